/** Gives the shopper a file. The link never enters the page, so no listener there sees the press on it. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by the next task; the address must outlive this one.
  setTimeout(() => URL.revokeObjectURL(address))
}

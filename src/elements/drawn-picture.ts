/**
 * A picture as a canvas: bytes are drawn and not loaded, so that no policy of the page (`img-src`) has to allow a `blob:` or
 * `data:` address. It stays empty where the browser cannot decode them.
 */
export function drawnPicture(bytes: Uint8Array): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  void draw(canvas, bytes).catch(() => {})
  return canvas
}

async function draw(canvas: HTMLCanvasElement, bytes: Uint8Array): Promise<void> {
  // A copy: the bytes may lie in a buffer of another kind than a blob takes.
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  picture.close()
}

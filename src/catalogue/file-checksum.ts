/** Where the checksum stands: the two bytes of padding after `ARROW1`, which Arrow readers skip. */
const PLACE = 6

/**
 * A sum of 16 bits over a file, never 0; 0 in a file means that whoever wrote it gave none.
 * It is there for accidents: a damaged flatbuffer may claim lists of billions, and asking for them ends the page.
 * Four lanes of 32-bit words, because the whole file is read before anything of it is used.
 */
export function fileChecksum(bytes: Uint8Array): number {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length >> 2)
  const lanes = words.length & ~3
  let [a, b, c, d] = [whole.length, 0, 0, 0]
  // The first two words hold the magic and the sum itself.
  for (let i = 4; i < lanes; i += 4) {
    a = (a + words[i]!) | 0
    b = (b + words[i + 1]!) | 0
    c = (c + words[i + 2]!) | 0
    d = (d + words[i + 3]!) | 0
  }
  for (let i = lanes << 2; i < whole.length; i++) a = (a + (whole[i]! << ((i % 4) << 3))) | 0
  b = (b + (words[2] ?? 0)) | 0
  c = (c + (words[3] ?? 0)) | 0
  let sum = 0
  for (const lane of [a, b, c, d]) {
    sum = Math.imul((sum << 11) | (sum >>> 21), 0x85ebca6b) ^ lane
    sum = Math.imul(sum ^ (sum >>> 15), 0xc2b2ae35)
  }
  return (sum ^ (sum >>> 16)) & 0xffff || 1
}

/** The sum that a file carries, 0 for none. */
export function carriedChecksum(bytes: Uint8Array): number {
  return (bytes[PLACE] ?? 0) | ((bytes[PLACE + 1] ?? 0) << 8)
}

/** Writes a file's sum into it. */
export function sealFile(bytes: Uint8Array): Uint8Array {
  const sum = fileChecksum(bytes)
  bytes[PLACE] = sum & 0xff
  bytes[PLACE + 1] = sum >>> 8
  return bytes
}

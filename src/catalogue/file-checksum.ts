/** Where the checksum stands: the two bytes of padding after `ARROW1`, which Arrow readers skip. */
const PLACE = 6

/**
 * A sum of 16 bits over a file (Fletcher's, over 32-bit words), never 0; 0 in a file means that whoever wrote it gave none.
 * It is there for accidents: a damaged flatbuffer may claim lists of billions, and asking for them ends the page.
 */
export function fileChecksum(bytes: Uint8Array): number {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length >> 2)
  let [first, second] = [0, 0]
  // The first two words hold the magic and the sum itself.
  for (let i = 2; i < words.length; i++) {
    first = (first + (words[i] ?? 0)) | 0
    second = (second + first) | 0
  }
  for (let i = words.length << 2; i < whole.length; i++) first = (first + (whole[i] ?? 0)) | 0
  // Turned before they meet, or a flipped highest bit would cancel itself.
  let both = Math.imul(first ^ ((second << 13) | (second >>> 19)) ^ whole.length, 0x85ebca6b)
  both = Math.imul(both ^ (both >>> 13), 0xc2b2ae35)
  return (both ^ (both >>> 16)) & 0xffff || 1
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

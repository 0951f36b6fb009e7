/** Longer edges in pixels: a card is as wide as that on a phone, and blurred as little on a desk. */
const [WIDTH, HEIGHT] = [160, 200]
const QUALITY = 55
/** A picture that takes longer, ms, or has more bytes or pixels, is left. */
const [PATIENCE, MOST_BYTES, MOST_PIXELS] = [20_000, 30_000_000, 100_000_000]

/**
 * Fetches a picture and makes a small one of it, WebP of at most 160 × 200 pixels. Nothing is sent but the request.
 *
 * @throws Error when the server does not answer with a picture, or the package `sharp` is missing.
 */
export async function makeThumbnail(address: string): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`the server answers ${response.status}`)
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) throw new Error('the picture has more than 30 MB')
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.length > MOST_BYTES) throw new Error('the picture has more than 30 MB')
  return sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize(WIDTH, HEIGHT, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer()
}

/** @throws Error that says what to install. */
export async function loadSharp(): Promise<typeof import('sharp')['default']> {
  try {
    return (await import('sharp')).default
  } catch {
    throw new Error('thumbnails need the package sharp; run "npm install --save-dev sharp"')
  }
}

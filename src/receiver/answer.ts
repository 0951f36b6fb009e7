import { REFUSAL_STATUS, Refusal, type RefusalCode } from './refusal.js'

/** What a receiver answers. `error` is a refusal code, `store` (try again later) or `internal`. */
export type Answer = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly error: string; readonly detail: string }

/** The store could not be reached; the message is to be sent again. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
}

const METHODS = 'POST, OPTIONS'

/** The answer to a message that was taken. */
export function accepted(id: string, headers: Headers): Response {
  return write({ ok: true, id }, 200, headers)
}

/** The answer to a preflight request. */
export function preflight(headers: Headers): Response {
  headers.set('allow', METHODS)
  return new Response(null, { status: 204, headers })
}

/** The answer to a message that was not taken. What went wrong inside is not told. */
export function refused(error: unknown, headers: Headers): Response {
  if (error instanceof Refusal) {
    const code: RefusalCode = error.code
    if (code === 'method') headers.set('allow', METHODS)
    if (code === 'signature') headers.set('www-authenticate', 'JWS')
    return write({ ok: false, error: code, detail: error.message }, REFUSAL_STATUS[code], headers)
  }
  if (error instanceof StoreFailure) {
    headers.set('retry-after', '60')
    return write({ ok: false, error: 'store', detail: 'not kept; send it again later' }, 503, headers)
  }
  return write({ ok: false, error: 'internal', detail: 'the receiver failed' }, 500, headers)
}

/** Headers of every answer: never cached, and readable by the shop's pages where `origins` names them (`*` = all). */
export function answerHeaders(request: Request, origins: readonly string[]): Headers {
  const headers = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', vary: 'origin' })
  const origin = request.headers.get('origin')
  if (origin === null || !(origins.includes('*') || origins.includes(origin))) return headers
  headers.set('access-control-allow-origin', origin)
  if (request.method !== 'OPTIONS') return headers
  headers.set('access-control-allow-methods', METHODS)
  headers.set('access-control-allow-headers', 'content-type')
  headers.set('access-control-max-age', '86400')
  return headers
}

function write(answer: Answer, status: number, headers: Headers): Response {
  headers.set('content-type', 'application/json')
  return new Response(JSON.stringify(answer), { status, headers })
}

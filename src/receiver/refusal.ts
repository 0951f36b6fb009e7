/** Why an envelope cannot be read. */
export type EnvelopeFault = 'malformed' | 'algorithm' | 'signature' | 'too-large'

/** Why a message is not taken; the `error` of the answer. */
export type RefusalCode =
  | EnvelopeFault
  | 'method'
  | 'content-type'
  | 'recipient'
  | 'purpose'
  | 'policy'
  | 'fact'
  | 'keep'
  | 'time'
  | 'key'
  | 'ended'

/** The HTTP status of each refusal. All are final: sending the same again changes nothing. */
export const REFUSAL_STATUS: { readonly [code in RefusalCode]: number } = {
  malformed: 400,
  algorithm: 400,
  signature: 401,
  fact: 403,
  method: 405,
  key: 409,
  ended: 410,
  'too-large': 413,
  'content-type': 415,
  recipient: 422,
  purpose: 422,
  policy: 422,
  keep: 422,
  time: 422,
}

/** A message that is not taken. Its text names what was wrong and never repeats a value. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  override readonly name: string = 'Refusal'
  readonly code: Code
  constructor(code: Code, detail: string) {
    super(detail)
    this.code = code
  }
}

/** An envelope that cannot be read or was not signed by its own key. */
export class EnvelopeError extends Refusal<EnvelopeFault> {
  override readonly name = 'EnvelopeError'
}

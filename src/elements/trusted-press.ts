/** Reads `isTrusted` of an event with the browser's own getter; throws when handed anything but a real event. */
export type TrustReader = (event: Event) => boolean

/**
 * The browser's own getter of `isTrusted`, taken from a fresh event: the property is unforgeable there (DOM standard,
 * `LegacyUnforgeable`), so neither a subclass nor a patched prototype can stand in for it. `undefined` where events
 * carry no such getter; then no press counts as real.
 */
export function ownTrustReader(sample: Event): TrustReader | undefined {
  const read = Object.getOwnPropertyDescriptor(sample, 'isTrusted')?.get
  return read && ((event) => Reflect.apply(read, event, []) === true)
}

const readTrust = ownTrustReader(new Event('press'))
const readTarget = Object.getOwnPropertyDescriptor(Event.prototype, 'currentTarget')?.get

/**
 * Whether an event is a real act of the shopper on one of our own controls: the browser itself says it is trusted, and
 * the listener that got it stands on a control inside our closed root. A synthetic event, an object that looks like an
 * event, and a proxy around a real one are all refused.
 *
 * @example
 * button.addEventListener('click', (event) => isTrustedPress(event, root) && powers.freeze())
 */
export function isTrustedPress(event: Event, root: ShadowRoot, read: TrustReader | undefined = readTrust): boolean {
  if (!read || !readTarget) return false
  try {
    if (!read(event)) return false
    const control: unknown = Reflect.apply(readTarget, event, [])
    return control instanceof Element && control.getRootNode() === root
  } catch {
    return false
  }
}

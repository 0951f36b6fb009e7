import { describe, expect, test } from 'vitest'
import { isTrustedPress, ownTrustReader } from '../../src/elements/trusted-press.js'

/** Reads trust as a browser does: only its own events have it, everything else is a TypeError. */
function browserLike(genuine: ReadonlySet<Event>) {
  return (event: Event) => {
    if (!genuine.has(event)) throw new TypeError('Illegal invocation')
    return true
  }
}

function ourButton() {
  const host = document.createElement('div')
  document.body.append(host)
  const root = host.attachShadow({ mode: 'closed' })
  const button = document.createElement('button')
  root.append(button)
  return { root, button }
}

function pressOn(control: HTMLElement, judge: (event: Event) => boolean): boolean {
  let answer: boolean | undefined
  control.addEventListener('click', (event) => {
    answer = judge(event)
  })
  control.dispatchEvent(new Event('click', { bubbles: true, composed: true }))
  if (answer === undefined) throw new Error('the press did not arrive')
  return answer
}

describe('a press counts only when the shopper made it', () => {
  test('a press the browser trusts, on our own control, counts', () => {
    const { root, button } = ourButton()
    expect(pressOn(button, (event) => isTrustedPress(event, root, browserLike(new Set([event]))))).toBe(true)
  })

  test('a press that a script made does not count', () => {
    const { root, button } = ourButton()
    expect(pressOn(button, (event) => isTrustedPress(event, root, () => false))).toBe(false)
    expect(pressOn(button, (event) => isTrustedPress(event, root))).toBe(false)
  })

  test('an object that looks like a trusted press does not count', () => {
    const { root, button } = ourButton()
    const look = Object.create(Event.prototype, { isTrusted: { value: true }, currentTarget: { value: button } }) as Event
    expect(isTrustedPress(look, root, browserLike(new Set()))).toBe(false)
  })

  test('a proxy around a real press does not count', () => {
    const { root, button } = ourButton()
    expect(pressOn(button, (event) => isTrustedPress(new Proxy(event, {}), root, browserLike(new Set([event]))))).toBe(false)
  })

  test('a real press on a control of the page does not count', () => {
    const { root } = ourButton()
    const theirs = document.createElement('button')
    document.body.append(theirs)
    expect(pressOn(theirs, (event) => isTrustedPress(event, root, browserLike(new Set([event]))))).toBe(false)
  })

  test('where events carry no getter of their own, nothing counts', () => {
    const { root, button } = ourButton()
    const reader = ownTrustReader(Object.create(null) as Event)
    expect(reader).toBeUndefined()
    expect(pressOn(button, (event) => isTrustedPress(event, root, reader))).toBe(false)
  })

  test('a getter that the page puts on the event later is not asked', () => {
    const read = ownTrustReader(Object.defineProperty(new Event('x'), 'isTrusted', { get: () => false }))
    const forged = Object.defineProperty(new Event('click'), 'isTrusted', { get: () => true })
    expect(read?.(forged)).toBe(false)
  })
})

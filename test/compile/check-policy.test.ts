import { expect, test } from 'vitest'
import { checkPolicy } from '../../src/compile/check-policy.js'

type Purposes = { readonly [id: string]: unknown }

const words = { en: 'Words' }
const policyFile = (purposes: Purposes, recipients: Purposes = { lab: { name: 'Lab', endpoint: '/lab' } }) => ({
  name: 'policy.json',
  bytes: new TextEncoder().encode(
    JSON.stringify({ version: 1, controller: { name: 'Shop', contact: 'privacy@shop.example' }, recipients, purposes }),
  ),
})
const share = (facts: readonly unknown[], more: object = {}) => ({
  kind: 'share',
  title: words,
  text: words,
  facts,
  recipients: ['lab'],
  keep: 'P90D',
  send: 'on-change',
  ...more,
})
const keepsDraws = { kind: 'device', title: words, text: words, parts: ['draws'], keep: 'P60D' }
const experiments = {
  fact: 'experiments',
  experiments: { bag: { variants: { a: 1, b: 1 }, outcome: 'purchase', within: 'P7D', flip: 0.07 } },
}

test('a privacy officer reads of an experiment what is drawn, counted and told, and when', () => {
  const { problems, warnings, notice } = checkPolicy(policyFile({ keep: keepsDraws, count: share([experiments]) }))
  expect([problems, warnings]).toEqual([[], []])
  expect(notice.at(-1)).toContain(
    'experiments (bag: a or b, then purchase or none within P7D, told only after it, 7 % of the answers turned round by chance)',
  )
})

test('experiments of which no outcome could ever be noted are warned of', () => {
  const { warnings } = checkPolicy(policyFile({ count: share([experiments]) }))
  expect(warnings).toEqual([expect.stringContaining('no device purpose keeps draws')])
})

test('experiments that are told once, before there is an outcome, are warned of', () => {
  const { warnings } = checkPolicy(policyFile({ keep: keepsDraws, count: share([experiments], { send: 'once' }) }))
  expect(warnings).toEqual([expect.stringContaining('write on-change')])
})

test('two recipients of the same exact body are warned of, rounded measures are not', () => {
  const two = { lab: { name: 'Lab', endpoint: '/lab' }, mill: { name: 'Mill', endpoint: '/mill' } }
  const body = (round?: number) => ['height', 'weight', 'chest'].map((name) => ({ fact: `measures.${name}`, ...(round ? { round } : {}) }))
  const warned = (round?: number) =>
    checkPolicy(policyFile({ size: share(body(round)), cut: share(body(round), { recipients: ['mill'] }) }, two)).warnings
  expect(warned()).toEqual([expect.stringContaining('lab and mill both get exact height, weight and chest')])
  expect(warned(5)).toEqual([])
})

test('a file that is no policy is answered with what is wrong', () => {
  expect(checkPolicy({ name: 'policy.json', bytes: new TextEncoder().encode('{') }).problems).toEqual([expect.stringContaining('no JSON')])
  expect(checkPolicy(policyFile({ count: share([experiments], { recipients: ['nobody'] }) })).problems.length).toBeGreaterThan(0)
})

import type { FitGroup } from '../catalogue/fit-model.js'
import { expectedSize, type FitBody, sizeVariance } from '../size-advice/fit-body.js'
import type { FitGroups } from './fit-groups.js'
import type { FitTable } from './fit-table.js'
import { solve } from './solve.js'

/** A group is drawn to all of its scale as if by so many verdicts. */
const DRAWN = 100

/** Per group the relation of body to size, by least squares over the verdicts `right`, drawn to the relation of all groups of its scale. */
export function sizeRelations(table: FitTable, groups: FitGroups, bodies: readonly FitBody[]): FitGroup[] {
  const width = 1 + (bodies[0]?.mean.length ?? 0)
  const rightOnes = Array.from({ length: table.length }, (_, row) => row).filter((row) => table.outcome[row] === 1)
  const scaleOf = (group: number) => groups.names[group]?.split('|')[1] ?? ''
  const fit = (rows: readonly number[], towards: readonly number[] | undefined) => {
    const weight = towards ? DRAWN : 1
    const matrix = new Float64Array(width * width)
    const right = Float64Array.from({ length: width }, (_, i) => (towards ? weight * (towards[i] ?? 0) : 0))
    for (let i = 0; i < width; i++) matrix[i * width + i] = towards || i > 0 ? weight : 1e-9
    for (const row of rows) {
      const inputs = [1, ...(bodies[row]?.mean ?? [])]
      const value = groups.values[table.size[row] ?? 0]?.value ?? 0
      for (const [i, a] of inputs.entries()) {
        right[i]! += a * value
        for (const [j, b] of inputs.entries()) matrix[i * width + j]! += a * b
      }
    }
    return [...solve(matrix, right)]
  }
  const ofScale = new Map<string, readonly number[]>()
  return groups.names.map((name, group): FitGroup => {
    const step = groups.steps[group] ?? 1
    if (group === 0) return { name, size: Array.from({ length: width }, () => 0), step: 1, effects: [0, 0, 0, 0] }
    const scale = scaleOf(group)
    const all =
      ofScale.get(scale) ??
      fit(
        rightOnes.filter((row) => scaleOf(groups.ofProduct[table.product[row] ?? 0] ?? 0) === scale),
        undefined,
      )
    ofScale.set(scale, all)
    const own = fit(
      rightOnes.filter((row) => groups.ofProduct[table.product[row] ?? 0] === group),
      all,
    )
    return { name, size: own.map((weight) => Number(weight.toPrecision(4))), step, effects: [0, 0, 0, 0] }
  })
}

/** Variance of the size of those whom it is right, in steps²: where the body is known, and what part of all a body tells. */
export function sizeSpread(
  table: FitTable,
  groups: FitGroups,
  relations: readonly FitGroup[],
  bodies: readonly FitBody[],
  all: readonly number[],
): [number, number] {
  let [count, rest, told] = [0, 0, 0]
  for (let row = 0; row < table.length; row++) {
    const group = relations[groups.ofProduct[table.product[row] ?? 0] ?? 0]
    const value = groups.values[table.size[row] ?? 0]?.value
    const body = bodies[row]
    if (table.outcome[row] !== 1 || !group || group.name === '' || value === undefined || !body) continue
    count++
    rest += ((value - expectedSize(group, body)) / group.step) ** 2 - sizeVariance(group, body.covariance)
    told += sizeVariance(group, all)
  }
  const [left, known] = [Math.max(0.2, rest / Math.max(1, count)), told / Math.max(1, count)]
  return [Number(left.toPrecision(4)), Math.max(0.5, Number((known / (known + left)).toPrecision(4)))]
}

import { PurchasesError } from './purchases-error.js'

/** For each thing that is looked for, the names it goes by, in small letters and digits. */
export type ColumnNames<Role extends string> = Readonly<Record<Role, readonly string[]>>

/**
 * Finds which column holds what, by the names given or else by the usual ones.
 *
 * @param found the file's columns.
 * @param chosen names the shop has given; they go before the usual ones.
 * @returns for each role the column's place, from 0.
 * @throws PurchasesError `columns` when a column is missing or several could be meant; it lists the columns found.
 * @example
 * findColumns('orders.csv', ['order', 'customer_id'], { shopper: ['customerid'] }) // { shopper: 1 }
 */
export function findColumns<Role extends string>(
  file: string,
  found: readonly string[],
  usual: ColumnNames<Role>,
  chosen: Partial<Readonly<Record<Role, string | undefined>>> = {},
): Record<Role, number> {
  const names = found.map(plainName)
  const places = {} as Record<Role, number>
  for (const role of Object.keys(usual) as Role[]) {
    const name = chosen[role]
    const matching =
      name === undefined
        ? names.flatMap((column, i) => (usual[role].includes(column) ? [i] : []))
        : found.includes(name)
          ? [found.indexOf(name)]
          : names.flatMap((column, i) => (column === plainName(name) ? [i] : []))
    const [place, another] = matching
    const all = `the columns are ${found.join(', ')}`
    if (place === undefined)
      throw new PurchasesError(
        'columns',
        `no column ${name === undefined ? 'looks like it' : `is called ${name}`}; ${all}; say which one it is`,
        {
          file,
          column: role,
        },
      )
    if (another !== undefined)
      throw new PurchasesError('columns', `${matching.map((i) => found[i]).join(' or ')}? ${all}; say which one it is`, {
        file,
        column: role,
      })
    places[role] = place
  }
  return places
}

/** Whether a line of cells names any of the columns looked for. */
export function namesColumns<Role extends string>(
  cells: readonly string[],
  usual: ColumnNames<Role>,
  chosen: Partial<Readonly<Record<Role, string | undefined>>> = {},
): boolean {
  const known = new Set(Object.values<readonly string[]>(usual).flat())
  const given = new Set(Object.values<string | undefined>(chosen))
  return cells.some((cell) => known.has(plainName(cell)) || given.has(cell))
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

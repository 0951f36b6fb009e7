import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, stat, symlink } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { PurchasesError } from './purchases-error.js'

/** What a file of rows is written in. `copy` is what Postgres' COPY writes: tabs, no header, `\N` for nothing. */
export type TableFormat = 'csv' | 'copy' | 'json' | 'ndjson' | 'parquet'

/** A file of rows, and how DuckDB is to read it. */
export interface TableFile {
  /** As problems call it. */
  readonly name: string
  readonly path: string
  readonly format: TableFormat
  readonly gzip: boolean
  /** Of `csv` and `copy`. */
  readonly delimiter: string
  /** Cells of the first line of `csv` and `copy`. */
  readonly first: readonly string[]
}

const HEAD = 65_536

/**
 * Finds the files of rows at the paths, those of a folder by name, and their formats by content.
 *
 * @param isHeader tells by its cells whether the first line of tab-separated text is a header.
 * @param scratch a folder for what must be unpacked.
 * @throws PurchasesError `no-file`, or `unknown-format` naming the file.
 * @example
 * const files = await findTables(['orders/', 'more.csv.gz'], (cells) => cells.includes('sku'), scratch)
 */
export async function findTables(
  paths: readonly string[],
  isHeader: (cells: readonly string[]) => boolean,
  scratch: string,
): Promise<TableFile[]> {
  const found: TableFile[] = []
  for (const path of await listFiles(paths)) found.push(await recognise(path, isHeader, join(scratch, `file-${found.length}`)))
  return found
}

async function listFiles(paths: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for (const path of paths) {
    const about = await stat(path).catch((cause: unknown) => {
      throw new PurchasesError('no-file', 'there is no such file or folder', { file: path, cause })
    })
    if (!about.isDirectory()) {
      all.push(path)
      continue
    }
    const inside: string[] = []
    for (const name of (await readdir(path, { recursive: true })).sort()) {
      // Warehouses leave _SUCCESS and empty parts beside their files.
      if (/(^|[\\/])[._]/.test(name)) continue
      const { size, isFile } = await stat(join(path, name)).then((file) => ({ size: file.size, isFile: file.isFile() }))
      if (isFile && size > 0) inside.push(join(path, name))
    }
    if (inside.length === 0) throw new PurchasesError('no-file', 'the folder holds no file', { file: path })
    all.push(...inside)
  }
  if (all.length === 0) throw new PurchasesError('no-file', 'no file was named')
  return all
}

async function recognise(path: string, isHeader: (cells: readonly string[]) => boolean, spare: string): Promise<TableFile> {
  const name = basename(path)
  const packed = await readHead(path)
  const gzip = packed[0] === 0x1f && packed[1] === 0x8b
  if (gzip) await unpack(name, path, new Writable({ highWaterMark: HEAD, write: (_chunk, _encoding, next) => next() }))
  const head = gzip ? gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }) : packed
  const file = { name, path: /[*?[\]{}]/.test(path) ? await renamed(path, spare) : path, gzip, delimiter: '', first: [] }
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') {
    if (!gzip) return { ...file, format: 'parquet' }
    await unpack(name, path, createWriteStream(`${spare}.parquet`))
    return { ...file, path: `${spare}.parquet`, gzip: false, format: 'parquet' }
  }
  const text = head.toString('utf8').replace(/^\uFEFF/, '')
  const start = text.trimStart()
  if (start === '') throw new PurchasesError('unknown-format', 'the file is empty', { file: name })
  if (start.startsWith('[')) return { ...file, format: 'json' }
  if (start.startsWith('{')) return { ...file, format: 'ndjson' }
  if (start.startsWith('<') || text.includes('\0'))
    throw new PurchasesError('unknown-format', 'this is no CSV, TSV, JSON or Parquet; export it as one of them, in UTF-8', { file: name })
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const delimiter = likeliest(line)
  const first = splitLine(line, delimiter)
  return { ...file, delimiter, first, format: delimiter === '\t' && !isHeader(first) ? 'copy' : 'csv' }
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** All of it, before anything is counted: DuckDB takes a gzip file that breaks off for a whole one. */
async function unpack(name: string, path: string, target: Writable): Promise<void> {
  await pipeline(createReadStream(path), createGunzip(), target).catch((cause: unknown) => {
    throw new PurchasesError('damaged', 'the gzip file is damaged or breaks off; copy it again', { file: name, cause })
  })
}

/** DuckDB takes these letters for a pattern and would look for other files. */
async function renamed(path: string, spare: string): Promise<string> {
  await symlink(resolve(path), spare)
  return spare
}

function likeliest(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '')
  const counts = ['\t', ',', ';', '|'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter
}

function splitLine(line: string, delimiter: string): string[] {
  const cells = line.match(new RegExp(`(?:"(?:[^"]|"")*"|[^${delimiter}"])+|(?<=^|[${delimiter}])(?=[${delimiter}]|$)`, 'g')) ?? []
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  )
}

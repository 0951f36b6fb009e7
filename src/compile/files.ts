import { createReadStream } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FeedFile, FeedStream } from '../feeds/feed-source.js'

/** Files to be read piece by piece: they may be larger than memory. @throws Error that names the file. */
export function openStreams(names: readonly string[]): Promise<FeedStream[]> {
  return Promise.all(
    names.map(async (name) => {
      const found = await stat(name)
      if (found.isDirectory()) throw new Error(`${name} is a folder; name the files in it`)
      return { name: basename(name), size: found.size, open: () => createReadStream(name) }
    }),
  )
}

/** Files, whole. @throws Error that names the file. */
export function readFiles(names: readonly string[]): Promise<FeedFile[]> {
  return Promise.all(names.map(async (name) => ({ name: basename(name), bytes: await readFile(name) })))
}

/** Under another name first: whoever reads the file meanwhile gets the old one or the new one, never half of it. */
export async function writeWhole(name: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${name}.${process.pid}.part`
  await writeFile(temporary, content)
  await rename(temporary, name)
}

import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileId } from '../../core/ids.ts'

/** The folder of uploaded files, one file for each id. Names from outside never reach the disk. */
export type FilesFolder = {
  /** Streams bytes to a file that is not yet kept; null where there are more than `most`. */
  readonly receive: (
    id: FileId,
    bytes: Readable,
    most: number,
  ) => Promise<{ readonly path: string; readonly size: number } | null>
  /** Makes what was received durable under its id. */
  readonly keep: (id: FileId) => Promise<void>
  readonly discard: (id: FileId) => Promise<void>
  readonly remove: (ids: readonly FileId[]) => Promise<void>
  readonly read: (id: FileId) => ReadStream
  /** Removes files that nobody speaks of and that are older than this time. */
  readonly sweep: (known: ReadonlySet<string>, before: number) => Promise<number>
}

export function openFilesFolder(folder: string): FilesFolder {
  const incoming = (id: FileId) => join(folder, `.incoming-${id}`)
  const kept = (id: FileId) => join(folder, id)
  return {
    receive: async (id, bytes, most) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      let size = 0
      const target = createWriteStream(incoming(id), { mode: 0o600 })
      await pipeline(
        bytes,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            size += chunk.length
            // Read to the end all the same, so that whoever sends hears the refusal.
            if (size <= most) yield chunk
          }
        },
        target,
      )
      return size > most ? null : { path: incoming(id), size }
    },
    keep: async (id) => {
      await sync(incoming(id))
      await rename(incoming(id), kept(id))
      await sync(folder)
    },
    discard: (id) => rm(incoming(id), { force: true }),
    remove: async (ids) => {
      for (const id of ids) await rm(kept(id), { force: true })
    },
    read: (id) => createReadStream(kept(id)),
    sweep: async (known, before) => {
      let removed = 0
      for (const name of await readdir(folder).catch(() => [] as string[])) {
        if (known.has(name)) continue
        const { mtimeMs } = await stat(join(folder, name))
        if (mtimeMs >= before) continue
        await rm(join(folder, name), { force: true })
        removed += 1
      }
      return removed
    },
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Sqlite from 'better-sqlite3'

/**
 * A whole copy under a name that exists only once the copy is complete and on the disk. It shows
 * one moment, whatever is written meanwhile, and holds nothing that was deleted.
 */
export function copyDatabase(
  source: Sqlite.Database,
  target: string,
  verify: (file: string) => void = () => undefined,
): void {
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    source.prepare('VACUUM INTO ?').run(unfinished)
    verify(unfinished)
    syncFile(unfinished)
    renameSync(unfinished, target)
    syncFile(dirname(target))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Also of a folder, whose names are as good as its last sync. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

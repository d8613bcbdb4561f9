import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Result } from '../app/core/result.ts'
import { backedUpFiles, copyUploads } from './back-up.server.ts'
import { syncFile } from './copy-database.server.ts'
import { makeFolderOf } from './make-folder.server.ts'
import { lockForServer } from './server-lock.server.ts'
import { isBusy } from './storage-error.server.ts'
import { uploadedIds, uploadsFolder } from './uploaded-files.server.ts'
import { faultInFile, type FileFault } from './verify-file.server.ts'

export type RestoreRefusal =
  | { readonly code: 'faulty'; readonly fault: FileFault }
  | { readonly code: 'is_live' }
  | { readonly code: 'in_use' }

export type Restored = {
  /** Where the database went that was there before. */
  readonly kept: string | null
  readonly uploads: number
  readonly missing: readonly string[]
}

/**
 * Puts a backup in the place of a database, in one step: the place is never empty in between. What
 * was there is kept as it was.
 */
export function restore(
  backup: string,
  file: string,
  stamp: string,
): Result<Restored, RestoreRefusal> {
  if (existsSync(backup) && existsSync(file) && realpathSync(backup) === realpathSync(file))
    return refused({ code: 'is_live' })
  const fault = faultInFile(backup)
  if (fault !== null) return refused({ code: 'faulty', fault })
  makeFolderOf(file)
  const lock = lockForServer(file)
  if (lock === null) return refused({ code: 'in_use' })
  const kept = existsSync(file) ? `${file}.before-restore-${stamp}` : null
  try {
    // As it is, log and all: what follows changes even a damaged file.
    if (kept !== null) copyWithLog(file, kept)
    if (isInUse(file)) {
      for (const end of ['', ...LOGS]) rmSync(`${kept}${end}`, { force: true })
      return refused({ code: 'in_use' })
    }
    const incoming = `${file}.restoring`
    copyFileSync(backup, incoming)
    syncFile(incoming)
    if (kept !== null)
      keepUploads(uploadsFolder(file), `${uploadsFolder(file)}.before-restore-${stamp}`)
    // Files first: an answer may not come back before what it refers to.
    const uploads = copyUploads(uploadedIds(backup), backedUpFiles(backup), uploadsFolder(file))
    // Beside the new file, a log of the old one would be taken for its own.
    for (const end of [...LOGS, '-shm']) rmSync(`${file}${end}`, { force: true })
    renameSync(incoming, file)
    syncFile(dirname(file))
    return { ok: true, value: { kept, ...uploads } }
  } finally {
    lock.unlock()
  }
}

const LOGS = ['-wal', '-journal'] as const

const refused = (problem: RestoreRefusal): Result<never, RestoreRefusal> => ({ ok: false, problem })

function copyWithLog(file: string, kept: string): void {
  for (const end of ['', ...LOGS]) {
    if (!existsSync(`${file}${end}`)) continue
    copyFileSync(`${file}${end}`, `${kept}${end}`, constants.COPYFILE_FICLONE)
    syncFile(`${kept}${end}`)
  }
  syncFile(dirname(file))
}

/** By second names: a server that finds files of which its database knows nothing sweeps them away. */
function keepUploads(folder: string, kept: string): void {
  if (!existsSync(folder)) return
  mkdirSync(kept)
  for (const name of readdirSync(folder)) {
    try {
      linkSync(join(folder, name), join(kept, name))
    } catch {
      // Not every file system knows second names.
      copyFileSync(join(folder, name), join(kept, name))
    }
  }
  syncFile(kept)
}

/** Only whoever is alone with a database can take it out of write-ahead logging. */
function isInUse(file: string): boolean {
  if (!existsSync(file)) return false
  let raw: Sqlite.Database | null = null
  try {
    raw = new Sqlite(file, { timeout: 0 })
    raw.pragma('journal_mode = DELETE')
    return false
  } catch (error) {
    // A damaged one is what a backup is for.
    return isBusy(error)
  } finally {
    raw?.close()
  }
}

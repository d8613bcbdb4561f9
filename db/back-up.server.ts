import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Result } from '../app/core/result.ts'
import { openSafely } from './connection.server.ts'
import { copyDatabase, syncFile } from './copy-database.server.ts'
import { isStorageFault } from './storage-error.server.ts'
import { idsOf, uploadedIds, uploadsFolder } from './uploaded-files.server.ts'
import { faultInFile, type FileFault } from './verify-file.server.ts'

export type BackupRefusal =
  | { readonly code: 'exists' }
  | { readonly code: 'no_folder' }
  | { readonly code: 'source_faulty'; readonly fault: FileFault }
  | { readonly code: 'source_unreadable'; readonly cause: string }

export type BackedUp = { readonly uploads: number; readonly missing: readonly string[] }

class FaultyCopy extends Error {
  constructor(readonly fault: FileFault) {
    super(fault)
  }
}

export const backedUpFiles = (target: string): string => `${target}.files`

/** A verified copy of a database that may be in use, and of the files uploaded to it. */
export function backUp(file: string, target: string): Result<BackedUp, BackupRefusal> {
  if (existsSync(target) || existsSync(backedUpFiles(target))) return refused({ code: 'exists' })
  if (!existsSync(dirname(target))) return refused({ code: 'no_folder' })
  // Reads only; VACUUM INTO is refused to a connection that may do nothing else.
  const source = openSafely(file, 'write')
  try {
    let uploads: BackedUp = { uploads: 0, missing: [] }
    copyDatabase(source, target, (copy) => {
      const fault = faultInFile(copy)
      if (fault !== null) throw new FaultyCopy(fault)
      // Before the copy gets its name: whoever sees that has the files as well.
      uploads = copyUploads(uploadedIds(copy), uploadsFolder(file), backedUpFiles(target))
    })
    // What was deleted since the copy was made is not missed.
    const present = new Set(idsOf(source))
    const missing = uploads.missing.filter((id) => present.has(id))
    return { ok: true, value: { ...uploads, missing } }
  } catch (error) {
    rmSync(backedUpFiles(target), { recursive: true, force: true })
    if (error instanceof FaultyCopy) return refused({ code: 'source_faulty', fault: error.fault })
    if (isStorageFault(error)) return refused({ code: 'source_unreadable', cause: String(error) })
    throw error
  } finally {
    source.close()
  }
}

const refused = (problem: BackupRefusal): Result<never, BackupRefusal> => ({ ok: false, problem })

/** One file at a time under a passing name, so that no half of one is ever taken for it. */
export function copyUploads(ids: readonly string[], from: string, to: string): BackedUp {
  const missing: string[] = []
  if (ids.length > 0) mkdirSync(to, { recursive: true })
  for (const id of ids) {
    const [source, target] = [join(from, id), join(to, id)]
    if (!existsSync(source)) {
      missing.push(id)
      continue
    }
    cpSync(source, `${target}.unfinished`)
    syncFile(`${target}.unfinished`)
    renameSync(`${target}.unfinished`, target)
  }
  if (ids.length > 0) syncFile(to)
  return { uploads: ids.length - missing.length, missing }
}

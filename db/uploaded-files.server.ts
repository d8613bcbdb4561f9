import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** The folder of uploaded files beside a database: `rapport.db` has `rapport-files`. */
export const uploadsFolder = (file: string): string => `${stemOf(file)}-files`

export const importsFolder = (file: string): string => `${stemOf(file)}-imports`

const stemOf = (file: string): string => file.replace(/\.[^./\\]*$/, '')

/** Ids of the files that a database speaks of. */
export function uploadedIds(file: string): readonly string[] {
  const raw = new Sqlite(file, { timeout: 0 })
  try {
    raw.pragma('query_only = ON')
    return idsOf(raw)
  } finally {
    raw.close()
  }
}

export const idsOf = (raw: Sqlite.Database): readonly string[] =>
  raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'files'").get() ===
  undefined
    ? []
    : raw.prepare('SELECT id FROM files ORDER BY id').pluck().all().map(String)

/** Which ids have no file, and which files no id. A dot begins the name of what is still coming in. */
export function compareUploads(
  ids: readonly string[],
  folder: string,
): { readonly missing: readonly string[]; readonly leftOver: readonly string[] } {
  // What is being received has a name that begins with a dot.
  const present = existsSync(folder)
    ? readdirSync(folder).filter((name) => !name.startsWith('.'))
    : []
  const known = new Set(ids)
  return {
    missing: ids.filter((id) => !existsSync(join(folder, id))),
    leftOver: present.filter((name) => !known.has(name) && !name.startsWith('.')),
  }
}

import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { BUSY_TIMEOUT_MS, sqliteVersion } from './connection.server.ts'
import { schemaState, type SchemaState } from './migrations.server.ts'
import { lockForServer } from './server-lock.server.ts'
import { compareUploads, idsOf, uploadsFolder } from './uploaded-files.server.ts'

/** Log entries, answers and the rest that don't go together; each should be none. */
export type Inconsistencies = {
  readonly answersWithoutEntry: number
  readonly submittedWithoutAnswers: number
  readonly withdrawnWithAnswers: number
  readonly placesWithoutResponse: number
  readonly codingsWithoutAnswers: number
}

export type Inspection = {
  readonly sqlite: string
  readonly integrity: string
  readonly brokenReferences: number
  readonly synchronous: number
  readonly schema: SchemaState['kind']
  /** Null where the schema is too old to be asked. */
  readonly inconsistencies: Inconsistencies | null
  readonly uploads: { readonly missing: number; readonly leftOver: number }
  /** When the oldest copy was made that a migration or a restore has left beside the database. */
  readonly oldestCopy: number | null
  readonly databaseBytes: number
  readonly logBytes: number
  readonly freeBytes: number
  readonly network: string | null
  readonly server: 'running' | 'none'
}

/**
 * Looks at a database that may be in use, and changes nothing: a connection that could write would
 * also take in a log that was left behind. Throws for a file that is no database.
 */
export function inspect(file: string): Inspection {
  const raw = new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT_MS })
  try {
    raw.pragma('synchronous = FULL')
    const { kind } = schemaState(raw)
    const uploads = compareUploads(idsOf(raw), uploadsFolder(file))
    return {
      sqlite: sqliteVersion(raw),
      integrity: String(raw.pragma('integrity_check(1)', { simple: true })).replaceAll(/\s+/g, ' '),
      brokenReferences: (raw.pragma('foreign_key_check') as readonly unknown[]).length,
      synchronous: Number(raw.pragma('synchronous', { simple: true })),
      schema: kind,
      inconsistencies: kind === 'current' ? inconsistencies(raw) : null,
      uploads: { missing: uploads.missing.length, leftOver: uploads.leftOver.length },
      oldestCopy: oldestCopy(file),
      databaseBytes: statSync(file).size,
      logBytes: existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0,
      ...surroundings(file),
    }
  } finally {
    raw.close()
  }
}

function oldestCopy(file: string): number | null {
  const start = `${basename(file)}.before-`
  const times = readdirSync(dirname(file))
    .filter((name) => name.startsWith(start))
    .map((name) => statSync(join(dirname(file), name)).mtimeMs)
  return times.length === 0 ? null : Math.min(...times)
}

function surroundings(file: string) {
  const { bavail, bsize, type } = statfsSync(dirname(file))
  const lock = lockForServer(file)
  lock?.unlock()
  return {
    freeBytes: bavail * bsize,
    network: NETWORKS.get(type) ?? null,
    server: lock === null ? ('running' as const) : ('none' as const),
  }
}

/** Magic numbers of Linux's statfs. */
const NETWORKS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x65735546, 'FUSE'],
])

function inconsistencies(raw: Sqlite.Database): Inconsistencies {
  const count = (sql: string) => Number(raw.prepare(`SELECT count(*) ${sql}`).pluck().get())
  return {
    answersWithoutEntry: count(
      `FROM answers a LEFT JOIN entries e ON e.seq = a.seq AND e.kind = 'submitted'
       WHERE e.seq IS NULL`,
    ),
    submittedWithoutAnswers: count(
      `FROM entries e WHERE e.kind = 'submitted'
       AND NOT EXISTS (SELECT 1 FROM answers a WHERE a.seq = e.seq)
       AND NOT EXISTS (SELECT 1 FROM entries w WHERE ${WITHDRAWN})`,
    ),
    withdrawnWithAnswers: count(
      `FROM answers a JOIN entries e ON e.seq = a.seq
       WHERE EXISTS (SELECT 1 FROM entries w WHERE ${WITHDRAWN})`,
    ),
    placesWithoutResponse: count(
      `FROM quota_places p LEFT JOIN answers a ON a.seq = p.seq WHERE a.seq IS NULL`,
    ),
    codingsWithoutAnswers: count(
      `FROM codings c LEFT JOIN answers a ON a.seq = c.seq WHERE a.seq IS NULL`,
    ),
  }
}

const WITHDRAWN = `w.survey_id = e.survey_id AND w.response_id = e.response_id
  AND w.kind = 'withdrawn' AND w.kind IN ('submitted', 'withdrawn', 'screenedOut')`

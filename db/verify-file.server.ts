import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { schemaState } from './migrations.server.ts'

export type FileFault =
  | 'missing'
  | 'not_a_database'
  | 'truncated'
  | 'damaged'
  | 'broken_references'
  | 'newer_schema'
  | 'not_ours'
  | 'unfinished_log'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

/** What is wrong with a database file that nobody is using; null for a whole one of ours. */
export function faultInFile(file: string): FileFault | null {
  if (!existsSync(file) || !statSync(file).isFile()) return 'missing'
  const fault = faultInSize(file)
  if (fault !== null) return fault
  const log = `${file}-wal`
  // Its last answers are in that log; the file alone is not the whole.
  if (existsSync(log) && statSync(log).size > 0) return 'unfinished_log'
  return faultInContent(file)
}

/** SQLite reads a file that was cut off between two pages without complaint until it needs the rest. */
function faultInSize(file: string): FileFault | null {
  const header = Buffer.alloc(HEADER_BYTES)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return 'not_a_database'
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'not_a_database'
  const stored = header.readUInt16BE(16)
  // 65536 does not fit into two bytes and is written as 1.
  const pageSize = stored === 1 ? 65_536 : stored
  return statSync(file).size < pageSize * header.readUInt32BE(28) ? 'truncated' : null
}

function faultInContent(file: string): FileFault | null {
  let raw: Sqlite.Database | null = null
  try {
    raw = new Sqlite(file, { timeout: 0 })
    raw.pragma('query_only = ON')
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') return 'damaged'
    if ((raw.pragma('foreign_key_check') as readonly unknown[]).length > 0)
      return 'broken_references'
    const { kind } = schemaState(raw)
    if (kind === 'newer') return 'newer_schema'
    return kind === 'empty' ? 'not_ours' : null
  } catch {
    return 'damaged'
  } finally {
    raw?.close()
  }
}

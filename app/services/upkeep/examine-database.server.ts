import { FULL, isOldSqlite } from '../../../db/connection.server.ts'
import { inspect, type Inspection } from '../../../db/inspect.server.ts'

export type Check = {
  readonly name: string
  readonly outcome: 'ok' | 'warning' | 'problem'
  readonly found: string
  /** What to do; null where nothing is. */
  readonly advice: string | null
}

const MB = 1_000_000
const LOW_SPACE = 1000 * MB
const NO_SPACE = 50 * MB
const DAY_MS = 24 * 60 * 60 * 1000
const COPIES_FOR_DAYS = 30
const LARGE_LOG = 64 * MB

const RESTORE =
  'Stop the server, keep a copy of all files, and restore the last backup: npm run rapport -- restore FILE'
const REPORT = 'Make a backup and report this as a bug'

/** Looks a database over, one check after the other, and says what to do about each. */
export function examineDatabase(file: string, now: number): readonly Check[] {
  try {
    return checksOf(inspect(file), now)
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return [problem('database', `${file}: ${found}`, RESTORE)]
  }
}

function checksOf(seen: Inspection, now: number): readonly Check[] {
  return [
    isOldSqlite(seen.sqlite)
      ? problem('SQLite version', `${seen.sqlite}: too old`, 'Run "npm ci"')
      : fine('SQLite version', seen.sqlite),
    seen.integrity === 'ok'
      ? fine('integrity', 'whole')
      : problem('integrity', seen.integrity, RESTORE),
    none('foreign keys', seen.brokenReferences, 'rows that refer to nothing', RESTORE),
    seen.synchronous === FULL
      ? fine('durability', 'every commit reaches the disk')
      : problem('durability', `synchronous is ${seen.synchronous}`, REPORT),
    schemaCheck(seen.schema),
    ...logChecks(seen),
    none('uploaded files', seen.uploads.missing, 'missing', 'Restore them from a backup'),
    seen.uploads.leftOver === 0
      ? fine('left-over files', 'none')
      : warning(
          'left-over files',
          `${seen.uploads.leftOver} that no response holds`,
          'They may be deleted once no older database is to be restored',
        ),
    copyCheck(seen.oldestCopy, now),
    spaceCheck(seen.freeBytes, seen.databaseBytes),
    seen.logBytes <= LARGE_LOG
      ? fine('write-ahead log', megabytes(seen.logBytes))
      : warning(
          'write-ahead log',
          megabytes(seen.logBytes),
          'A program keeps an old view of the database open; find and end it',
        ),
    seen.network === null
      ? fine('file system', 'local')
      : warning(
          'file system',
          seen.network,
          'Locks and syncs can’t be relied upon there; move the data folder to a local disk',
        ),
    fine('server', seen.server === 'running' ? 'running on this database' : 'not running'),
  ]
}

function schemaCheck(schema: Inspection['schema']): Check {
  switch (schema) {
    case 'current':
      return fine('schema', 'up to date')
    case 'newer':
      return problem('schema', 'of a newer version', 'Start that version of Rapport')
    case 'behind':
      return warning('schema', 'of an older version', 'The next "npm start" brings it up to date')
    case 'empty':
      return problem('schema', 'none: this is not a database of Rapport', RESTORE)
  }
}

function logChecks({ inconsistencies: found }: Inspection): readonly Check[] {
  if (found === null) return []
  return [
    none('answers', found.answersWithoutEntry, 'without an entry in the log', REPORT),
    none('entries', found.submittedWithoutAnswers, 'that lack their answers', RESTORE),
    none('withdrawals', found.withdrawnWithAnswers, 'whose answers are still there', REPORT),
    none('quota places', found.placesWithoutResponse, 'that no response holds', REPORT),
    none('codes', found.codingsWithoutAnswers, 'of answers that are gone', REPORT),
  ]
}

/** A copy holds what people have deleted since. */
function copyCheck(oldest: number | null, now: number): Check {
  const days = oldest === null ? 0 : Math.floor((now - oldest) / DAY_MS)
  return days <= COPIES_FOR_DAYS
    ? fine('old copies', 'none')
    : warning(
        'old copies',
        `one of ${days} days beside the database`,
        'Delete it when all is well: it holds answers that were withdrawn since',
      )
}

/** A backup and a migration need room for the whole database once more. */
function spaceCheck(free: number, database: number): Check {
  const found = `${megabytes(free)} free`
  if (free < NO_SPACE) return problem('disk space', found, 'Make room at once')
  if (free < LOW_SPACE || free < database) return warning('disk space', found, 'Make room')
  return fine('disk space', found)
}

const none = (name: string, count: number, what: string, advice: string): Check =>
  count === 0 ? fine(name, 'none amiss') : problem(name, `${count} ${what}`, advice)

const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`

const fine = (name: string, found: string): Check => ({ name, outcome: 'ok', found, advice: null })

const warning = (name: string, found: string, advice: string): Check => ({
  name,
  outcome: 'warning',
  found,
  advice,
})

const problem = (name: string, found: string, advice: string): Check => ({
  name,
  outcome: 'problem',
  found,
  advice,
})

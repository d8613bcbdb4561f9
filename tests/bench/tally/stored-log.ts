import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '#db/open-database.server.ts'
import { parseSlug } from '#app/core/ids.ts'
import { openShell } from '#app/services/open-shell.server.ts'
import { seedStudies } from '#app/services/surveys/seed-studies.server.ts'
import { SURVEY } from '../complete-answers.ts'
import { fileIn } from '../contestants.ts'
import { ROOT } from '../processes.ts'
import type { Believed } from './answered-survey.ts'

const DAYS_MS = 90 * 24 * 60 * 60 * 1000
const TOOK_MS = 240_000

/** A database with the studies and as many live responses as if they had come in over 90 days. */
export async function storeLog(
  folder: string,
  believed: readonly Believed[],
  rows: number,
): Promise<string> {
  const file = fileIn(folder)
  const database = openDatabase(file)
  const { shell } = await openShell(database, { secret: null })
  await seedStudies(shell, {
    folder: join(ROOT, 'surveys'),
    loads: 'studies',
    onProgress: () => undefined,
  })
  const slug = parseSlug(SURVEY)
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  const door = survey === null ? null : shell.catalog.collectorOfKind(survey.id, 'open')
  if (survey === null || door === null) throw new Error(`${SURVEY} is not published`)
  await database.close()
  const about = { survey: survey.id, collector: door.id, version: survey.current.id }
  insertAll(file, about, believed, rows)
  return file
}

function insertAll(
  file: string,
  about: { readonly survey: number; readonly collector: number; readonly version: number },
  believed: readonly Believed[],
  rows: number,
): void {
  const db = new Sqlite(file)
  // Until all is there the file is worth nothing, so that it may as well be lost.
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -400000')
  db.exec(
    `CREATE TEMP TABLE different (place INTEGER PRIMARY KEY, answers TEXT, not_shown TEXT); BEGIN`,
  )
  const insert = db.prepare('INSERT INTO different VALUES (?, ?, ?)')
  for (const [place, { answers, notShown }] of believed.entries())
    insert.run(place, JSON.stringify(answers), JSON.stringify(notShown))
  const newest = db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM entries').get() as {
    readonly seq: number
  }
  const turns = {
    ...about,
    newest: newest.seq,
    rows,
    different: believed.length,
    from: Date.now() - DAYS_MS,
    step: Math.floor(DAYS_MS / rows),
    took: TOOK_MS,
  }
  const turn =
    'WITH RECURSIVE turn (row) AS (SELECT 0 UNION ALL SELECT row + 1 FROM turn WHERE row + 1 < @rows)'
  db.prepare(
    `${turn} INSERT INTO entries
       (seq, survey_id, collector_id, version_id, kind, source, response_id, at)
     SELECT @newest + 1 + row, @survey, @collector, @version, 'submitted', 'live', ${UUID},
       @from + row * @step FROM turn`,
  ).run(turns)
  db.prepare(
    `${turn} INSERT INTO answers
       (seq, answers, not_shown, content_hash, locale, started_at, flags)
     SELECT @newest + 1 + row, answers, not_shown, randomblob(32), 'en',
       @from + row * @step - @took, '[]'
     FROM turn JOIN different ON place = row % @different`,
  ).run(turns)
  db.exec('COMMIT')
  db.pragma('journal_mode = WAL')
  db.close()
}

const hex = (bytes: number) => `lower(hex(randomblob(${bytes})))`
const UUID = `${hex(4)} || '-' || ${hex(2)} || '-4' || substr(${hex(2)}, 2) || '-a' || substr(${hex(2)}, 2) || '-' || ${hex(6)}`

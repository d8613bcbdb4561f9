/**
 * Loads the live responses of the survey from a database once, in a process of its own, and prints
 * what that took: `columns FILE` as the server does, `bare FILE` only reading and parsing.
 */
import Sqlite from 'better-sqlite3'
import { openDatabase } from '#db/open-database.server.ts'
import { parseSlug } from '#app/core/ids.ts'
import { openShell } from '#app/services/open-shell.server.ts'
import { SURVEY } from '../complete-answers.ts'

export type LoadedOnce = {
  readonly rows: number
  readonly ms: number
  /** Typed arrays, and what the heap has grown by; 0 of a bare read. */
  readonly bytes: number
}

const [how = '', file = ''] = process.argv.slice(2)
const loaded = how === 'columns' ? await asColumns() : bare()
process.stdout.write(`loaded ${JSON.stringify(loaded)}\n`)
process.exit(0)

async function asColumns(): Promise<LoadedOnce> {
  const database = openDatabase(file)
  const { shell, columns } = await openShell(database, { secret: 'bench' })
  const slug = parseSlug(SURVEY)
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null) throw new Error(`${SURVEY} is not published`)
  const before = heapUsed()
  const started = performance.now()
  const found = await columns.catchUp(survey)
  const ms = performance.now() - started
  return { rows: found.received('live'), ms, bytes: columns.bytes() + heapUsed() - before }
}

function bare(): LoadedOnce {
  const db = new Sqlite(file, { readonly: true })
  const started = performance.now()
  const lines = db
    .prepare(
      `SELECT e.seq, a.answers, a.not_shown, a.flags FROM entries e JOIN answers a ON a.seq = e.seq
       WHERE e.survey_id = (SELECT id FROM surveys WHERE slug = ?) AND e.source = 'live'
       ORDER BY e.seq`,
    )
    .raw()
    .iterate(SURVEY) as IterableIterator<readonly [number, string, string, string]>
  let rows = 0
  let answered = 0
  for (const [, answers, notShown] of lines) {
    rows += 1
    const said: unknown = JSON.parse(answers)
    const hidden: unknown = JSON.parse(notShown)
    if (said !== null && hidden !== null) answered += 1
  }
  if (answered !== rows) throw new Error('Answers are missing')
  return { rows, ms: performance.now() - started, bytes: 0 }
}

/** Arrays that came from a thread are not in any figure of the process, but the store knows them. */
function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

import { join } from 'node:path'
import { temporaryFolder } from '../processes.ts'
import { loadNow, type Report } from '../report.ts'
import { aligned } from '../tables.ts'
import type { AnsweredSurvey } from './answered-survey.ts'
import { TITLES, type Job } from './job.ts'
import { measureJobs, type Measured } from './measure-jobs.ts'

/** Of DuckDB's time; null where nothing is aimed at. */
const AIMS: { readonly [Each in Job]: number | null } = {
  oneWay: 0.5,
  crosstab: 0.5,
  filtered: 1,
  weightedMean: 0.5,
  banner: null,
}
/** Below it, what is measured is how a question gets to an engine and back. */
const JUDGED_FROM = 1_000_000

const COLUMNS = [
  'rows',
  'what',
  'Rapport ms',
  'DuckDB ms',
  'SQLite JSON ms',
  'Rapport / DuckDB',
  'aim',
  'same numbers',
  'DuckDB asked by',
] as const

export async function reportTally(
  report: Report,
  survey: AnsweredSurvey,
  sizes: readonly number[],
): Promise<void> {
  report.say(
    'Tables over the consumers survey, medians after warm-up, engines in turns: Rapport on the ' +
      'columns that its server holds (one thread), DuckDB in memory on a table of the same codes ' +
      '(TINYINT, bits as INTEGER, two threads, prepared statements, the fastest of several forms), ' +
      'SQLite on the answers as JSON, as they are stored (few repeats). Rapport keeps the design of ' +
      'weights between repeats, as it does between questions. The weighted banner table of ' +
      'Rapport has intervals and letters; the others only sum what it needs.',
  )
  report.say(loadNow())
  const lines: string[][] = []
  for (const rows of sizes) {
    const file = join(temporaryFolder(), 'answers.db')
    for (const each of await measureJobs(survey, rows, file)) lines.push(lineOf(report, rows, each))
  }
  report.say(aligned([COLUMNS, ...lines]))
}

function lineOf({ verdict }: Report, rows: number, measured: Measured): string[] {
  const { job, rapport, duckDb, sqlite, form, disagreement } = measured
  const ratio = rapport / duckDb
  const name = `${TITLES[job]} at ${rows.toLocaleString('en')} rows`
  const aim = rows < JUDGED_FROM ? null : AIMS[job]
  return [
    rows.toLocaleString('en'),
    TITLES[job],
    rapport.toFixed(2),
    duckDb.toFixed(2),
    sqlite.toFixed(1),
    ratio.toFixed(2),
    aim === null
      ? ''
      : `at most ${aim}: ${verdict(ratio <= aim, `${name} took ${ratio.toFixed(2)} of DuckDB’s time`)}`,
    verdict(disagreement === null, `${name}: ${disagreement ?? ''}`),
    form,
  ]
}

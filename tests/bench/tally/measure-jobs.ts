import { Columns } from '#app/core/tally/columns/columns.ts'
import { median } from '../statistics.ts'
import { WEIGHT, type AnsweredSurvey } from './answered-survey.ts'
import { codesOf } from './codes.ts'
import { duckDbEngine } from './duckdb/duckdb-engine.ts'
import { JOBS, type Engine, type Figures, type Job } from './job.ts'
import { rapportEngine } from './rapport-engine.ts'
import { sqliteEngine } from './sqlite-engine.ts'

export type Measured = {
  readonly job: Job
  /** Medians, in milliseconds. */
  readonly rapport: number
  readonly duckDb: number
  readonly sqlite: number
  /** How DuckDB was asked. */
  readonly form: string
  /** Null where all three give the same numbers. */
  readonly disagreement: string | null
}

const WARM_UP = 3

/** The same questions to the same rows, in turns; each engine's first answers are held together. */
export async function measureJobs(
  survey: AnsweredSurvey,
  rows: number,
  file: string,
): Promise<readonly Measured[]> {
  const { codebook, believed } = survey
  const codes = codesOf(columnsOf(survey, believed.length), codebook)
  const rapport = rapportEngine(columnsOf(survey, rows), codebook)
  const duckDb = await duckDbEngine(codebook, codes, believed, rows)
  const sqlite = sqliteEngine(file, codebook, believed, rows)
  const measured: Measured[] = []
  for (const job of JOBS) {
    const form = await duckDb.choose(job)
    const started = performance.now()
    const expected = await sqlite.run(job)
    const first = performance.now() - started
    const disagreement =
      disagreementOf(rapport.name, await rapport.run(job), sqlite.name, expected) ??
      disagreementOf(duckDb.name, await duckDb.run(job), sqlite.name, expected)
    const times: { readonly [name: string]: number[] } = {
      Rapport: [],
      DuckDB: [],
      SQLite: [first],
    }
    const repeats = rows > 100_000 ? { fast: 15, slow: 1 } : { fast: 31, slow: 4 }
    for (let turn = -WARM_UP; turn < repeats.fast; turn += 1)
      for (const engine of turn < repeats.slow ? [rapport, duckDb, sqlite] : [rapport, duckDb]) {
        if (turn < 0 && engine === sqlite) continue
        const took = await timed(engine, job)
        if (turn >= 0) times[engine.name]?.push(took)
      }
    measured.push({
      job,
      rapport: median(times['Rapport'] ?? []),
      duckDb: median(times['DuckDB'] ?? []),
      sqlite: median(times['SQLite'] ?? []),
      form,
      disagreement,
    })
  }
  for (const engine of [rapport, duckDb, sqlite]) engine.close()
  return measured
}

async function timed(engine: Engine, job: Job): Promise<number> {
  const started = performance.now()
  const figures = engine.run(job)
  // What is there at once should not wait for a turn.
  if (figures instanceof Promise) await figures
  return performance.now() - started
}

/** Responses in turn, until there are as many rows; with a weight each. */
function columnsOf({ codebook, believed }: AnsweredSurvey, rows: number): Columns {
  const columns = new Columns([...codebook, WEIGHT])
  for (let row = 0; row < rows; row += 1) {
    const one = believed[row % believed.length]
    if (one !== undefined) columns.append({ ...one.answers, weight: one.weight }, one.notShown)
  }
  return columns
}

const TOLERANCE = 1e-9

function disagreementOf(
  name: string,
  figures: Figures,
  otherName: string,
  expected: Figures,
): string | null {
  const place = expected.findIndex((value, index) => {
    const figure = figures[index] ?? NaN
    return !(Math.abs(figure - value) <= TOLERANCE * Math.max(1, Math.abs(value)))
  })
  if (figures.length !== expected.length)
    return `${name} gave ${figures.length} figures, ${otherName} ${expected.length}`
  return place === -1
    ? null
    : `${name} says ${figures[place] ?? '?'} at ${place}, ${otherName} ${expected[place] ?? '?'}`
}

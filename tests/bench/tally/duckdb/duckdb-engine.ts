import { DuckDBInstance } from '@duckdb/node-api'
import type { Codebook, Variable } from '#app/core/codebook/variable.ts'
import type { Believed } from '../answered-survey.ts'
import type { Coded } from '../codes.ts'
import { CROSSTAB, FILTERED, substantiveCodes, type Engine, type Job } from '../job.ts'
import { bannerForms } from './banner-forms.ts'
import { cellForm, crossForm } from './cell-forms.ts'
import { fill } from './fill.ts'
import type { Form } from './form.ts'
import { meanForms } from './mean-forms.ts'
import { oneWayForms } from './one-way-forms.ts'

const THREADS = 2

/** DuckDB in memory, with the form of each query that is fastest here. */
export type DuckDb = Engine & {
  /** Tries every form of a job and keeps the fastest; gives its name. */
  readonly choose: (job: Job) => Promise<string>
}

/** A table of small integers, one a variable, and one of bits for each multiple choice. */
export async function duckDbEngine(
  codebook: Codebook,
  coded: readonly Coded[],
  believed: readonly Believed[],
  rows: number,
): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(THREADS) })
  const connection = await instance.connect()
  await fill(connection, coded, believed, rows)
  const variable = (id: string): Variable => {
    const found = codebook.find((candidate) => candidate.id === id)
    if (found === undefined) throw new Error(`No variable ${id}`)
    return found
  }
  const codeOf = (id: string, value: string) =>
    variable(id).categories.findIndex((category) => category.value === value)
  const prepare = (sql: string) => connection.prepare(sql)
  const kept = (id: string) => `${id} IN (${substantiveCodes(codebook, id).join(', ')})`
  const forms: { readonly [Each in Job]: readonly Form[] } = {
    oneWay: await oneWayForms(codebook, prepare),
    crosstab: [await crossForm(codebook, prepare)],
    filtered: [
      await cellForm(
        codebook,
        prepare,
        [CROSSTAB.rows, CROSSTAB.columns],
        `understood IN (${FILTERED.understood.map((value) => codeOf('understood', value)).join(', ')})
         AND age <> ${codeOf('age', FILTERED.notAge)}`,
        'counts',
      ),
    ],
    weightedMean: await meanForms(prepare),
    banner: await bannerForms(codebook, prepare, kept),
  }
  const chosen = new Map<Job, Form>()
  const formOf = (job: Job): Form => {
    const form = chosen.get(job) ?? forms[job][0]
    if (form === undefined) throw new Error(`No query for ${job}`)
    return form
  }
  return {
    name: 'DuckDB',
    run: (job) => formOf(job).run(),
    choose: async (job) => {
      let best = Infinity
      for (const form of forms[job]) {
        await form.run()
        const started = performance.now()
        for (let turn = 0; turn < 3; turn += 1) await form.run()
        const took = performance.now() - started
        if (took >= best) continue
        best = took
        chosen.set(job, form)
      }
      return formOf(job).name
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

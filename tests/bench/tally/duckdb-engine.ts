import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  TINYINT,
  type DuckDBConnection,
  type DuckDBPreparedStatement,
} from '@duckdb/node-api'
import type { Codebook, Variable } from '#app/core/codebook/variable.ts'
import type { Believed } from './answered-survey.ts'
import { oneWayFigures, type Coded } from './codes.ts'
import { BANNER, combinations, CROSSTAB, FILTERED, MEAN, meanOf, substantiveCodes } from './job.ts'
import type { Engine, Figures, Job } from './job.ts'

const THREADS = 2
const CHUNK = 2048

type Row = readonly number[]
type Form = { readonly name: string; readonly run: () => Promise<Figures> }

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

async function fill(
  connection: DuckDBConnection,
  coded: readonly Coded[],
  believed: readonly Believed[],
  rows: number,
): Promise<void> {
  const columns = coded.flatMap(({ id, codes, bits }) => [
    { name: id, type: TINYINT, values: codes },
    ...(bits === null ? [] : [{ name: `${id}_bits`, type: INTEGER, values: bits }]),
  ])
  const all = [
    ...columns,
    { name: 'weight', type: DOUBLE, values: believed.map(({ weight }) => weight) },
  ]
  const fields = all.map(({ name, type }) => `${name} ${type.toString()}`)
  await connection.run(`CREATE TABLE different (place INTEGER, ${fields.join(', ')})`)
  const appender = await connection.createAppender('different')
  for (let from = 0; from < believed.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, believed.length)
    const chunk = DuckDBDataChunk.create([INTEGER, ...all.map(({ type }) => type)], to - from)
    chunk.setColumns([
      Array.from({ length: to - from }, (_, index) => from + index),
      ...all.map(({ values }) => values.slice(from, to)),
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const names = all.map(({ name }) => name).join(', ')
  await connection.run(
    `CREATE TABLE responses AS
     SELECT ${names} FROM range(${rows}) AS turn (row)
     JOIN different ON different.place = turn.row % ${believed.length} ORDER BY turn.row`,
  )
  await connection.run('DROP TABLE different')
}

type Prepare = (sql: string) => Promise<DuckDBPreparedStatement>

const rowsOf = async (statement: DuckDBPreparedStatement): Promise<readonly Row[]> =>
  (await statement.runAndReadAll()).getRows().map((row) => row.map((value) => Number(value ?? NaN)))

async function oneWayForms(codebook: Codebook, prepare: Prepare): Promise<readonly Form[]> {
  const isMultiple = ({ measure }: Variable) => measure === 'multiple'
  const each = await Promise.all(
    codebook.map(async (variable) => ({
      variable,
      statement: await prepare(
        isMultiple(variable)
          ? `SELECT ${variable.id}, ${variable.id}_bits, count(*) FROM responses GROUP BY 1, 2`
          : `SELECT ${variable.id}, 0, count(*) FROM responses GROUP BY 1`,
      ),
    })),
  )
  const columns = codebook.flatMap((variable) =>
    isMultiple(variable) ? [variable.id, `${variable.id}_bits`] : [variable.id],
  )
  const sets = codebook.map((variable) =>
    isMultiple(variable) ? `(${variable.id}, ${variable.id}_bits)` : `(${variable.id})`,
  )
  const once = await prepare(
    `SELECT grouping(${codebook.map(({ id }) => id).join(', ')}), ${columns.join(', ')}, count(*)
     FROM responses GROUP BY GROUPING SETS (${sets.join(', ')})`,
  )
  const sums = await prepare(`SELECT ${codebook.flatMap(aggregatesOf).join(', ')} FROM responses`)
  const all = 2 ** codebook.length - 1
  return [
    {
      name: 'a query a table',
      run: async () => {
        const figures: number[] = []
        for (const { variable, statement } of each)
          figures.push(...figuresOf(variable, await rowsOf(statement)))
        return figures
      },
    },
    {
      name: 'GROUPING SETS',
      run: async () => {
        const rows = await rowsOf(once)
        return codebook.flatMap((variable, place) => {
          const set = all - 2 ** (codebook.length - 1 - place)
          const at = 1 + columns.indexOf(variable.id)
          return figuresOf(
            variable,
            rows
              .filter(([grouping]) => grouping === set)
              .map((row) => [
                row[at] ?? NaN,
                isMultiple(variable) ? (row[at + 1] ?? NaN) : 0,
                row.at(-1) ?? NaN,
              ]),
          )
        })
      },
    },
    {
      name: 'one scan of counts',
      run: async () => {
        const [row = []] = await rowsOf(sums)
        let at = 0
        return codebook.flatMap((variable) => {
          const length = aggregatesOf(variable).length
          const own = row.slice(at, at + length)
          at += length
          const states = new Map(statesOf(variable).map((code, index) => [code, own[index] ?? 0]))
          const ticks = isMultiple(variable) ? own.slice(statesOf(variable).length) : null
          return oneWayFigures(variable, states, ticks)
        })
      },
    },
  ]
}

const statesOf = ({ categories, measure }: Variable): readonly number[] =>
  measure === 'multiple' || categories.length === 0
    ? [-2, -1, 0, 1]
    : [-2, -1, ...categories.keys()]

const aggregatesOf = (variable: Variable): readonly string[] => [
  ...statesOf(variable).map((code) => `count(*) FILTER (WHERE ${variable.id} = ${code})`),
  ...(variable.measure === 'multiple'
    ? variable.categories.map((_, bit) => `sum((${variable.id}_bits >> ${bit}) & 1)`)
    : []),
]

function figuresOf(variable: Variable, rows: readonly Row[]): Figures {
  const states = new Map<number, number>()
  const ticks = variable.categories.map(() => 0)
  for (const [code = NaN, bits = 0, count = 0] of rows) {
    states.set(code, (states.get(code) ?? 0) + count)
    for (const bit of ticks.keys())
      if (((bits >> bit) & 1) === 1) ticks[bit] = (ticks[bit] ?? 0) + count
  }
  return oneWayFigures(variable, states, variable.measure === 'multiple' ? ticks : null)
}

/** With the bases that a table needs. */
async function crossForm(codebook: Codebook, prepare: Prepare): Promise<Form> {
  const { rows, columns } = CROSSTAB
  const statement = await prepare(
    `SELECT ${rows}, ${columns}, count(*) FROM responses
     WHERE ${rows} > -2 AND ${columns} > -2 GROUP BY 1, 2`,
  )
  const pairs = combinations([rows, columns].map((id) => substantiveCodes(codebook, id)))
  return {
    name: 'GROUP BY',
    run: async () => {
      const found = await rowsOf(statement)
      const sum = (of: (row: Row) => boolean) =>
        found.reduce((total, row) => total + (of(row) ? (row[2] ?? 0) : 0), 0)
      const counts = new Map(found.map(([one, other, count]) => [`${one} ${other}`, count ?? 0]))
      const cells = pairs.map((pair) => counts.get(pair.join(' ')) ?? 0)
      return [
        sum(() => true),
        sum(([one = -1, other = -1]) => one >= 0 && other >= 0),
        cells.reduce((total, count) => total + count, 0),
        ...cells,
      ]
    },
  }
}

async function cellForm(
  codebook: Codebook,
  prepare: Prepare,
  ids: readonly string[],
  where: string,
  what: 'counts' | 'weights',
): Promise<Form> {
  const sums = what === 'counts' ? 'count(*)' : 'count(*), sum(weight), sum(weight * weight)'
  const statement = await prepare(
    `SELECT ${ids.join(', ')}, ${sums} FROM responses WHERE ${where} GROUP BY ${ids.join(', ')}`,
  )
  const all = combinations(ids.map((id) => substantiveCodes(codebook, id)))
  return {
    name: 'GROUP BY',
    run: async () => {
      const found = new Map(
        (await rowsOf(statement)).map((row) => [row.slice(0, ids.length).join(' '), row]),
      )
      return all.flatMap((codes) => {
        const row = found.get(codes.join(' '))
        const people = row?.[ids.length] ?? 0
        return what === 'counts' ? [people] : [people, row?.[ids.length + 1] ?? 0]
      })
    },
  }
}

async function meanForms(prepare: Prepare): Promise<readonly Form[]> {
  const { variable, scores } = MEAN
  const score = `CASE ${variable} ${scores.map((each, code) => `WHEN ${code} THEN ${each}`).join(' ')} END`
  const statement = await prepare(
    `SELECT count(*), count(y), sum(w), sum(w * y), sum(w * w), sum(w * w * y), sum(w * w * y * y),
            (SELECT count(*) FROM responses WHERE weight > 0)
     FROM (SELECT weight AS w, ${score}::DOUBLE AS y FROM responses WHERE weight > 0 AND ${variable} >= 0)`,
  )
  const grouped = await prepare(
    `SELECT ${variable}, count(*), sum(weight), sum(weight * weight) FROM responses
     WHERE weight > 0 GROUP BY 1`,
  )
  return [
    {
      name: 'sums',
      run: async () => {
        const [row = []] = await rowsOf(statement)
        const [, people = 0, w = 0, wy = 0, ww = 0, wwy = 0, wwyy = 0, units = 0] = row
        return meanOf({ units, people, w, wy, ww, wwy, wwyy })
      },
    },
    {
      name: 'GROUP BY',
      run: async () => {
        const sums = { units: 0, people: 0, w: 0, wy: 0, ww: 0, wwy: 0, wwyy: 0 }
        for (const [code = -1, people = 0, w = 0, ww = 0] of await rowsOf(grouped)) {
          sums.units += people
          const y = scores[code]
          if (y === undefined) continue
          sums.people += people
          sums.w += w
          sums.wy += w * y
          sums.ww += ww
          sums.wwy += ww * y
          sums.wwyy += ww * y * y
        }
        return meanOf(sums)
      },
    },
  ]
}

async function bannerForms(
  codebook: Codebook,
  prepare: Prepare,
  kept: (id: string) => string,
): Promise<readonly Form[]> {
  const { rows, groups } = BANNER
  const each = await Promise.all(
    groups.map((group) =>
      cellForm(
        codebook,
        prepare,
        [rows, ...group],
        ['weight > 0', ...[rows, ...group].map(kept)].join(' AND '),
        'weights',
      ),
    ),
  )
  const ids = [...new Set([rows, ...groups.flat()])]
  const sets = groups.map((group) => `(${[rows, ...group].join(', ')})`)
  const once = await prepare(
    `SELECT grouping(${ids.join(', ')}), ${ids.join(', ')}, count(*), sum(weight), sum(weight * weight)
     FROM responses WHERE weight > 0 AND ${kept(rows)} GROUP BY GROUPING SETS (${sets.join(', ')})`,
  )
  return [
    {
      name: 'a query a group',
      run: async () => {
        const figures: number[] = []
        for (const form of each) figures.push(...(await form.run()))
        return figures
      },
    },
    {
      name: 'GROUPING SETS',
      run: async () => {
        const found = await rowsOf(once)
        return groups.flatMap((group) => {
          const own = [rows, ...group]
          const set = ids.reduce((bits, id) => bits * 2 + (own.includes(id) ? 0 : 1), 0)
          const byCodes = new Map(
            found
              .filter(([grouping]) => grouping === set)
              .map((row) => [own.map((id) => row[1 + ids.indexOf(id)]).join(' '), row]),
          )
          return combinations(own.map((id) => substantiveCodes(codebook, id))).flatMap((codes) => {
            const row = byCodes.get(codes.join(' '))
            return [row?.[ids.length + 1] ?? 0, row?.[ids.length + 2] ?? 0]
          })
        })
      },
    },
  ]
}

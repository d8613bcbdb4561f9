import type { Codebook, Variable } from '#app/core/codebook/variable.ts'
import { oneWayFigures } from '../codes.ts'
import type { Figures } from '../job.ts'
import { rowsOf, type Form, type Prepare, type Row } from './form.ts'

export async function oneWayForms(codebook: Codebook, prepare: Prepare): Promise<readonly Form[]> {
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

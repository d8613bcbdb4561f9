import type { Codebook } from '#app/core/codebook/variable.ts'
import { combinations, CROSSTAB, substantiveCodes } from '../job.ts'
import { rowsOf, type Form, type Prepare, type Row } from './form.ts'

/** With the bases that a table needs. */
export async function crossForm(codebook: Codebook, prepare: Prepare): Promise<Form> {
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

export async function cellForm(
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

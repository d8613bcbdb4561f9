import type { Codebook } from '#app/core/codebook/variable.ts'
import { BANNER, combinations, substantiveCodes } from '../job.ts'
import { cellForm } from './cell-forms.ts'
import { rowsOf, type Form, type Prepare } from './form.ts'

export async function bannerForms(
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

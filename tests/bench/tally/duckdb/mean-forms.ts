import { MEAN, meanOf } from '../job.ts'
import { rowsOf, type Form, type Prepare } from './form.ts'

export async function meanForms(prepare: Prepare): Promise<readonly Form[]> {
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

import type {
  PresentedColumn,
  PresentedCrosstab,
} from '../../app/core/results/presented-crosstab.ts'
import type { WaldTest } from '../../app/core/stats/adjusted-wald.ts'
import type { ChiSquareTest } from '../../app/core/stats/chi-square-test.ts'
import type { RaoScottTest } from '../../app/core/stats/rao-scott.ts'
import { say } from './command.ts'

const WIDTH = 14

/** As text: a row a line, a column after the other, percent of each column with its letters. */
export function printCrosstab({ rows, groups, total, method, filter }: PresentedCrosstab): void {
  say(`${rows.id}: ${rows.label}`)
  if (filter !== null) say(`  where ${filter}`)
  say(
    `  weighting ${method.weighting}, ${method.adjustment} letters at ${method.level}, ${method.interval} intervals, ${method.test} test${method.errors === null ? '' : `, errors ${method.errors}`}`,
  )
  const everybody = total === null ? [] : [total]
  for (const { variables, columns, association, meanDifference } of groups) {
    say(`\n  by ${variables.map(({ id }) => id).join(' > ')}`)
    const all = [...everybody, ...columns]
    say(line('', all.map(headOf)))
    say(
      line(
        'base',
        all.map(({ base }) => String(base.people)),
      ),
    )
    for (const [row, { label }] of rows.values.entries())
      say(
        line(
          label,
          all.map(({ cells }) => {
            const cell = cells[row]
            if (cell === undefined || cell.percent === null) return '-'
            const residual = cell.residual == null ? '' : ` r ${cell.residual.toFixed(1)}`
            return `${Math.round(cell.percent)}% ${cell.letters}`.trim() + residual
          }),
        ),
      )
    const test = association?.[method.test] ?? null
    if (test !== null) say(`  ${method.test}: ${testOf(test)}`)
    if (meanDifference !== null) {
      const { test: by, difference, t, df, p } = meanDifference
      say(
        `  means, ${by}: difference ${figure(difference)}, t ${figure(t)}, df ${figure(df)}, p ${figure(p)}`,
      )
    }
  }
}

function testOf(test: ChiSquareTest | RaoScottTest | WaldTest): string {
  const statistic = 'f' in test ? `F ${figure(test.f)}` : `X² ${figure(test.statistic)}`
  const below = 'denominatorDf' in test ? `, ${figure(test.denominatorDf)}` : ''
  return `${statistic}, df ${figure(test.df)}${below}, p ${figure(test.p)}`
}

const figure = (value: number | null): string =>
  value === null ? '-' : String(Number(value.toPrecision(4)))

const headOf = ({ values, letter }: PresentedColumn) =>
  values.length === 0 ? 'total' : `${letter} ${values.map(({ label }) => label).join('/')}`

const line = (head: string, cells: readonly string[]) =>
  `  ${head.slice(0, 30).padEnd(30)} ${cells.map((cell) => cell.slice(0, WIDTH - 1).padStart(WIDTH)).join('')}`

import type {
  PresentedColumn,
  PresentedCrosstab,
} from '../../app/core/results/presented-crosstab.ts'
import { say } from './command.ts'

const WIDTH = 14

/** As text: a row a line, a column after the other, percent of each column with its letters. */
export function printCrosstab({ rows, groups, total, method, filter }: PresentedCrosstab): void {
  say(`${rows.id}: ${rows.label}`)
  if (filter !== null) say(`  where ${filter}`)
  say(
    `  weighting ${method.weighting}, ${method.adjustment} letters at ${method.level}, ${method.interval} intervals`,
  )
  const everybody = total === null ? [] : [total]
  for (const { variables, columns } of groups) {
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
            return `${Math.round(cell.percent)}% ${cell.letters}`.trim()
          }),
        ),
      )
  }
}

const headOf = ({ values, letter }: PresentedColumn) =>
  values.length === 0 ? 'total' : `${letter} ${values.map(({ label }) => label).join('/')}`

const line = (head: string, cells: readonly string[]) =>
  `  ${head.slice(0, 30).padEnd(30)} ${cells.map((cell) => cell.slice(0, WIDTH - 1).padStart(WIDTH)).join('')}`

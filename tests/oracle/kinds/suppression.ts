import { boundsOf, type CountTable, type HiddenCells } from '#app/core/disclosure/audit.ts'
import { hideComplements, smallCells } from '#app/core/disclosure/hide-complements.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'

/** Tables of counts whose margins are printed, one count a row of the file. */
export function suppression(data: CaseData, analysis: Analysis) {
  const threshold = Number(analysis['threshold'])
  const tables = [...new Set(data.texts('table'))]
  return Object.fromEntries(
    tables.map((table) => {
      const counts = countsOf(data, table)
      const primary = smallCells(counts, threshold)
      const suppressed = hideComplements(counts, primary, threshold)
      return [
        table,
        {
          counts,
          primary,
          suppressed,
          bounds_primary_only: bounds(counts, primary),
          bounds_final: bounds(counts, suppressed),
        },
      ]
    }),
  )
}

function countsOf(data: CaseData, table: string): CountTable {
  const [rows, columns, counts] = [data.column('row'), data.column('col'), data.column('count')]
  const own = data.texts('table').flatMap((name, index) => (name === table ? [index] : []))
  const most = (places: Float64Array) => Math.max(...own.map((index) => places[index] ?? 0))
  const found = Array.from({ length: most(rows) }, () =>
    Array.from({ length: most(columns) }, () => 0),
  )
  for (const index of own) {
    const row = found[(rows[index] ?? 0) - 1]
    if (row !== undefined) row[(columns[index] ?? 0) - 1] = counts[index] ?? 0
  }
  return found
}

/** R goes down columns, and counts from 1. */
const bounds = (counts: CountTable, hidden: HiddenCells) =>
  boundsOf(counts, hidden)
    .toSorted((a, b) => a.column - b.column || a.row - b.row)
    .map(({ row, column, least, most }) => ({
      row: row + 1,
      col: column + 1,
      true: counts[row]?.[column],
      lower: least,
      upper: most,
    }))

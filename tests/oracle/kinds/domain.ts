import type { Cells } from '#app/core/stats/cells.ts'
import { countCells } from '#app/core/tally/designs/count-cells.ts'
import type { CaseData } from '../case-data.ts'

/** Blank, or a code that stands for no substantive answer: NaN. */
export function substantive(
  { of, column }: CaseData,
  name: string,
  kept: readonly number[] = [],
): Float64Array {
  const missing = new Set((of.vars[name]?.missing ?? []).filter((code) => !kept.includes(code)))
  return column(name).map((value) => (missing.has(value) ? NaN : value))
}

export const levelsOf = ({ of }: CaseData, name: string): readonly number[] =>
  of.vars[name]?.levels ?? []

/** The cells of a domain; a last one holds everybody of the design who is outside it. */
export type Domain<Key> = {
  readonly cells: Cells
  /** What the people of each cell have in common. */
  readonly keys: readonly Key[]
  readonly isIn: (cell: number) => boolean
}

/**
 * Sorts the people of a case by a few numbers each: a cell for each combination that somebody has.
 * NaN in any of them is outside the domain.
 */
export function domainOf<const Key extends readonly number[]>(
  { rows, design }: Pick<CaseData, 'rows' | 'design'>,
  keyOf: (row: number) => Key,
): Domain<Key> {
  const known = new Map<string, number>()
  const keys: Key[] = []
  const codes = Int32Array.from({ length: rows }, (_, row) => {
    const key = keyOf(row)
    if (key.some(Number.isNaN)) return -1
    const name = key.join(' ')
    const cell = known.get(name) ?? keys.length
    if (cell === keys.length) {
      known.set(name, cell)
      keys.push(key)
    }
    return cell
  })
  const outside = keys.length
  const cells = countCells(
    design,
    codes.map((code) => (code < 0 ? outside : code)),
    outside + 1,
  )
  return { cells, keys, isIn: (cell) => cell < outside }
}

/** The number at one place of each cell's key. */
export const keysAt = (keys: readonly (readonly number[])[], place: number): Float64Array =>
  Float64Array.from(keys, (key) => key[place] ?? 0)

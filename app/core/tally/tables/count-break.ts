import type { ChoiceValue } from '../../definition/definition.ts'
import type { BreakSpec, BreakTable, People } from './break-table.ts'
import { ANSWERED, NOT_SHOWN, type Column, type VariableColumn } from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import { countedRows, type CountedRows, type RowRange } from '../columns/counted-rows.ts'
import { keyAt, statesOf, type Digit } from './digit.ts'
import { countRows } from './histogram.ts'
import { forEachBlock, MOST_JOINT_KEYS } from './joint-keys.ts'

/**
 * Counts one variable, a single or a multiple choice, by the substantive categories of single
 * choices; several are nested. Null when the codebook lacks one of them, or when it is not such.
 *
 * Counts are people, in codebook order, and so are the columns, the outermost variable moving
 * slowest; the bases are of those with a substantive answer to the rows. `range`: these rows of the
 * file alone. O(rows of the range).
 *
 * @example
 * countBreak(new Columns([]), { kind: 'break', id: 'a by b', rows: 'a', by: ['b'] }) // null
 */
export function countBreak(columns: Columns, spec: BreakSpec, range?: RowRange): BreakTable | null {
  const rows = columns.variable(spec.rows)
  const across = nestedColumns(columns, spec.by)
  if (rows === null || across === null || !isChoice(rows.column)) return null
  const { categories } = rows.variable
  const kept = substantive(rows)
  const counted = countedRows(columns, null, range)
  const tallies =
    rows.column.kind === 'choice'
      ? countChoices(rows.column, across, kept, categories.length, counted)
      : countTicks(rows.column, across, kept, categories.length, counted)
  return {
    kind: 'break',
    id: spec.id,
    rows: spec.rows,
    by: spec.by,
    rowsOverlap: rows.column.kind === 'choices',
    rowValues: kept.map((index) => categories[index]?.value ?? ''),
    columns: across.values.map((values, index) => ({ values, ...peopleOf(tallies, index) })),
    rest: peopleOf(tallies, across.values.length),
  }
}

type Choices = Extract<Column, { kind: 'choices' }>
type Choice = Extract<Column, { kind: 'choice' }>

const isChoice = (column: Column): column is Choice | Choices =>
  column.kind === 'choice' || column.kind === 'choices'

/** Codes of the categories that are an answer. */
const substantive = ({ variable }: VariableColumn): readonly number[] =>
  variable.categories.flatMap(({ role }, index) => (role === 'declined' ? [] : [index]))

type Across = {
  readonly values: readonly (readonly ChoiceValue[])[]
  readonly digits: readonly Digit[]
  /** Of each joint key of the digits; the number of columns where it is in none. */
  readonly columnOf: Int32Array
}

function nestedColumns(columns: Columns, by: readonly string[]): Across | null {
  let across: Across = { values: [[]], digits: [], columnOf: Int32Array.of(0) }
  for (const id of by) {
    const found = columns.variable(id)
    if (found === null || found.column.kind !== 'choice') return null
    const kept = substantive(found)
    const { categories } = found.variable
    const states = categories.length - NOT_SHOWN
    const { values: outer, digits, columnOf } = across
    const none = outer.length * kept.length
    across = {
      values: outer.flatMap((above) =>
        kept.map((code) => [...above, categories[code]?.value ?? '']),
      ),
      digits: [...digits, { values: found.column.codes, least: NOT_SHOWN, states }],
      columnOf: Int32Array.from({ length: columnOf.length * states }, (_, key) => {
        const above = columnOf[Math.floor(key / states)] ?? outer.length
        const inner = kept.indexOf((key % states) + NOT_SHOWN)
        return above === outer.length || inner < 0 ? none : above * kept.length + inner
      }),
    }
  }
  return across
}

/** `counts[column * height + row]` */
type Tallies = { readonly height: number; readonly bases: Int32Array; readonly counts: Int32Array }

const emptyTallies = ({ values }: Across, height: number): Tallies => ({
  height,
  bases: new Int32Array(values.length + 1),
  counts: new Int32Array((values.length + 1) * height),
})

function countChoices(
  { codes }: Choice,
  across: Across,
  kept: readonly number[],
  categories: number,
  rows: CountedRows,
): Tallies {
  const tallies = emptyTallies(across, kept.length)
  const { height, bases, counts } = tallies
  const states = categories - NOT_SHOWN
  const joint = countRows([...across.digits, { values: codes, least: NOT_SHOWN, states }], rows)
  across.columnOf.forEach((column, key) => {
    for (const [place, code] of kept.entries()) {
      const people = joint[key * states + code - NOT_SHOWN] ?? 0
      bases[column] = (bases[column] ?? 0) + people
      const cell = column * height + place
      counts[cell] = (counts[cell] ?? 0) + people
    }
  })
  return tallies
}

function countTicks(
  { codes, bits, words }: Choices,
  across: Across,
  kept: readonly number[],
  categories: number,
  { counted, range }: CountedRows,
): Tallies {
  const tallies = emptyTallies(across, kept.length)
  const { height, bases, counts } = tallies
  const { columnOf, digits } = across
  const placeOf = Int32Array.from({ length: categories }, (_, code) => kept.indexOf(code))
  const answered = ANSWERED
  const add = (key: number, row: number): void => {
    if (codes[row] !== answered || (counted !== null && counted[row] !== 1)) return
    const column = columnOf[key] ?? 0
    bases[column] = (bases[column] ?? 0) + 1
    for (let word = 0; word < words; word += 1)
      for (let rest = (bits[row * words + word] ?? 0) | 0; rest !== 0; rest &= rest - 1) {
        const place = placeOf[word * 32 + 31 - Math.clz32(rest & -rest)] ?? -1
        if (place < 0) continue
        const cell = column * height + place
        counts[cell] = (counts[cell] ?? 0) + 1
      }
  }
  if (statesOf(digits) > MOST_JOINT_KEYS)
    for (let row = range.from; row < range.to; row += 1) add(keyAt(digits, row), row)
  else
    forEachBlock(digits, range, (keys, first, count) => {
      for (let row = 0; row < count; row += 1) add(keys[row] ?? 0, first + row)
    })
  return tallies
}

const peopleOf = ({ height, bases, counts }: Tallies, column: number): People => ({
  base: bases[column] ?? 0,
  counts: [...counts.subarray(column * height, (column + 1) * height)],
})

import type { Cells } from '../../stats/cells.ts'
import type { Design } from '../../stats/design.ts'
import { keysOf, type Sorting } from '../axes/axis.ts'
import { countCells } from './count-cells.ts'
import { countSorted } from './count-sorted.ts'
import { statesOf, type Digit } from '../tables/digit.ts'
import type { Sieve } from '../columns/filter-sieve.ts'
import { MOST_JOINT_KEYS } from '../tables/joint-keys.ts'

/** Cells `[rowKey * (columns + 1) + columnKey + 1]`; the first of each row is of no column. */
export type CrossedCells = { readonly cells: Cells; readonly columns: number }

/**
 * Counts the people of a design by their keys on both sides of a table in one pass. Those who are
 * outside the base of the rows, or whom the sieve keeps out, are in no cell.
 *
 * @example
 * crossedCells({ rows: 1, base: Uint8Array.of(1), weights: null, sampling: { kind: 'people' } }, choiceAxis(Int8Array.of(0), [{ value: 'a' }]), null, null).cells.size // 1
 */
export function crossedCells(
  design: Design,
  down: Sorting,
  across: Sorting | null,
  sieve: Sieve | null,
): CrossedCells {
  const columns = across?.keys ?? 0
  const width = columns + 1
  const [second, third] = [across ?? ALL_OUTSIDE, sieve ?? ALL_THROUGH]
  const cellAt = (row: number, column: number, sifted: number): number =>
    row < 0 || sifted < 0 ? -1 : row * width + Math.max(-1, column) + 1
  const digits = distinct([...down.digits, ...second.digits, ...third.digits])
  const size = down.keys * width
  const quick =
    statesOf(digits) > MOST_JOINT_KEYS
      ? null
      : countSorted(design, digits, jointly(digits, [down, second, third], cellAt), size)
  if (quick !== null) return { cells: quick, columns }
  const { rows } = design
  const [others, sifted] = [keysOf(second, rows), keysOf(third, rows)]
  const cellOf = keysOf(down, rows)
  for (let row = 0; row < rows; row += 1)
    cellOf[row] = cellAt(cellOf[row] ?? -1, others[row] ?? -1, sifted[row] ?? -1)
  return { cells: countCells(design, cellOf, size), columns }
}

const ALL_OUTSIDE: Sorting = { digits: [], keyOf: Int32Array.of(-1), keys: 0 }
const ALL_THROUGH: Sieve = { digits: [], keyOf: Int32Array.of(0), keys: 1 }

/** A variable that is filtered by, too, is read once. */
const distinct = (digits: readonly Digit[]): readonly Digit[] =>
  digits.filter(
    ({ values }, place) => digits.findIndex((digit) => digit.values === values) === place,
  )

/** What is found for each joint key of digits, some of which stand in several sortings. */
function jointly(
  digits: readonly Digit[],
  [first, second, third]: readonly [Sorting, Sorting, Sorting],
  find: (one: number, other: number, last: number) => number,
): Int32Array {
  const found = new Int32Array(statesOf(digits))
  const steps = [first, second, third].map((sorting) => digits.map((one) => stepOf(one, sorting)))
  const [ofFirst = [], ofSecond = [], ofThird = []] = steps
  let joint = 0
  const visit = (place: number, one: number, other: number, last: number): void => {
    const { states } = digits[place] ?? { states: 0 }
    if (place < digits.length)
      for (let digit = 0; digit < states; digit += 1)
        visit(
          place + 1,
          one + digit * (ofFirst[place] ?? 0),
          other + digit * (ofSecond[place] ?? 0),
          last + digit * (ofThird[place] ?? 0),
        )
    else {
      found[joint] = find(
        first.keyOf[one] ?? -1,
        second.keyOf[other] ?? -1,
        third.keyOf[last] ?? -1,
      )
      joint += 1
    }
  }
  visit(0, 0, 0, 0)
  return found
}

/** By how much a sorting's joint key grows with a digit. */
function stepOf({ values }: Digit, { digits }: Sorting): number {
  let [step, own] = [0, 1]
  for (const digit of [...digits].reverse()) {
    if (digit.values === values) step += own
    own *= digit.states
  }
  return step
}

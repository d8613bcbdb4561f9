import type { ContingencyTable } from './association.ts'
import { chiSquarePValue } from './chi-square-p-value.ts'
import { correctedCramersV, cramersV } from './cramers-v.ts'
import { expectedCounts } from './expected-counts.ts'
import { margins } from './margins.ts'
import { occupied } from './occupied.ts'

/** Where fewer people than this are expected, the chi-square distribution fits badly. */
const FEWEST_EXPECTED = 5

export type ChiSquareTest = {
  /** Pearson's X². */
  readonly statistic: number
  readonly df: number
  readonly p: number | null
  /** Twice the log likelihood ratio, G². */
  readonly likelihoodRatio: number
  readonly leastExpected: number
  /** Cells where fewer than 5 people are expected. */
  readonly sparseCells: number
  readonly cramersV: number | null
  readonly correctedCramersV: number | null
}

/**
 * Pearson's test of independence, X² = Σ(n − e)²/e on (r − 1)(c − 1) degrees of freedom, without
 * continuity correction; G² = 2·Σ n·ln(n/e). For people drawn singly who all count alike; else see
 * raoScottTest. Pearson, Philosophical Magazine 50 (1900), 157–175; Agresti, Categorical Data
 * Analysis, 3rd ed. (2013), section 3.2.
 *
 * `counts[row][column]` are people; empty rows and columns are left out. Null where fewer than two
 * of either remain.
 *
 * @example
 * chiSquareTest([[4, 1], [2, 3]])?.statistic // 1.666...
 */
export function chiSquareTest(counts: ContingencyTable): ChiSquareTest | null {
  const { counts: filled, rows, columns } = occupied(counts)
  if (rows.length < 2 || columns.length < 2) return null
  const expected = expectedCounts(filled).flat()
  const observed = filled.flat()
  const sum = (term: (count: number, under: number) => number) =>
    observed.reduce((total, count, cell) => total + term(count, expected[cell] ?? 0), 0)
  const statistic = sum((count, under) => (count - under) ** 2 / under)
  const df = (rows.length - 1) * (columns.length - 1)
  const size = { rows: rows.length, columns: columns.length, n: margins(filled).n }
  return {
    statistic,
    df,
    p: chiSquarePValue(statistic, df),
    likelihoodRatio: 2 * sum((count, under) => (count > 0 ? count * Math.log(count / under) : 0)),
    leastExpected: Math.min(...expected),
    sparseCells: expected.filter((under) => under < FEWEST_EXPECTED).length,
    cramersV: cramersV(statistic, size),
    correctedCramersV: correctedCramersV(statistic, size),
  }
}

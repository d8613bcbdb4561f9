import { unreachable } from '../../result.ts'
import type { Cells } from '../../stats/cells.ts'
import { differenceOf } from '../../stats/difference.ts'
import { welchTest } from '../../stats/welch-test.ts'
import type { MeanDifference, MeansTest } from './crosstab.ts'
import type { MeanRow } from './mean-row.ts'

/**
 * How the means of two columns differ, by joint linearisation (differenceOf) on `df` degrees of
 * freedom, or by Welch's test (welchTest) on its own. Null of more or fewer columns, and where
 * either is empty.
 *
 * @example
 * meanDifference({ size: 1, strata: [] }, { means: [], moments: [], shown: [] }, 'welch', 3) // null
 */
export function meanDifference(
  cells: Cells,
  { means, moments }: MeanRow,
  test: MeansTest,
  df: number,
): MeanDifference | null {
  const [first, second, third] = means
  const [left, right] = moments
  if (!first || !second || third || !left || !right) return null
  if (first.mean === null || second.mean === null) return null
  const difference = first.mean - second.mean
  switch (test) {
    case 'linearised': {
      const tested = differenceOf(cells, first, second, df)
      return { test, difference, t: tested?.t ?? null, df, p: tested?.p ?? null }
    }
    case 'welch': {
      const tested = welchTest(left, right)
      return {
        test,
        difference,
        t: tested?.t ?? null,
        df: tested?.df ?? null,
        p: tested?.p ?? null,
      }
    }
    default:
      return unreachable(test)
  }
}

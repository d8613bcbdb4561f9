import type { Cells } from '../../stats/cells.ts'
import { meanInterval } from '../../stats/mean-interval.ts'
import { ratioMean } from '../../stats/ratio-mean.ts'
import type { Share } from '../../stats/share.ts'
import type { MeanFigures, ShareFigures } from '../analysis/summary.ts'

/**
 * The mean of scores over the people of the cells that `isIn` takes, one score a cell.
 *
 * @example
 * meanFigures({ size: 1, strata: [] }, [3]) // { mean: null, standardError: null, interval: null }
 */
export function meanFigures(
  cells: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean = () => true,
): MeanFigures {
  const estimate = ratioMean(cells, scores, isIn)
  return {
    mean: estimate.mean,
    standardError: estimate.standardError,
    interval: meanInterval(estimate),
  }
}

/**
 * A share to show, without the influences by which it is compared.
 *
 * @example
 * withoutEstimate({ share: 0.5, estimate: {} }) // { share: 0.5 }
 */
export function withoutEstimate({ estimate: _, ...figures }: Share): ShareFigures {
  return figures
}

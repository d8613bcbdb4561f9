import type { Cells } from '../../stats/cells.ts'
import { estimateShare } from '../../stats/share.ts'
import type { IntervalMethod } from '../../stats/share-interval.ts'
import { sumsByCell } from '../../stats/sums-by-cell.ts'
import { weightedDeviation } from '../../stats/weighted-deviation.ts'
import { weightedQuantile } from '../../stats/weighted-quantile.ts'
import { histogramOf } from './histogram-of.ts'
import { meanFigures, withoutEstimate } from '../axes/figures.ts'
import { npsPoints } from './nps-points.ts'
import type { NumberSummary } from './summary.ts'

/**
 * What the numbers of some people say: mean, spread, quantiles, histogram, and the scores that their
 * scale has a name for. A cell for each value, `scores` ascending. NPS is 100 times the mean of 1
 * (9 and 10), 0 and −1 (0 to 6), Reichheld, Harvard Business Review (December 2003); CSAT the share
 * of 4 and 5 on a scale of 1 to 5; CES that of 5 to 7 on one of 1 to 7, Dixon, Freeman and Toman,
 * Harvard Business Review (July 2010).
 *
 * `scale` holds the values that could be chosen, those that somebody gave for a number.
 *
 * @example
 * numberSummary({ size: 1, strata: [] }, Float64Array.of(3), [3]).mean // null
 */
export function numberSummary(
  cells: Cells,
  scores: Float64Array,
  scale: readonly number[],
  interval?: IntervalMethod,
): NumberSummary {
  const { people, weights } = sumsByCell(cells)
  const ascending = Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  const distribution = {
    values: ascending.map((cell) => scores[cell] ?? 0),
    weights: ascending.map((cell) => weights[cell] ?? 0),
  }
  const quantile = (probability: number) =>
    weightedQuantile(distribution, probability)?.middle ?? null
  const [lower, upper] = [quantile(0.25), quantile(0.75)]
  const isScale = (from: number, to: number) =>
    scale.length > 0 && scale.every((value) => value >= from && value <= to && value % 1 === 0)
  const shareFrom = (least: number) =>
    withoutEstimate(
      estimateShare(
        cells,
        (cell) => (scores[cell] ?? 0) >= least,
        () => true,
        interval,
      ),
    )
  return {
    ...meanFigures(cells, scores),
    standardDeviation: weightedDeviation(cells, scores, () => true),
    median: quantile(0.5),
    quartiles: lower === null || upper === null ? null : { lower, upper },
    histogram: histogramOf({ ...distribution, people: ascending.map((cell) => people[cell] ?? 0) }),
    nps:
      isScale(0, 10) && scale.includes(0) && scale.includes(10)
        ? meanFigures(cells, scores.map(npsPoints))
        : null,
    csat: isScale(1, 5) && scale.length === 5 ? shareFrom(4) : null,
    ces: isScale(1, 7) && scale.length === 7 ? shareFrom(5) : null,
  }
}

import { DISCLOSURE } from '../disclosure/rules.ts'
import type {
  MeanFigures,
  NumberSummary,
  ShareFigures,
  Summary,
} from '../tally/analysis/summary.ts'
import { inPercent, type Intervals } from './present-variable.ts'
import type { PresentedFigure, PresentedNumbers, PresentedSummary } from './presented-summary.ts'
import { choiceLabel, type Reader } from './words.ts'

/** What an analysis of one variable says, for those who may see everything. */
export function presentSummary(
  { variable, bases, categories, numbers, ticks }: Summary,
  intervals: Intervals,
  reader: Reader,
): Pick<PresentedSummary, 'bases' | 'smallBase' | 'overlapping' | 'values' | 'numbers'> {
  return {
    bases,
    smallBase: bases.substantive.people < DISCLOSURE.ordinaryBase,
    overlapping: ticks !== null,
    values: categories.map(({ value, share }) => ({
      value,
      label: choiceLabel(reader, variable, value),
      count: share.count,
      weighted: share.weightedCount,
      ...percentOf(share, intervals),
    })),
    numbers: numbers === null ? null : presentNumbers(numbers, intervals),
  }
}

const presentNumbers = (numbers: NumberSummary, intervals: Intervals): PresentedNumbers => ({
  ...figureOf(numbers, intervals),
  sd: numbers.standardDeviation,
  median: numbers.median,
  quartiles: numbers.quartiles && [numbers.quartiles.lower, numbers.quartiles.upper],
  nps: numbers.nps && figureOf(numbers.nps, intervals),
  csat: numbers.csat && shareFigure(numbers.csat, intervals),
  ces: numbers.ces && shareFigure(numbers.ces, intervals),
})

const figureOf = ({ mean, interval }: MeanFigures, intervals: Intervals): PresentedFigure => ({
  value: mean,
  ci: intervals === 'none' || interval === null ? null : [interval.lower, interval.upper],
})

function shareFigure(share: ShareFigures, intervals: Intervals): PresentedFigure {
  const { percent, ci } = percentOf(share, intervals)
  return { value: percent, ci }
}

const percentOf = ({ share, interval }: ShareFigures, intervals: Intervals) => ({
  percent: share === null ? null : 100 * share,
  ci: intervals === 'none' ? null : inPercent(interval),
})

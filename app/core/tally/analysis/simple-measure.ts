import { FEWEST_FOR_ASSOCIATION, type Association } from '../../stats/association.ts'
import { chiSquareTest } from '../../stats/chi-square-test.ts'
import { correlationPValue } from '../../stats/correlation-p-value.ts'
import { fiellerInterval } from '../../stats/fieller-interval.ts'
import { goodmanKruskalGamma } from '../../stats/gamma.ts'
import { pearsonCorrelation } from '../../stats/pearson.ts'
import { FEWEST_FOR_POLYCHORIC, polychoricCorrelation } from '../../stats/polychoric.ts'
import { somersD } from '../../stats/somers-d.ts'
import { spearmanRho } from '../../stats/spearman.ts'
import { kendallTauB } from '../../stats/tau-b.ts'
import { stuartTauC } from '../../stats/tau-c.ts'
import { waldInterval } from '../../stats/wald-interval.ts'
import { unreachable } from '../../result.ts'
import type {
  AssociationMeasure,
  MeasureName,
  NamedInterval,
  UnstatedReason,
} from './associations.ts'
import { peopleIn, type OrderedTable } from './ordered-table.ts'

/** The likelihood of larger tables takes seconds. */
const MOST_LIKELY_CELLS = 400

/**
 * One measure of association where everybody counts alike and was drawn by themselves, by classical
 * formulas; these stand with each. Unstated, with the reason, where there is none.
 *
 * @example
 * simpleMeasure('gamma', { counts: [], cells: { size: 0, strata: [] }, rows: 0, columns: 0, rowScores: null, columnScores: null }) // { kind: "unstated", measure: "gamma", reason: "tooFewPeople" }
 */
export function simpleMeasure(measure: MeasureName, table: OrderedTable): AssociationMeasure {
  const { counts, rows, columns, rowScores, columnScores } = table
  const n = peopleIn(table)
  const unstated = (reason: UnstatedReason) => ({ kind: 'unstated', measure, reason }) as const
  const stated = (estimate: number | undefined | null) =>
    estimate === undefined || estimate === null
      ? unstated('allPairsTied')
      : ({ kind: 'stated', measure, estimate, error: null, intervals: [], test: null } as const)
  const withError = (
    found: Association | null,
    by: NamedInterval['by'],
    more: readonly NamedInterval[] = [],
  ): AssociationMeasure => {
    const told = stated(found?.estimate)
    if (found === null || told.kind === 'unstated') return told
    const intervals = found.interval === null ? [] : [{ by, interval: found.interval }, ...more]
    return { ...told, error: { by: 'ase1', value: found.standardError }, intervals }
  }
  const withTest = (told: AssociationMeasure): AssociationMeasure =>
    told.kind === 'unstated'
      ? told
      : { ...told, test: { by: 't', p: correlationPValue(told.estimate, n) } }

  if (n < FEWEST_FOR_ASSOCIATION) return unstated('tooFewPeople')
  if (rows < 2 || columns < 2) return unstated('doesNotVary')
  switch (measure) {
    case 'cramersV':
    case 'correctedCramersV': {
      const test = chiSquareTest(counts)
      const told = stated(test?.[measure])
      if (test === null || told.kind === 'unstated') return unstated('tooFewPeople')
      return measure === 'cramersV' ? { ...told, test: { by: 'chiSquare', p: test.p } } : told
    }
    case 'spearman':
      return withTest(withError(spearmanRho(counts), 'bonettWright'))
    case 'tauB': {
      const found = kendallTauB(counts)
      const fieller = found && fiellerInterval(found.estimate, n)
      const more = fieller === null ? [] : [{ by: 'fieller', interval: fieller } as const]
      return withError(found, 'normal', more)
    }
    case 'tauC':
      return stated(stuartTauC(counts))
    case 'gamma':
      return withError(goodmanKruskalGamma(counts), 'normal')
    case 'somersD':
      return withError(somersD(counts), 'normal')
    case 'polychoric': {
      if (n < FEWEST_FOR_POLYCHORIC) return unstated('tooFewPeople')
      if (rows * columns > MOST_LIKELY_CELLS) return unstated('tooManyAnswers')
      const found = polychoricCorrelation(counts)
      if (found === null) return unstated('noMaximum')
      const { estimate, standardError: value } = found
      const interval = waldInterval(estimate, value)
      const intervals = interval === null ? [] : [{ by: 'normal', interval } as const]
      return {
        kind: 'stated',
        measure,
        estimate,
        error: { by: 'curvature', value },
        intervals,
        test: null,
      }
    }
    case 'pearson':
      return rowScores === null || columnScores === null
        ? unstated('doesNotVary')
        : withTest(stated(pearsonCorrelation(counts, rowScores, columnScores)))
    default:
      return unreachable(measure)
  }
}

import { FEWEST_FOR_ASSOCIATION } from '../../stats/association.ts'
import { raoScottTest } from '../../stats/rao-scott.ts'
import type { WeightedAssociation } from '../../stats/weighted-association.ts'
import { weightedGamma } from '../../stats/weighted-gamma.ts'
import { weightedSomersD } from '../../stats/weighted-somers-d.ts'
import { weightedSpearman } from '../../stats/weighted-spearman.ts'
import { weightedTauB } from '../../stats/weighted-tau-b.ts'
import { unreachable } from '../../result.ts'
import type { AssociationMeasure, MeasureName, UnstatedReason } from './associations.ts'
import { MOST_TESTED_CELLS } from './group-association.ts'
import { peopleIn, type OrderedTable } from './ordered-table.ts'

/**
 * One measure of association of weighted people, or of people as their sample was drawn, with its
 * linearised standard error; formulas stand with each. Unstated, with the reason, where there is
 * none.
 *
 * @example
 * weightedMeasure('polychoric', { counts: [[2, 0], [0, 2]], cells: { size: 4, strata: [{ units: 4, people: [2, 0, 0, 2], weights: [2, 0, 0, 2], squares: [2, 0, 0, 2], clusters: null }] }, rows: 2, columns: 2, rowScores: null, columnScores: null }) // { kind: "unstated", measure: "polychoric", reason: "simpleSamplesOnly" }
 */
export function weightedMeasure(measure: MeasureName, table: OrderedTable): AssociationMeasure {
  const { cells, rows, columns } = table
  const unstated = (reason: UnstatedReason) => ({ kind: 'unstated', measure, reason }) as const
  const linearised = (found: WeightedAssociation | null): AssociationMeasure => {
    if (found === null) return unstated('allPairsTied')
    const { estimate, standardError: value, interval } = found
    const intervals = interval === null ? [] : [{ by: 't', interval } as const]
    return {
      kind: 'stated',
      measure,
      estimate,
      error: { by: 'linearised', value },
      intervals,
      test: null,
    }
  }

  if (peopleIn(table) < FEWEST_FOR_ASSOCIATION) return unstated('tooFewPeople')
  if (rows < 2 || columns < 2) return unstated('doesNotVary')
  switch (measure) {
    case 'cramersV': {
      if (cells.size > MOST_TESTED_CELLS) return unstated('tooManyAnswers')
      const found = raoScottTest(cells, { rows, columns })
      if (found === null || found.cramersV === null)
        return unstated(cells.strata.some(({ units }) => units < 2) ? 'singleUnit' : 'noVariance')
      const { cramersV: estimate, p } = found
      return {
        kind: 'stated',
        measure,
        estimate,
        error: null,
        intervals: [],
        test: { by: 'raoScott', p },
      }
    }
    case 'spearman':
      return linearised(weightedSpearman({ cells, columns }))
    case 'tauB':
      return linearised(weightedTauB({ cells, columns }))
    case 'gamma':
      return linearised(weightedGamma({ cells, columns }))
    case 'somersD':
      return linearised(weightedSomersD({ cells, columns }))
    case 'correctedCramersV':
    case 'tauC':
    case 'polychoric':
    case 'pearson':
      return unstated('simpleSamplesOnly')
    default:
      return unreachable(measure)
  }
}

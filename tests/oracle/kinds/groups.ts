import { momentsOf } from '#app/core/stats/cell-moments.ts'
import { degreesOfFreedom } from '#app/core/stats/cells.ts'
import { differenceOf } from '#app/core/stats/difference.ts'
import { isSimple } from '#app/core/stats/is-simple.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { welchTest } from '#app/core/stats/welch-test.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'
import { textIn } from './arguments.ts'
import { domainOf, keysAt, levelsOf, substantive } from './domain.ts'
import { baseFigures, meanFigures } from './figures.ts'
import type { Kind } from './kind.ts'
import { npsScore } from './one-way.ts'

function groupMeans(data: CaseData, analysis: Analysis, scoreOf: (value: number) => number) {
  const answers = substantive(data, textIn(analysis, 'var'))
  const groups = substantive(data, textIn(analysis, 'group'))
  const { cells, keys, isIn } = domainOf(data, (row) => [groups[row] ?? NaN, answers[row] ?? NaN])
  const [groupOf, scores] = [keysAt(keys, 0), keysAt(keys, 1).map(scoreOf)]
  const df = degreesOfFreedom(cells, isIn)
  const means = levelsOf(data, textIn(analysis, 'group')).map((group) => {
    const isHere = (cell: number) => isIn(cell) && groupOf[cell] === group
    const estimate = ratioMean(cells, scores, isHere)
    return { group, isHere, estimate, moments: momentsOf(cells, scores, isHere) }
  })
  return {
    groups: means.map(({ group, isHere, estimate }) => ({
      group,
      ...baseFigures(cells, isHere),
      ...meanFigures(estimate),
    })),
    pairs: means.flatMap((left, place) =>
      means.slice(place + 1).flatMap((right) => {
        if (left.estimate.people < 2 || right.estimate.people < 2) return []
        const tested = differenceOf(cells, left.estimate, right.estimate, df)
        return {
          a: left.group,
          b: right.group,
          diff: tested?.difference ?? null,
          se: tested?.standardError ?? null,
          t: tested?.t ?? null,
          df,
          p: tested?.p ?? null,
          ...(isSimple(cells) ? { welch: welchTest(left.moments, right.moments) } : {}),
        }
      }),
    ),
  }
}

export const meansByGroup: Kind = (data, analysis) => groupMeans(data, analysis, (value) => value)

export const npsByGroup: Kind = (data, analysis) =>
  groupMeans(data, analysis, (value) => 100 * npsScore(value))

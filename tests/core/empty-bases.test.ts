import { describe, expect, test } from 'vitest'
import { adjustedResiduals } from '#app/core/stats/adjusted-residuals.ts'
import { adjustedWaldTest } from '#app/core/stats/adjusted-wald.ts'
import { agrestiCoullInterval } from '#app/core/stats/agresti-coull-interval.ts'
import { chiSquareTest } from '#app/core/stats/chi-square-test.ts'
import { clopperPearsonInterval } from '#app/core/stats/clopper-pearson-interval.ts'
import type { Cells } from '#app/core/stats/cells.ts'
import { goodmanKruskalGamma } from '#app/core/stats/gamma.ts'
import { jeffreysInterval } from '#app/core/stats/jeffreys-interval.ts'
import { effectivePeople, weightingEffect } from '#app/core/stats/kish.ts'
import { NO_OBSERVATIONS, standardDeviation } from '#app/core/stats/moments.ts'
import { ordinalAssociation } from '#app/core/stats/ordinal-association.ts'
import { pearsonCorrelation } from '#app/core/stats/pearson.ts'
import { polychoricCorrelation } from '#app/core/stats/polychoric.ts'
import { raoScottTest } from '#app/core/stats/rao-scott.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { ratioOf } from '#app/core/stats/ratio.ts'
import { roundHalfUpPercent } from '#app/core/stats/round-half-up-percent.ts'
import { estimateShare } from '#app/core/stats/share.ts'
import { somersD } from '#app/core/stats/somers-d.ts'
import { spearmanRho } from '#app/core/stats/spearman.ts'
import { kendallTauB } from '#app/core/stats/tau-b.ts'
import { stuartTauC } from '#app/core/stats/tau-c.ts'
import { frequencyDeviation, weightedDeviation } from '#app/core/stats/weighted-deviation.ts'
import { weightedGamma } from '#app/core/stats/weighted-gamma.ts'
import { weightedQuantile } from '#app/core/stats/weighted-quantile.ts'
import { weightedSomersD } from '#app/core/stats/weighted-somers-d.ts'
import { weightedSpearman } from '#app/core/stats/weighted-spearman.ts'
import { weightedTauB } from '#app/core/stats/weighted-tau-b.ts'
import { welchTest } from '#app/core/stats/welch-test.ts'
import { wilsonContinuityInterval } from '#app/core/stats/wilson-continuity-interval.ts'
import { wilsonInterval } from '#app/core/stats/wilson-interval.ts'
import { oneWay } from '#app/core/findings/tables-for.ts'
import { presentVariable } from '#app/core/results/present-variable.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import { summarise } from '#app/core/tally/analysis/summarise.ts'
import { noNumbersIn } from '#tests/properties/figures.ts'
import { asking, filter, valueOf } from './plans.ts'
import { cellsOf } from './stats/a-sample.ts'
import { columnsOf, times } from './tables.ts'
import { crosstabOf, spec } from './tally/a-crosstab.ts'

const all = () => true
const SHAPE = { rows: 2, columns: 2 }

const OF_CELLS: { readonly [name: string]: (cells: Cells) => unknown } = {
  share: (cells) => estimateShare(cells, (cell) => cell > 1, all),
  mean: (cells) => ratioMean(cells, [1, 2, 3, 4], all),
  ratio: (cells) => ratioOf(cells, [1, 0, 1, 0], [1, 1, 2, 1]),
  calibratedMean: (cells) =>
    ratioMean({ ...cells, calibration: calibrationOf(cells) }, [1, 2, 3, 4], all),
  weightedDeviation: (cells) => weightedDeviation(cells, [1, 2, 3, 4], all),
  frequencyDeviation: (cells) => frequencyDeviation(cells, [1, 2, 3, 4], all),
  raoScott: (cells) => raoScottTest(cells, SHAPE),
  wald: (cells) => adjustedWaldTest(cells, SHAPE),
  gamma: (cells) => weightedGamma({ cells, columns: 2 }),
  somersD: (cells) => weightedSomersD({ cells, columns: 2 }),
  spearman: (cells) => weightedSpearman({ cells, columns: 2 }),
  tauB: (cells) => weightedTauB({ cells, columns: 2 }),
}

/** Everybody alike in the only margin. */
const calibrationOf = (joint: Cells) => ({
  joint,
  cellOf: Int32Array.from({ length: joint.size }, (_, cell) => cell),
  groupOf: new Int32Array(joint.size),
  people: new Float64Array(1),
  margins: [{ codes: [0], targets: 1 }],
})

const OF_COUNTS: { readonly [name: string]: (counts: readonly number[][]) => unknown } = {
  chiSquare: chiSquareTest,
  gamma: (counts) => goodmanKruskalGamma(counts),
  somersD: (counts) => somersD(counts),
  spearman: (counts) => spearmanRho(counts),
  tauB: (counts) => kendallTauB(counts),
  tauC: stuartTauC,
  polychoric: polychoricCorrelation,
  pearson: (counts) => pearsonCorrelation(counts, [1, 2], [1, 2]),
  ordinal: (counts) => ordinalAssociation(counts),
  residuals: adjustedResiduals,
}

/** What of nobody has no value; everything else that results hold are counts, weights and degrees. */
const FIGURES = new Set([
  ...['share', 'mean', 'ratio', 'estimate', 'variance', 'standardError', 'standardDeviation'],
  ...['interval', 'effective', 'effectiveByDesign', 'designEffect', 'median', 'quartiles'],
  ...['columnShare', 'rowShare', 'totalShare', 'association', 'ticksPerPerson', 'percent', 'sd'],
])

/** Figures that are there although nobody is; an estimate may be an object of others. */
function figuresIn(result: unknown, path = ''): readonly string[] {
  if (typeof result !== 'object' || result === null) return []
  return Object.entries(result as Record<string, unknown>).flatMap(([key, value]) => {
    const inside = figuresIn(value, `${path}/${key}`)
    return FIGURES.has(key) && typeof value === 'number' ? [`${path}/${key}: ${value}`] : inside
  })
}

function expectNothing(result: unknown): void {
  expect(figuresIn({ estimate: result })).toEqual([])
  expect(noNumbersIn(result)).toEqual([])
}

describe('of nobody there is no figure', () => {
  const strata = { kind: 'strata', stratum: Int32Array.of(0, 0, 1), strata: 2 } as const
  const clusters = {
    kind: 'clusters',
    unit: Int32Array.of(0, 1, 2),
    stratumOf: Int32Array.of(0, 0, 0),
    strata: 1,
  } as const
  const nobody: { readonly [what: string]: Cells } = {
    'an empty file': cellsOf([], 4),
    'people without weight': cellsOf([0, 1, 3], 4, [0, 0, 0]),
    'people outside all cells': cellsOf([-1, -1, -1], 4),
    'strata outside all cells': cellsOf([-1, -1, -1], 4, [1, 2, 3], strata),
    'clusters outside all cells': cellsOf([-1, -1, -1], 4, [1, 2, 3], clusters),
  }
  const cases = Object.keys(nobody).flatMap((what) =>
    Object.keys(OF_CELLS).map((name) => ({ what, name })),
  )

  test.each(cases)('$name in $what', ({ what, name }) => {
    const cells = nobody[what]
    if (cells === undefined) throw new Error(`No cells of ${what}`)
    expectNothing(OF_CELLS[name]?.(cells))
  })

  test.each(Object.keys(OF_COUNTS))('%s of counts', (name) => {
    const counts = [
      [0, 0],
      [0, 0],
    ]
    expectNothing(OF_COUNTS[name]?.([]))
    expectNothing(OF_COUNTS[name]?.(counts))
  })

  test('an interval, a percent, a quantile, a spread, a test', () => {
    const none = [
      agrestiCoullInterval(0, 0),
      clopperPearsonInterval(0, 0),
      jeffreysInterval(0, 0),
      wilsonInterval(0, 0),
      wilsonContinuityInterval(0, 0),
      roundHalfUpPercent(0, 0),
      weightedQuantile({ values: [], weights: [] }, 0.5),
      weightedQuantile({ values: [3], weights: [0] }, 0.5),
      standardDeviation(NO_OBSERVATIONS),
      welchTest(NO_OBSERVATIONS, NO_OBSERVATIONS),
      effectivePeople({ people: 0, weight: 0, squares: 0 }),
      weightingEffect({ people: 0, weight: 0, squares: 0 }),
    ]
    expect(none).toEqual(none.map(() => null))
  })
})

describe('of a single person no figure is NaN or infinite', () => {
  test.each(Object.keys(OF_CELLS))('%s', (name) => {
    for (const cell of [0, 1, 2, 3])
      expect(noNumbersIn(OF_CELLS[name]?.(cellsOf([cell], 4)))).toEqual([])
    expect(noNumbersIn(OF_CELLS[name]?.(cellsOf([-1, 2, -1], 4, [1, 3, 2])))).toEqual([])
  })

  test.each(Object.keys(OF_COUNTS))('%s of counts', (name) => {
    const one = [
      [0, 0],
      [0, 1],
    ]
    expect(noNumbersIn(OF_COUNTS[name]?.(one))).toEqual([])
    expect(noNumbersIn(OF_COUNTS[name]?.([[1]]))).toEqual([])
  })
})

const PLAN = asking(
  { type: 'radiogroup', name: 'mood', choices: ['up', 'down'], showDontKnowItem: true },
  { type: 'checkbox', name: 'uses', choices: ['phone', 'mail'] },
  { type: 'rating', name: 'stars' },
  { type: 'text', name: 'age', inputType: 'number' },
)
const VARIABLES = ['mood', 'uses', 'stars', 'age']

describe.each([
  ['nobody', [], null],
  ['people who said nothing of substance', times(3, { mood: 'dontknow' }), null],
  [
    'people whom the filter keeps out',
    times(3, { mood: 'up', stars: 3 }),
    filter("{mood} = 'down'"),
  ],
] as const)('of %s', (_, people, where) => {
  test.each(VARIABLES)('a summary of %s has no figure', (variable) => {
    const boxes = variable === 'mood' ? [{ id: 'net', values: ['up'], against: ['down'] }] : []
    const columns = columnsOf(PLAN, people)
    const asked = { variable, where, boxes, flagged: 'kept', weighting: { kind: 'none' } } as const
    const { bases, ...summary } = valueOf(summarise(columns, asked))
    expectNothing(summary)
    expect(bases.substantive).toEqual({ people: 0, weighted: 0, effective: null })
  })

  test.each(VARIABLES)('a crosstab of %s has no figure', (rows) => {
    const banner = [
      { variables: ['mood'] },
      { variables: ['uses'] },
      { variables: ['uses', 'mood'] },
    ]
    const table = crosstabOf(columnsOf(PLAN, people), spec(rows, banner, { where }))
    expectNothing(table)
    expect(table.designEffect).toBeNull()
  })

  test.each(VARIABLES)('a printed table of %s has no percent', (id) => {
    const table = countTable(columnsOf(PLAN, people), oneWay(id, where))
    const variable = PLAN.codebook.find((one) => one.id === id)
    if (table?.kind !== 'oneWay' || variable === undefined) throw new Error(`No table of ${id}`)
    expectNothing(presentVariable(variable, id, { table, asOf: null }, 'shown', 'en'))
  })
})

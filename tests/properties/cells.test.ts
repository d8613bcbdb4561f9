import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedWaldTest } from '#app/core/stats/adjusted-wald.ts'
import type { Cells } from '#app/core/stats/cells.ts'
import { columnMeanTests, columnTests } from '#app/core/stats/column-tests.ts'
import type { Design, Sampling } from '#app/core/stats/design.ts'
import { distributionOf } from '#app/core/stats/distribution.ts'
import { meanInterval } from '#app/core/stats/mean-interval.ts'
import { raoScottTest } from '#app/core/stats/rao-scott.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { ratioOf } from '#app/core/stats/ratio.ts'
import { estimateShare } from '#app/core/stats/share.ts'
import { weightedDeviation } from '#app/core/stats/weighted-deviation.ts'
import { weightedGamma } from '#app/core/stats/weighted-gamma.ts'
import { weightedQuantile } from '#app/core/stats/weighted-quantile.ts'
import { weightedSomersD } from '#app/core/stats/weighted-somers-d.ts'
import { weightedSpearman } from '#app/core/stats/weighted-spearman.ts'
import { weightedTauB } from '#app/core/stats/weighted-tau-b.ts'
import { countCells } from '#app/core/tally/designs/count-cells.ts'
import { withoutEstimate } from '#app/core/tally/axes/figures.ts'
import { expectAlike, noNumbersIn } from './figures.ts'

// Samples of a handful in which nothing varies round differently; every run meets the same ones.
fc.configureGlobal({ seed: 20261126 })

const SHAPE = { rows: 3, columns: 2 }
const SIZE = SHAPE.rows * SHAPE.columns
const [STRATA, CLUSTERS_EACH] = [3, 4]

type Person = {
  readonly cell: number
  readonly weight: number
  readonly stratum: number
  readonly cluster: number
}

/** Weights of which sums are exact, whatever their order. */
const person: fc.Arbitrary<Person> = fc.record({
  cell: fc.integer({ min: -1, max: SIZE - 1 }),
  weight: fc.constantFrom(0, 0.25, 1, 1, 1.5, 3),
  stratum: fc.nat(STRATA - 1),
  cluster: fc.nat(CLUSTERS_EACH - 1),
})
const people = fc.array(person, { maxLength: 60, size: 'max' })

type Kind = Sampling['kind']
const kind = fc.constantFrom<Kind>('people', 'strata', 'clusters')

function samplingOf(all: readonly Person[], of: Kind): Sampling {
  const stratum = Int32Array.from(all, (one) => one.stratum)
  switch (of) {
    case 'people':
      return { kind: of }
    case 'strata':
      return { kind: of, stratum, strata: STRATA }
    case 'clusters':
      return {
        kind: of,
        unit: Int32Array.from(all, (one) => one.stratum * CLUSTERS_EACH + one.cluster),
        stratumOf: Int32Array.from({ length: STRATA * CLUSTERS_EACH }, (_, unit) =>
          Math.floor(unit / CLUSTERS_EACH),
        ),
        strata: STRATA,
      }
  }
}

function cellsOf(all: readonly Person[], of: Kind, scale = 1): Cells {
  const design: Design = {
    rows: all.length,
    base: Uint8Array.from(all, ({ weight }) => (weight > 0 ? 1 : 0)),
    weights: Float64Array.from(all, ({ weight }) => weight * scale),
    sampling: samplingOf(all, of),
  }
  return countCells(
    design,
    Int32Array.from(all, ({ cell }) => cell),
    SIZE,
  )
}

const isInColumn = (column: number) => (cell: number) => cell % SHAPE.columns === column
const ROW_SCORES = Float64Array.from({ length: SIZE }, (_, cell) =>
  Math.floor(cell / SHAPE.columns),
)

/** Every figure that is worked out from cells. */
function figuresOf(cells: Cells) {
  const everybody = () => true
  const shares = [0, 1].map((column) =>
    estimateShare(cells, (cell) => cell < SHAPE.columns, isInColumn(column)),
  )
  const means = [0, 1].map((column) => ratioMean(cells, ROW_SCORES, isInColumn(column)))
  const df = means[0]?.df ?? 0
  const table = { cells, columns: SHAPE.columns }
  const distribution = distributionOf(cells, ROW_SCORES, everybody)
  return {
    shares: shares.map(withoutEstimate),
    shareTests: columnTests(cells, shares, df),
    means: means.map((mean) => ({ ...mean, influence: null, interval: meanInterval(mean) })),
    meanTests: columnMeanTests(cells, means, df),
    ratio: { ...ratioOf(cells, ROW_SCORES, ROW_SCORES.map(Math.sign)), influence: null },
    deviation: weightedDeviation(cells, ROW_SCORES, everybody),
    quantiles: [0.1, 0.25, 0.6].map((p) => weightedQuantile(distribution, p)),
    raoScott: raoScottTest(cells, SHAPE),
    wald: adjustedWaldTest(cells, SHAPE),
    gamma: weightedGamma(table),
    tauB: weightedTauB(table),
    somersD: weightedSomersD(table),
    spearman: weightedSpearman(table),
  }
}

test('the order of people changes no figure', () => {
  fc.assert(
    fc.property(
      people.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      kind,
      ([all, shuffled], of) => {
        expect(figuresOf(cellsOf(shuffled, of))).toEqual(figuresOf(cellsOf(all, of)))
      },
    ),
  )
})

test.each([1000, 1e-6])('weights times %d change no figure but weights', (scale) => {
  fc.assert(
    fc.property(people, kind, (all, of) => {
      expectAlike(figuresOf(cellsOf(all, of, scale)), figuresOf(cellsOf(all, of)), scale)
    }),
  )
})

test('people without weight change no figure', () => {
  fc.assert(
    fc.property(people, people, kind, (all, others, of) => {
      const light = others.map((one) => ({ ...one, weight: 0 }))
      expect(figuresOf(cellsOf([...light, ...all], of))).toEqual(figuresOf(cellsOf(all, of)))
    }),
  )
})

test('no figure of few people, or of nobody, is NaN or infinite', () => {
  const few = fc.array(person, { maxLength: 4 })
  fc.assert(
    fc.property(fc.oneof(few, people), kind, (all, of) => {
      expect(noNumbersIn(figuresOf(cellsOf(all, of)))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

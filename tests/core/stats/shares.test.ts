import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kornGraubardInterval } from '#app/core/stats/korn-graubard-interval.ts'
import { logitInterval } from '#app/core/stats/logit-interval.ts'
import { meanInterval } from '#app/core/stats/mean-interval.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { estimateShare } from '#app/core/stats/share.ts'
import { wilsonInterval } from '#app/core/stats/wilson-interval.ts'
import { cellsOf } from './a-sample.ts'
import { nearly } from './nearly.ts'

const isYes = (cell: number) => cell === 1
const all = () => true
const weighted = fc.array(
  fc.tuple(fc.integer({ min: -1, max: 3 }), fc.double({ min: 0.01, max: 50, noNaN: true })),
  { maxLength: 40 },
)

describe('a share', () => {
  test('of nobody is null, as are its error and its interval', () => {
    expect(estimateShare(cellsOf([], 2), isYes, all)).toMatchObject({
      count: 0,
      base: 0,
      share: null,
      standardError: null,
      effective: null,
      effectiveByDesign: null,
      designEffect: null,
      interval: null,
    })
  })

  test('of nobody in the domain is null while others are', () => {
    expect(estimateShare(cellsOf([1, 1, 0], 3), isYes, (cell) => cell === 2).share).toBeNull()
  })

  test('of one person has an interval but no error', () => {
    const share = estimateShare(cellsOf([1], 2), isYes, all)
    expect(share).toMatchObject({ share: 1, standardError: null, effective: 1 })
    expect(share.interval).toEqual({ method: 'wilson', ...wilsonInterval(1, 1) })
  })

  test('that everybody has is exactly 1, with Wilson on effective people', () => {
    const weights = [0.1, 0.2, 0.3, 0.7, 1.9]
    const share = estimateShare(cellsOf([1, 1, 1, 1, 1], 2, weights), isYes, all)
    expect(share).toMatchObject({ share: 1, standardError: 0, effectiveByDesign: null })
    expect(share.interval).toMatchObject({ method: 'kishWilson', upper: 1 })
    expect(share.interval?.lower).toBeLessThan(0.6)
    expect(kornGraubardInterval(share)).toBeNull()
    expect(logitInterval(share)).toBeNull()
  })

  test('that nobody has is exactly 0 and its interval starts there', () => {
    const share = estimateShare(cellsOf([0, 0, 0], 2, [1, 2, 3]), isYes, all)
    expect(share.share).toBe(0)
    expect(share.interval).toMatchObject({ method: 'kishWilson', lower: 0 })
  })

  test('of people who all weigh the same has the interval of people who are not weighted', () => {
    const codes = Array.from({ length: 500 }, (_, row) => (row % 7 === 0 ? 1 : 0))
    const alike = codes.map(() => 0.7341)
    const share = estimateShare(cellsOf(codes, 2, alike), isYes, all)
    expect(share.interval).toEqual({ method: 'wilson', ...wilsonInterval(72, 500) })
  })

  test('does not count people without weight', () => {
    const share = estimateShare(cellsOf([1, 0, 1, 1], 2, [1, 1, 0, 0]), isYes, all)
    const without = estimateShare(cellsOf([1, 0], 2, [1, 1]), isYes, all)
    expect(share).toEqual(without)
  })

  test('of a stratum with a single unit has no error, and says so with null', () => {
    const strata = { kind: 'strata', stratum: Int32Array.of(0, 0, 0, 1), strata: 2 } as const
    const share = estimateShare(cellsOf([1, 0, 1, 0], 2, null, strata), isYes, all)
    expect(share).toMatchObject({ share: 0.5, standardError: null, designEffect: null })
    expect(share.interval?.method).toBe('kishWilson')
  })

  test('has no degrees of freedom in one cluster, so Student has no say', () => {
    const clusters = {
      kind: 'clusters',
      unit: Int32Array.of(0, 0, 0, 1),
      stratumOf: Int32Array.of(0, 0),
      strata: 1,
    } as const
    const share = estimateShare(cellsOf([1, 0, 1, 2], 3, null, clusters), isYes, (cell) => cell < 2)
    expect(share).toMatchObject({ df: 0, effectiveByDesign: null })
    expect(share.interval?.method).toBe('kishWilson')
  })

  test('of clusters of one person each is that of people', () => {
    const codes = [1, 0, 1, 0, 0, 1, 1]
    const clusters = {
      kind: 'clusters',
      unit: Int32Array.from(codes, (_, row) => row),
      stratumOf: new Int32Array(codes.length),
      strata: 1,
    } as const
    const { estimate, ...share } = estimateShare(cellsOf(codes, 2, null, clusters), isYes, all)
    const { estimate: ofPeople, ...plain } = estimateShare(cellsOf(codes, 2), isYes, all)
    expect(share).toEqual(nearly(plain))
    expect(estimate.influence).toEqual(ofPeople.influence)
  })

  test('does not change when all weights are multiplied', () => {
    fc.assert(
      fc.property(weighted, (people) => {
        const codes = people.map(([code]) => code)
        const scaled = (by: number) => people.map(([, weight]) => by * weight)
        const share = (by: number) => {
          const { weightedBase, weightedCount, estimate, ...rest } = estimateShare(
            cellsOf(codes, 4, scaled(by)),
            isYes,
            (cell) => cell < 3,
          )
          expect([weightedBase, weightedCount, estimate.weight].every(Number.isFinite)).toBe(true)
          return rest
        }
        expect(share(1024)).toEqual(share(1))
      }),
    )
  })

  test('lies in its interval, which lies in 0 to 1', () => {
    fc.assert(
      fc.property(weighted, (people) => {
        const cells = cellsOf(
          people.map(([code]) => code),
          4,
          people.map(([, weight]) => weight),
        )
        const { share, interval } = estimateShare(cells, isYes, all)
        if (share === null || interval === null) {
          expect([share, interval]).toEqual([null, null])
          return
        }
        expect(interval.lower).toBeGreaterThanOrEqual(0)
        expect(interval.lower).toBeLessThanOrEqual(share + 1e-12)
        expect(interval.upper).toBeGreaterThanOrEqual(share - 1e-12)
        expect(interval.upper).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a mean', () => {
  test('of people who say the same is exactly that, without error', () => {
    const mean = ratioMean(cellsOf([2, 2, 2], 3, [0.1, 0.7, 1.3]), [0.1, 0.2, 0.3], all)
    expect(mean).toMatchObject({ mean: 0.3, standardError: 0 })
    expect(meanInterval(mean)).toEqual({ lower: 0.3, upper: 0.3 })
  })

  test('of nobody is null', () => {
    expect(ratioMean(cellsOf([], 3), [1, 2, 3], all)).toMatchObject({
      mean: null,
      standardError: null,
      df: 0,
    })
  })
})

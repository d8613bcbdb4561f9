import { describe, expect, test } from 'vitest'
import { momentsOf } from '#app/core/stats/cell-moments.ts'
import { distributionOf } from '#app/core/stats/distribution.ts'
import { standardDeviation } from '#app/core/stats/moments.ts'
import { ratioOf } from '#app/core/stats/ratio.ts'
import { frequencyDeviation, weightedDeviation } from '#app/core/stats/weighted-deviation.ts'
import { weightedQuantile } from '#app/core/stats/weighted-quantile.ts'
import { welchTest } from '#app/core/stats/welch-test.ts'
import { cellsOf } from './a-sample.ts'

const all = () => true

describe('a median', () => {
  test('of an even number of people lies halfway between the middle two', () => {
    const { values, weights } = distributionOf(cellsOf([0, 1, 2, 1], 3), [7, 1, 4], all)
    expect(weightedQuantile({ values, weights }, 0.5)).toEqual({ lower: 1, middle: 2.5 })
  })

  test('that falls inside a value is that value', () => {
    const given = distributionOf(cellsOf([0, 1, 1, 1, 1, 2], 3), [1, 2, 3], all)
    expect(weightedQuantile(given, 0.5)).toEqual({ lower: 2, middle: 2 })
  })

  test('passes over values that nobody gave', () => {
    const given = { values: [1, 2, 3], weights: [2, 0, 2] }
    expect(weightedQuantile(given, 0.5)).toEqual({ lower: 1, middle: 2 })
  })

  test('of nobody is null', () => {
    expect(weightedQuantile(distributionOf(cellsOf([], 1), [3], all), 0.5)).toBeNull()
  })
})

describe('a standard deviation', () => {
  const scores = [1, 2, 5]

  test('of equal weights is the ordinary one, whatever they are', () => {
    const codes = [0, 1, 1, 2, 2, 2]
    const plain = standardDeviation(momentsOf(cellsOf(codes, 3), scores, all))
    expect(plain).toBeCloseTo(1.8618986725025255, 12)
    for (const weight of [1, 0.2, 40]) {
      const cells = cellsOf(
        codes,
        3,
        codes.map(() => weight),
      )
      expect(weightedDeviation(cells, scores, all)).toBeCloseTo(plain ?? NaN, 12)
    }
  })

  test('is null of one person, and of weights that add up to no more than 1', () => {
    expect(weightedDeviation(cellsOf([1], 3), scores, all)).toBeNull()
    expect(frequencyDeviation(cellsOf([1], 3), scores, all)).toBeNull()
    expect(frequencyDeviation(cellsOf([0, 2], 3, [0.5, 0.5]), scores, all)).toBeNull()
  })
})

describe("Welch's test", () => {
  test('is null where neither group varies or has two people', () => {
    const alike = { n: 4, mean: 3, squares: 0 }
    expect(welchTest(alike, { n: 3, mean: 5, squares: 0 })).toBeNull()
    expect(welchTest(alike, { n: 1, mean: 5, squares: 0 })).toBeNull()
  })
})

describe('a share of all ticks', () => {
  test('is null where nobody ticked anything', () => {
    const { ratio, standardError } = ratioOf(cellsOf([0, 0], 2), [0, 1], [0, 1])
    expect([ratio, standardError]).toEqual([null, null])
  })

  test('is certain where everybody ticked one and the same', () => {
    const { ratio, standardError } = ratioOf(cellsOf([1, 1, 1], 2), [0, 1], [0, 1])
    expect([ratio, standardError]).toEqual([1, 0])
  })
})

import { describe, expect, test } from 'vitest'
import { gridPattern } from '#app/core/quality/grid-pattern.ts'
import { largestPercentMatch } from '#app/core/quality/percent-match.ts'
import { paceOf, speedAt } from '#app/core/quality/speed.ts'

describe('a grid', () => {
  test('with one answer throughout is straight-lined, with a blank it is not', () => {
    expect(gridPattern([3, 3, 3, 3])).toEqual({
      longstring: 4,
      straightLined: true,
      variability: 0,
      itemNonResponse: 0,
    })
    expect(gridPattern([3, 3, null, 3])).toEqual({
      longstring: 3,
      straightLined: false,
      variability: 0,
      itemNonResponse: 0.25,
    })
  })

  test('without answers has no variability and no run', () => {
    expect(gridPattern([null, null])).toEqual({
      longstring: 0,
      straightLined: false,
      variability: null,
      itemNonResponse: 1,
    })
  })
})

describe('percent match', () => {
  const matches = (respondents: Parameters<typeof largestPercentMatch>[0]) => {
    const found = largestPercentMatch(respondents)
    return found.ok ? found.value : found.problem
  }

  test('looks at questions that both answered, and finds copies', () => {
    expect(
      matches([
        [1, 2, 3, 4],
        [1, 2, 3, null],
        [5, 5, 5, 4],
        [1, 2, 3, 4],
      ]),
    ).toEqual([1, 1, 0.25, 1])
  })

  test('is null for somebody alone and 0 for those who share no question', () => {
    expect(matches([[1, 2]])).toEqual([null])
    expect(
      matches([
        [1, null],
        [null, 2],
      ]),
    ).toEqual([0, 0])
    expect(matches([[null], [null]])).toEqual([0, 0])
  })

  test('is refused where the pairs would be too many', () => {
    const all = Array.from({ length: 10_001 }, (_, index) => [index])
    expect(matches(all)).toEqual({ kind: 'tooManyPatterns', patterns: 10_001, most: 10_000 })
  })
})

describe('speed', () => {
  test('is held against the median and against the spread of logarithms', () => {
    const pace = paceOf([100, 200, 300, 400, 500, NaN, 0])
    expect(pace?.median).toBe(300)
    const fast = pace === null ? null : speedAt(20, pace)
    expect(fast?.underThirdOfMedian).toBe(true)
    expect(fast?.logOutlier).toBe(true)
    const usual = pace === null ? null : speedAt(100, pace)
    expect(usual).toMatchObject({ underThirdOfMedian: false, logOutlier: false })
  })

  test('is unknown without a duration, and for everybody without any', () => {
    expect(paceOf([NaN, 0, -5])).toBeNull()
    const pace = paceOf([60, 60, 60])
    if (pace === null) throw new Error('no pace')
    expect(speedAt(NaN, pace)).toBeNull()
    expect(speedAt(30, pace)).toEqual({
      ratio: 0.5,
      underThirdOfMedian: false,
      logZ: null,
      logOutlier: false,
    })
  })
})

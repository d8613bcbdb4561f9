import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Design } from '#app/core/stats/design.ts'
import { rake } from '#app/core/stats/rake.ts'
import type { RakingMargin } from '#app/core/stats/raking.ts'

const designOf = (rows: number, weights: Float64Array | null = null): Design => ({
  rows,
  base: new Uint8Array(rows).fill(1),
  weights,
  sampling: { kind: 'people' },
})

/** Everybody's sex and age, with every combination there. */
const people = fc
  .array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1, 2)), { minLength: 5, maxLength: 60 })
  .map((drawn) =>
    [0, 1].flatMap((sex) => [0, 1, 2].map((age) => [sex, age] as const)).concat(drawn),
  )

const marginsOf = (rows: readonly (readonly [number, number])[]): readonly RakingMargin[] => [
  { codes: rows.map(([sex]) => sex), targets: [0.49, 0.51] },
  { codes: rows.map(([, age]) => age), targets: [0.3, 0.45, 0.25] },
]

const shareOf = (weights: Float64Array, codes: ArrayLike<number>, code: number) => {
  const held = weights.reduce((sum, weight, row) => sum + (codes[row] === code ? weight : 0), 0)
  return held / weights.reduce((sum, weight) => sum + weight, 0)
}

describe('raked weights', () => {
  test('meet every target and have mean 1', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const margins = marginsOf(rows)
        const raked = rake(designOf(rows.length), margins, null)
        if (!raked.ok) throw new Error(raked.problem.kind)
        const { weights } = raked.value
        for (const { codes, targets } of margins)
          targets.forEach((target, code) => {
            expect(shareOf(weights, codes, code)).toBeCloseTo(target, 9)
          })
        expect(weights.reduce((sum, weight) => sum + weight, 0) / rows.length).toBeCloseTo(1, 9)
      }),
    )
  })

  test('do not change when the weights they start from are multiplied by 1,000', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const start = Float64Array.from(rows, (_, row) => 0.5 + (row % 7) / 5)
        const raked = (weights: Float64Array) =>
          rake(designOf(rows.length, weights), marginsOf(rows), null)
        const [once, thousandfold] = [raked(start), raked(start.map((weight) => weight * 1000))]
        if (!once.ok || !thousandfold.ok) throw new Error('refused')
        once.value.weights.forEach((weight, row) => {
          expect(thousandfold.value.weights[row]).toBeCloseTo(weight, 9)
        })
      }),
    )
  })

  test('stay inside their bounds, and meet the targets there or are refused', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const start = Float64Array.from(rows, (_, row) => 0.5 + (row % 7) / 5)
        const bounds = { low: 0.4, high: 2 }
        const raked = rake(designOf(rows.length, start), marginsOf(rows), bounds)
        if (!raked.ok) {
          expect(raked.problem.kind).toBe('notConverged')
          return
        }
        expect(raked.value.least).toBeGreaterThanOrEqual(bounds.low)
        expect(raked.value.most).toBeLessThanOrEqual(bounds.high)
        expect(raked.value.largestError).toBeLessThan(1e-10)
      }),
    )
  })
})

describe('raking is refused', () => {
  const margin = { codes: [0, 0, 1, 1], targets: [0.5, 0.5] }
  const refusal = (margins: readonly RakingMargin[], bounds = null as null | [number, number]) => {
    const raked = rake(
      designOf(4),
      margins,
      bounds === null ? null : { low: bounds[0], high: bounds[1] },
    )
    return raked.ok ? null : raked.problem
  }

  test('where a target has nobody to meet it', () => {
    expect(refusal([margin, { codes: [0, 1, 0, 1], targets: [0.4, 0.4, 0.2] }])).toEqual({
      kind: 'emptyTarget',
      margin: 1,
      target: 2,
    })
  })

  test('where somebody has no answer with a target', () => {
    expect(refusal([{ codes: [0, -1, 1, 2], targets: [0.5, 0.5] }])).toEqual({
      kind: 'missingAnswer',
      margin: 0,
      people: 2,
    })
  })

  test('where targets do not add up to 1, or are not above 0', () => {
    expect(refusal([{ ...margin, targets: [0.5, 0.6] }])).toEqual({
      kind: 'targetsOffOne',
      margin: 0,
      sum: 1.1,
    })
    expect(refusal([{ ...margin, targets: [1, 0] }])?.kind).toBe('badTarget')
    expect(refusal([{ ...margin, targets: [NaN, 1] }])?.kind).toBe('badTarget')
  })

  test('where bounds leave no room for the mean, or for the targets', () => {
    expect(refusal([margin], [1.1, 2])?.kind).toBe('badBounds')
    expect(refusal([{ ...margin, targets: [0.9, 0.1] }], [0.9, 1.1])?.kind).toBe('notConverged')
  })

  test('where margins contradict each other', () => {
    const contradicting = { ...margin, targets: [0.7, 0.3] }
    expect(refusal([margin, contradicting])?.kind).toBe('notConverged')
  })

  test('without margins, and without people', () => {
    expect(refusal([])?.kind).toBe('noMargins')
    const nobody = rake({ ...designOf(4), base: new Uint8Array(4) }, [margin], null)
    expect(nobody.ok ? null : nobody.problem.kind).toBe('nobody')
  })
})

test('people outside the base have no weight, and no say', () => {
  const base = Uint8Array.of(1, 1, 1, 0)
  const margin = { codes: [0, 0, 1, -1], targets: [0.5, 0.5] }
  const raked = rake({ ...designOf(4), base }, [margin], null)
  expect(raked.ok && [...raked.value.weights]).toEqual([0.75, 0.75, 1.5, 0])
})

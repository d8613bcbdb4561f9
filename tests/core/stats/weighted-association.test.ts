import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Design } from '#app/core/stats/design.ts'
import { bivariateNormalCdf } from '#app/core/stats/bivariate-normal-cdf.ts'
import { ordinalAssociation } from '#app/core/stats/ordinal-association.ts'
import { polychoricCorrelation } from '#app/core/stats/polychoric.ts'
import type { CellTable } from '#app/core/stats/weighted-association.ts'
import { weightedGamma } from '#app/core/stats/weighted-gamma.ts'
import { weightedSomersD } from '#app/core/stats/weighted-somers-d.ts'
import { weightedSpearman } from '#app/core/stats/weighted-spearman.ts'
import { weightedTauB } from '#app/core/stats/weighted-tau-b.ts'
import { countCells } from '#app/core/tally/designs/count-cells.ts'

const COLUMNS = 4
const MEASURES = [weightedGamma, weightedTauB, weightedSpearman, weightedSomersD]

type Person = { readonly cell: number; readonly weight: number }

const people = fc.array(
  fc.record({
    cell: fc.integer({ min: 0, max: 3 * COLUMNS - 1 }),
    weight: fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 4),
  }),
  { maxLength: 60 },
)

function tableOf(
  all: readonly Person[],
  sampling: Design['sampling'] = { kind: 'people' },
): CellTable {
  const design: Design = {
    rows: all.length,
    base: new Uint8Array(all.length).fill(1),
    weights: Float64Array.from(all, ({ weight }) => weight),
    sampling,
  }
  const cellOf = Int32Array.from(all, ({ cell }) => cell)
  return { cells: countCells(design, cellOf, 3 * COLUMNS), columns: COLUMNS }
}

describe('weighted association', () => {
  test('does not change when all weights are multiplied by 1,000', () => {
    fc.assert(
      fc.property(people, (all) => {
        const thousandfold = all.map((person) => ({ ...person, weight: person.weight * 1000 }))
        for (const measure of MEASURES) {
          const [once, again] = [measure(tableOf(all)), measure(tableOf(thousandfold))]
          expect(again === null).toBe(once === null)
          if (once === null || again === null) continue
          expect(again.estimate).toBeCloseTo(once.estimate, 9)
          expect(again.standardError ?? -1).toBeCloseTo(once.standardError ?? -1, 9)
        }
      }),
    )
  })

  test('with equal weights is the unweighted one, its error larger by √(n/(n − 1))', () => {
    fc.assert(
      fc.property(people, (all) => {
        const alike = all.map(({ cell }) => ({ cell, weight: 1 }))
        const counts = Array.from({ length: 3 }, (_, row) =>
          Array.from(
            { length: COLUMNS },
            (__, column) => all.filter(({ cell }) => cell === row * COLUMNS + column).length,
          ),
        )
        const { gamma, tauB, spearman } = ordinalAssociation(counts)
        const pairs = [
          [weightedGamma, gamma],
          [weightedTauB, tauB],
          [weightedSpearman, spearman],
        ] as const
        const widening = Math.sqrt(all.length / (all.length - 1))
        for (const [measure, plain] of pairs) {
          const weighted = measure(tableOf(alike))
          expect(weighted === null).toBe(plain === null)
          if (weighted === null || plain === null) continue
          expect(weighted.estimate).toBeCloseTo(plain.estimate, 9)
          expect(weighted.standardError ?? -1).toBeCloseTo(plain.standardError * widening, 7)
        }
      }),
    )
  })

  test('counts clusters as its units', () => {
    const all = [0, 1, 5, 4, 6, 11, 10, 3].map((cell) => ({ cell, weight: 1 }))
    const unit = Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3)
    const clusters = { kind: 'clusters', unit, stratumOf: new Int32Array(4), strata: 1 } as const
    expect(weightedTauB(tableOf(all))?.df).toBe(7)
    expect(weightedTauB(tableOf(all, clusters))?.df).toBe(3)
  })

  test('does not exist for two people, or where everybody gave one answer', () => {
    const alone = [0, 5].map((cell) => ({ cell, weight: 1 }))
    const oneColumn = [1, 5, 9].map((cell) => ({ cell, weight: 1 }))
    for (const measure of MEASURES) {
      expect(measure(tableOf([]))).toBeNull()
      expect(measure(tableOf(alone))).toBeNull()
      expect(measure(tableOf(oneColumn))).toBeNull()
    }
  })
})

describe('the bivariate normal distribution', () => {
  const correlation = fc.double({ min: -1, max: 1, noNaN: true })
  const place = fc.double({ min: -6, max: 6, noNaN: true })

  test('at (0, 0) is 1/4 + asin ρ/2π', () => {
    fc.assert(
      fc.property(correlation, (rho) => {
        expect(bivariateNormalCdf(0, 0, rho)).toBeCloseTo(
          1 / 4 + Math.asin(rho) / (2 * Math.PI),
          12,
        )
      }),
    )
  })

  test('adds up with its mirror image to the distribution of one variable', () => {
    fc.assert(
      fc.property(place, place, correlation, (x, y, rho) => {
        const sum = bivariateNormalCdf(x, y, rho) + bivariateNormalCdf(x, -y, -rho)
        expect(sum).toBeCloseTo(bivariateNormalCdf(x, Infinity, rho), 12)
      }),
    )
  })
})

test('the polychoric correlation of variables cut in the middle is sin(2π(p − 1/4))', () => {
  const found = polychoricCorrelation([
    [3000, 2000],
    [2000, 3000],
  ])
  expect(found?.estimate).toBeCloseTo(Math.sin(2 * Math.PI * (0.3 - 0.25)), 4)
})

test('there is no polychoric correlation of few people, or of a table that any ρ short of 1 rules out', () => {
  expect(
    polychoricCorrelation([
      [5, 5],
      [5, 5],
    ]),
  ).toBeNull()
  expect(
    polychoricCorrelation([
      [30, 0],
      [0, 30],
    ]),
  ).toBeNull()
  expect(polychoricCorrelation([[30, 30]])).toBeNull()
})

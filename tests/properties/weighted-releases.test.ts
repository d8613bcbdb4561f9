import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Release } from '#app/core/disclosure/release.ts'
import { weighRelease } from '#app/core/disclosure/weigh-release.ts'

const group = fc.record({
  people: fc.integer({ min: 20, max: 400 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  weight: fc.double({ min: 0.3, max: 3, noNaN: true }),
})

const released = (people: number, yes: number): Release => ({
  number: 1,
  responses: people,
  tables: {
    a: {
      asOf: 1,
      table: {
        kind: 'oneWay',
        id: 'a',
        variable: 'a',
        where: null,
        base: { asked: people, answered: people, substantive: people },
        counts: [
          { value: 'yes', count: yes },
          { value: 'no', count: people - yes },
        ],
        moments: null,
        complement: 0,
      },
    },
  },
  atoms: {},
})

test('who knows everybody’s weight can’t take the answers of a group from a weighted table', () => {
  let printed = 0
  fc.assert(
    fc.property(group, group, (one, other) => {
      const people = one.people + other.people
      const mean = (one.people * one.weight + other.people * other.weight) / people
      const [w1, w2] = [one.weight / mean, other.weight / mean]
      const [x1, x2] = [one, other].map(({ people: n, share }) => Math.round(n * share)) as [
        number,
        number,
      ]
      const shareOf = (a: number, b: number) => (w1 * a + w2 * b) / people
      const share = shareOf(x1, x2)
      const squares = one.people * w1 ** 2 + other.people * w2 ** 2
      const { weighted } = weighRelease(released(people, x1 + x2), {
        w: {
          kind: 'weighted',
          spread: Math.abs(w1 - w2),
          designEffect: squares / people,
          shares: {
            a: [
              { value: 'yes', share },
              { value: 'no', share: 1 - share },
            ],
          },
        },
      })
      const table = weighted?.['w']?.tables['a']
      if (table === undefined) {
        expect(weighted?.['w']?.waits).toEqual({ a: 'small_base' })
        return
      }
      printed += 1
      const [yes, no] = table.shares.map(({ percent }) => percent)
      const round = (of: number) => table.step * Math.round((100 * of) / table.step)
      const least = Math.max(0, x1 + x2 - other.people)
      const most = Math.min(one.people, x1 + x2)
      const possible = Array.from({ length: most - least + 1 }, (_, index) => least + index).filter(
        (a) => {
          const of = shareOf(a, x1 + x2 - a)
          return round(of) === yes && round(1 - of) === no
        },
      )
      const width = Math.max(...possible) - Math.min(...possible)
      expect(possible).toContain(x1)
      expect(width).toBeGreaterThanOrEqual(Math.min(2, most - least))
    }),
    { numRuns: 2000 },
  )
  expect(printed).toBeGreaterThan(500)
})

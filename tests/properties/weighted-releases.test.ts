import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Release } from '#app/core/disclosure/release.ts'
import { weighRelease } from '#app/core/disclosure/weigh-release.ts'

const percent = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const group = fc.record({
  people: fc.integer({ min: 5, max: 400 }),
  share: percent,
  weight: fc.integer({ min: 30, max: 300 }).map((n) => n / 100),
})

const released = (number: number, people: number, yes: number, before?: Release): Release => ({
  ...before,
  number,
  responses: people,
  tables: {
    a: {
      asOf: number,
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

type Group = { readonly people: number; readonly yes: number; readonly weight: number }

function weigh(number: number, groups: readonly Group[], before?: Release): Release {
  const sum = (of: (one: Group) => number) => groups.reduce((total, one) => total + of(one), 0)
  const people = sum((one) => one.people)
  const mean = sum((one) => one.people * one.weight) / people
  const share = sum((one) => (one.yes * one.weight) / mean) / people
  const weights = groups.map(({ weight }) => weight / mean)
  return weighRelease(
    released(
      number,
      people,
      sum(({ yes }) => yes),
      before,
    ),
    {
      w: {
        kind: 'weighted',
        spread: Math.max(...weights) - Math.min(...weights),
        designEffect: sum((one) => one.people * (one.weight / mean) ** 2) / people,
        shares: {
          a: [
            { value: 'yes', share },
            { value: 'no', share: 1 - share },
          ],
        },
        groups: {
          a: {
            kind: 'break',
            id: 'a by g',
            rows: 'a',
            by: ['g'],
            rowsOverlap: false,
            rowValues: ['yes', 'no'],
            columns: groups.map(({ people: base, yes }, place) => ({
              values: [place],
              base,
              counts: [yes, base - yes],
            })),
            rest: { base: 0, counts: [0, 0] },
          },
        },
      },
    },
  )
}

test('who could take each group’s answers from weighted tables would learn no small number', () => {
  let printed = 0
  let moved = 0
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 2, maxLength: 4 }),
      fc.array(fc.record({ people: fc.nat(30), share: percent }), {
        minLength: 4,
        maxLength: 4,
      }),
      (said, more) => {
        const first = said.map(({ people, share, weight }) => ({
          people,
          weight,
          yes: Math.round(people * share),
        }))
        const then = first.map(({ people, yes, weight }, place) => {
          const grown = more[place] ?? { people: 0, share: 0 }
          return {
            weight,
            people: people + grown.people,
            yes: yes + Math.round(grown.people * grown.share),
          }
        })
        const before = weigh(1, first)
        const table = before.weighted?.['w']?.tables['a']
        if (table === undefined) return
        printed += 1
        const isSafe = (count: number) => count === 0 || count >= 5
        for (const { people, yes } of first) {
          expect(people).toBeGreaterThanOrEqual(30)
          expect(isSafe(yes) && isSafe(people - yes)).toBe(true)
        }
        expect(table.effective % 10).toBe(0)
        for (const { percent } of table.shares) expect(percent % table.step).toBe(0)
        const after = weigh(2, then, before).weighted?.['w']
        if (after?.tables['a']?.asOf !== 2) {
          expect(after?.tables['a']).toEqual(table)
          expect(Object.keys(after?.waits ?? {})).toEqual(['a'])
          return
        }
        moved += 1
        for (const [place, { people, yes }] of then.entries()) {
          const was = first[place] ?? { people: 0, yes: 0 }
          const grown = people - was.people
          expect(grown === 0 || grown >= 10).toBe(true)
          if (grown > 0) expect([0, grown]).not.toContain(yes - was.yes)
        }
      },
    ),
    { numRuns: 3000 },
  )
  expect(printed).toBeGreaterThan(200)
  expect(moved).toBeGreaterThan(20)
})

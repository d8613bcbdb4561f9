import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from '#app/core/charts/draw.ts'
import type { Chart } from '#app/core/charts/chart.ts'
import { medianOf } from '#app/core/charts/median.ts'
import { niceScale, percentScale } from '#app/core/charts/nice-scale.ts'
import { shareOf } from '#app/core/charts/share-of.ts'
import { textWidth } from '#app/core/charts/text-width.ts'
import { wrapText } from '#app/core/charts/wrap-text.ts'
import { layoutFaults } from '#tests/support/charts/layout-faults.ts'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })

test('wrapped text keeps all of its letters in their order, and every line fits', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 700 }), (text, width) => {
      const lines = wrapText(text, width, 15)
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(width)
    }),
  )
})

test('a line of Chinese neither begins with a closing mark nor ends with an opening one', () => {
  const text = '他们说，一切都好。「真的吗？」她问（两次），然后走了、笑了；没有回头！'
  for (let width = 75; width < 300; width += 1) {
    const lines = wrapText(text, width, 15)
    expect(lines.join('')).toBe(text)
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。？」）、；！]/)
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「（]$/)
  }
})

test('a scale ends at or beyond the largest number, in steps of equal size', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (most) => {
      const { end, ticks } = niceScale(most)
      expect(end).toBeGreaterThanOrEqual(most * (1 - 1e-9))
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.at(-1)).toBeCloseTo(end)
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
      for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(index * step)
    }),
  )
})

test('counts have a scale of whole numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
      for (const tick of niceScale(most, 'counts').ticks) expect(Number.isInteger(tick)).toBe(true)
    }),
  )
})

test('percentages share one scale unless all of them are small', () => {
  expect(percentScale([12, 41]).end).toBe(100)
  expect(percentScale([12, 38]).end).toBe(40)
  expect(percentScale([]).end).toBe(100)
})

test('the median is the middle answer, or the mean of both', () => {
  const columns = (...counts: readonly (number | null)[]) =>
    counts.map((count, value) => ({ value, count }))
  expect(medianOf(columns(1, 1, 1))).toBe(1)
  expect(medianOf(columns(2, 0, 0, 2))).toBe(1.5)
  expect(medianOf(columns(5, 1))).toBe(0)
  expect(medianOf(columns(0, 0))).toBeNull()
  expect(medianOf(columns(3, null))).toBeNull()
})

const share = fc
  .record({
    label: words,
    base: fc.integer({ min: 0, max: 1_000_000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    known: fc.boolean(),
  })
  .map(({ label, base, part, known }) => {
    const count = Math.round(part * base)
    const percent = base === 0 ? 0 : (100 * count) / base
    return known
      ? shareOf(label, count, base, [Math.max(0, percent - 5), Math.min(100, percent + 5)])
      : shareOf(label, null, base, null)
  })

const frame = fc.record({
  width: fc.integer({ min: 288, max: 900 }),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
})

const many = fc.array(share, { maxLength: 40 })

const chart: fc.Arbitrary<Chart> = fc.oneof(
  many.map((bars): Chart => ({ kind: 'bars', tone: 'live', bars, aside: [] })),
  many.map((groups): Chart => ({
    kind: 'groups',
    tone: 'live',
    blocks: [
      { title: 'Agree', groups: groups.map((each) => ({ ...each, letter: 'A', larger: 'BC' })) },
    ],
  })),
  fc.tuple(share, share).map(([rebuilt, live]): Chart => ({
    kind: 'sources',
    published: { figure: '61%', percent: 61 },
    rebuilt: { ...rebuilt, label: 'Rebuilt' },
    live: { ...live, label: 'Live' },
  })),
  many.map((items): Chart => ({
    kind: 'ranking',
    tone: 'rebuilt',
    items: items.map(({ label, base }, index) => ({
      label,
      base,
      meanRank: 1 + index,
      interval: [1 + index / 2, 2 + index],
      first: null,
    })),
  })),
  many.map((columns): Chart => ({
    kind: 'histogram',
    tone: 'live',
    columns: columns.map((each, value) => ({ ...each, value })),
    aside: [],
    median: columns.length === 0 ? null : columns.length / 2,
  })),
  many.map((points): Chart => ({
    kind: 'timeline',
    what: 'Responses',
    points: points.map(({ base }, day) => ({ at: day * 86_400_000, count: base })),
  })),
)

test('whatever a chart shows, no words lie on others, and all stays within the picture', () => {
  fc.assert(
    fc.property(chart, frame, (of, to) => {
      expect(layoutFaults(draw(of, to))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

import { expect, test } from 'vitest'
import { draw } from '#app/core/charts/draw.ts'
import type { Chart } from '#app/core/charts/chart.ts'
import type { Drawing, Frame } from '#app/core/charts/drawing.ts'
import { tableOf } from '#app/core/charts/chart-table.ts'
import { dirOf } from '#app/core/language/language-tag.ts'
import { layoutFaults } from '#tests/support/charts/layout-faults.ts'
import { CHART_STATES } from '#tests/support/charts/states.ts'

const NARROW: Frame = { width: 288, direction: 'ltr' }

test.each(CHART_STATES)(
  '$name: nothing lies on words, and nothing leaves the picture',
  ({ chart, locale }) => {
    for (const width of [288, 560, 720]) {
      const drawing = draw(chart, { width, direction: dirOf(locale) })
      expect(layoutFaults(drawing), `${width} wide`).toEqual([])
    }
  },
)

test.each(CHART_STATES)(
  '$name: every mark that a reader may ask about has a row in the table',
  ({ chart }) => {
    const { marks } = draw(chart, NARROW)
    const { rows, columns } = tableOf(chart)
    const count = marks.kind === 'rows' ? marks.from.length : marks.count
    const aside = 'aside' in chart ? chart.aside.length : 0
    expect(count).toBe(rows.length - aside)
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length - 1)
  },
)

const bars = (...percents: readonly (number | null)[]): Chart => ({
  kind: 'bars',
  tone: 'live',
  bars: percents.map((percent, index) => ({
    label: `Answer ${index}`,
    count: percent,
    base: 100,
    percent,
    interval: null,
  })),
  aside: [],
})

const boxesOf = ({ shapes }: Drawing, paint: string) =>
  shapes.flatMap((shape) => (shape.kind === 'box' && shape.paint === paint ? shape.at : []))

test('the length of a bar is its share of the track', () => {
  const drawing = draw(bars(25, 75), NARROW)
  const [track] = boxesOf(drawing, 'track')
  const lengths = boxesOf(drawing, 'bar').map(({ width }) => width / (track?.width ?? 0))
  expect(lengths[0]).toBeCloseTo(0.25)
  expect(lengths[1]).toBeCloseTo(0.75)
})

test('a hidden share is drawn as hidden, never as nought', () => {
  const drawing = draw(bars(null, 75), NARROW)
  expect(boxesOf(drawing, 'hidden')).toHaveLength(1)
  expect(boxesOf(drawing, 'track')).toHaveLength(1)
  const said = drawing.texts.flatMap(({ says }) => (says.kind === 'units' ? [says.percent] : []))
  expect(said).toEqual(['hidden', '75%'])
})

test('what is read from the right is drawn from the right', () => {
  const [ltr] = boxesOf(draw(bars(100, 25), NARROW), 'bar')
  const [rtl] = boxesOf(draw(bars(100, 25), { ...NARROW, direction: 'rtl' }), 'bar')
  expect(rtl?.x).toBeCloseTo(1000 - (ltr?.x ?? 0) - (ltr?.width ?? 0))
})

test('parts of a scale touch, and the middle one lies across one line in every row', () => {
  const state = CHART_STATES.find(({ name }) => name === 'likert, n = 30')
  if (state?.chart.kind !== 'likert') throw new Error('no such state')
  const drawing = draw(state.chart, NARROW)
  const steps = ['low-1', 'low-2', 'middle', 'high-2', 'high-1'].map((paint) =>
    boxesOf(drawing, paint).slice(1),
  )
  const centres = steps[2]?.map(({ x, width }) => x + width / 2) ?? []
  expect(centres.length).toBeGreaterThan(2)
  for (const centre of centres) expect(centre).toBeCloseTo(centres[0] ?? 0)
  const [low1, low2] = [steps[0]?.[0], steps[1]?.[0]]
  expect((low1?.x ?? 0) + (low1?.width ?? 0)).toBeCloseTo(low2?.x ?? 0)
})

test('a row of which a part is hidden draws none of its parts', () => {
  const state = CHART_STATES.find(({ name }) => name === 'likert, n = 30')
  if (state?.chart.kind !== 'likert') throw new Error('no such state')
  const { chart } = state
  const hidden = {
    ...chart,
    rows: chart.rows.map((row, index) =>
      index > 0
        ? row
        : {
            ...row,
            parts: row.parts.map((part, place) =>
              place > 0 ? part : { ...part, count: null, percent: null },
            ),
          },
    ),
  }
  const before = boxesOf(draw(chart, NARROW), 'high-1').length
  expect(boxesOf(draw(hidden, NARROW), 'high-1')).toHaveLength(before - 1)
})

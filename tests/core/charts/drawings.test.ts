import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { chartOfFinding } from '#app/core/charts/chart-of-finding.ts'
import { chartOfGrid } from '#app/core/charts/chart-of-grid.ts'
import { draw } from '#app/core/charts/draw.ts'
import type { Chart } from '#app/core/charts/chart.ts'
import type { Drawing, Frame } from '#app/core/charts/drawing.ts'
import { tableOf } from '#app/core/charts/chart-table.ts'
import { dirOf } from '#app/core/language/language-tag.ts'
import type { PresentedFinding, PresentedVariable } from '#app/core/results/public-results.ts'
import { ChartFile } from '#app/ui/charts/ChartFile.tsx'
import { ChartPictures } from '#app/ui/charts/ChartPictures.tsx'
import { chartedParts } from '#app/ui/results/charted-parts.ts'
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

const score: Chart = {
  kind: 'likert',
  tone: 'live',
  scale: [
    { label: 'Detractors', side: 'low' },
    { label: 'Passives', side: 'middle' },
    { label: 'Promoters', side: 'high' },
  ],
  rows: [
    {
      label: '',
      base: 100,
      parts: [64, 18, 18].map((count) => ({
        label: '',
        count,
        base: 100,
        percent: count,
        interval: null,
      })),
      score: -46,
    },
  ],
}

test('a score keeps its sign before the number where words are read from the right', () => {
  const saidOf = (direction: Frame['direction']) =>
    draw(score, { ...NARROW, direction }).texts.flatMap(({ role, says }) =>
      role === 'label' && says.kind === 'lines' ? says.lines : [],
    )
  expect(saidOf('ltr')).toEqual(['−46'])
  expect(saidOf('rtl')).toEqual(['\u2066−46\u2069'])
})

test('the table of a score says no share twice, and whose they are', () => {
  const { columns, rows } = tableOf(score)
  expect(columns).toEqual(['Item', 'Detractors', 'Passives', 'Promoters', 'Score', 'Base'])
  expect(rows).toEqual([
    {
      label: 'All who chose an answer',
      named: 'page',
      cells: ['64%', '18%', '18%', '−46', '100'],
    },
  ])
})

test('an association none of whose steps may be shown has no picture', () => {
  const step = { value: 'well', label: 'Well', count: null, base: null }
  const live = { kind: 'association', steps: [step, step] }
  const finding = {
    rule: { kind: 'association' },
    sources: { live, reconstruction: { kind: 'none' } },
  } as unknown as PresentedFinding
  expect(chartOfFinding(finding, { liveLabel: 'Live', variables: [] })).toBeNull()
})

test('the items of a ranking make one picture, best first', () => {
  const item = (row: string, mean: number | null): PresentedVariable => ({
    id: `order/${row}`,
    label: `What matters most? – ${row}`,
    grid: { question: 'order', title: 'What matters most?', row, part: 'rank' },
    measure: 'scale',
    hidden: mean === null ? 'smallBase' : null,
    asOf: 1,
    base: mean === null ? null : { asked: 60, answered: 60, substantive: 60 },
    percentOf: 'substantive',
    smallBase: true,
    values: [],
    mean,
    sd: null,
  })
  const chart = chartOfGrid(
    [item('Speed', 2.1), item('Kindness', 1.3), item('Price', null)],
    'live',
  )
  if (chart === null) throw new Error('nothing is drawn')
  expect(tableOf(chart)).toEqual({
    columns: ['Item', 'Mean place', 'Base'],
    rows: [
      { label: 'Kindness', named: 'survey', cells: ['1.3', '60'] },
      { label: 'Speed', named: 'survey', cells: ['2.1', '60'] },
    ],
  })
})

test('a file of words that are read from the right says our own sentences from the left', () => {
  const file = renderToStaticMarkup(
    createElement(ChartFile, {
      chart: bars(25, 75),
      title: 'هل حُلّت مشكلتك؟',
      locale: 'ar',
      above: ['Of 100 who chose an answer.'],
      below: ['95% range: Wilson score interval.'],
      unit: 'percent',
    }),
  )
  for (const said of ['Of 100 who', '95% range'])
    expect(file).toMatch(new RegExp(`<text[^>]*direction="ltr" text-anchor="end"[^>]*>${said}`))
})

test('a picture that no sheet has room for is printed as its table', () => {
  const picture = (chart: Chart) =>
    renderToStaticMarkup(createElement(ChartPictures, { chart, title: 'Where?', locale: 'en' }))
  expect(picture(bars(...Array.from({ length: 40 }, () => 2.5)))).toContain('chart-room is-tall')
  expect(picture(bars(25, 75))).not.toContain('is-tall')
})

test('the bases of several groups are listed as in a sentence', () => {
  const columns = [60, 45, 30].map((people) => ({
    values: [{ label: 'North' }],
    letter: '',
    base: { people },
    cells: [{ count: 30, percent: 50, ci: null, letters: '' }],
  }))
  const crosstab = {
    rows: { label: 'Was it well?', values: [{ label: 'Yes' }] },
    groups: [{ columns, asOf: 1 }],
    hidden: null,
    percentOf: 'substantive',
    source: 'live',
    asOf: 1,
  }
  const block = { kind: 'crosstab', id: 'x', by: 'By town', crosstab, sentence: null }
  const [part] = chartedParts(
    block as unknown as Parameters<typeof chartedParts>[0],
    { results: { source: 'live' } } as unknown as Parameters<typeof chartedParts>[1],
  )
  expect(part?.base).toBe('60, 45 and 30 who chose an answer')
})

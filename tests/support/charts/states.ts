import type { Chart, LikertChart, Share, Side, Tone } from '#app/core/charts/chart.ts'
import { sideOf } from '#app/core/charts/chart-of-grid.ts'
import { medianOf } from '#app/core/charts/median.ts'
import { shareOf } from '#app/core/charts/share-of.ts'
import { scoreInterval } from '#app/core/stats/score-interval.ts'

/** A chart in a state in which it has to be readable. */
export type ChartState = {
  readonly name: string
  readonly chart: Chart
  readonly locale: string
}

const AGREE = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']
const LONG =
  'I felt that the person who dealt with my complaint listened to everything that I had to say, understood why it mattered so much to me and to my family, and did whatever she could to put it right in time.'
const ARABIC = ['لا أوافق بشدة', 'لا أوافق', 'محايد', 'أوافق', 'أوافق بشدة']

/** The same parts of any number of people, as whole people. */
const counted = (base: number, parts: readonly number[]): readonly number[] => {
  const counts = parts.map((part) => Math.floor(part * base))
  return counts.map((count, index) =>
    index === 0 ? count + base - counts.reduce((sum, each) => sum + each, 0) : count,
  )
}

const shares = (
  labels: readonly string[],
  base: number,
  parts: readonly number[],
  tone: Tone,
): readonly Share[] => {
  const counts = counted(base, parts)
  return labels.map((label, index) =>
    shareOf(
      label,
      counts[index] ?? 0,
      base,
      tone === 'live' ? rangeOf(counts[index] ?? 0, base) : null,
    ),
  )
}

const rangeOf = (count: number, base: number) => {
  const interval = scoreInterval(count, base, 1.959964)
  return interval === null ? null : ([100 * interval.lower, 100 * interval.upper] as const)
}

const FIVE = [0.08, 0.17, 0.22, 0.35, 0.18]

const bars = (
  labels: readonly string[],
  base: number,
  parts = FIVE,
  tone: Tone = 'live',
): Chart => ({
  kind: 'bars',
  tone,
  bars: shares(labels, base, parts, tone),
  aside: base === 0 ? [] : [{ label: 'Don’t know', count: Math.round(base / 20) }],
})

const likert = (
  labels: readonly string[],
  rows: readonly {
    readonly label: string
    readonly base: number
    readonly parts: readonly number[]
  }[],
): LikertChart => ({
  kind: 'likert',
  tone: 'live',
  scale: labels.map((label, index) => ({ label, side: sideOf(index, labels.length) })),
  rows: rows.map(({ label, base, parts }) => ({
    label,
    base,
    parts: shares(labels, base, parts, 'rebuilt'),
    score: null,
  })),
})

const hiding = (chart: Chart): Chart =>
  chart.kind === 'bars'
    ? {
        ...chart,
        bars: chart.bars.map((bar, index) =>
          index === 0 || index === 3 ? { ...bar, count: null, percent: null, interval: null } : bar,
        ),
      }
    : chart

const ELEVEN = [0.03, 0.02, 0.03, 0.04, 0.05, 0.09, 0.1, 0.17, 0.22, 0.13, 0.12]

const histogram = (base: number, parts: readonly number[] = ELEVEN, tone: Tone = 'live'): Chart => {
  const labels = parts.map((_, value) =>
    value === 0
      ? '0 Not at all likely'
      : value === parts.length - 1
        ? `${value} Extremely likely`
        : String(value),
  )
  const columns = shares(labels, base, parts, tone).map((share, value) => ({ ...share, value }))
  return { kind: 'histogram', tone, columns, aside: [], median: medianOf(columns) }
}

const SIDES: readonly Side[] = ['low', 'middle', 'high']

const nps = (base: number, parts: readonly number[]): Chart => {
  const labels = ['Detractors, 0 to 6', 'Passives, 7 and 8', 'Promoters, 9 and 10']
  const found = shares(labels, base, parts, 'rebuilt')
  const score = (found[2]?.percent ?? 0) - (found[0]?.percent ?? 0)
  return {
    kind: 'likert',
    tone: 'live',
    scale: SIDES.map((side, index) => ({ label: labels[index] ?? '', side })),
    rows: [{ label: '', base, parts: found, score: base === 0 ? null : score }],
  }
}

const groups = (
  titles: readonly (string | null)[],
  names: readonly string[],
  base: number,
): Chart => ({
  kind: 'groups',
  tone: 'live',
  blocks: titles.map((title, row) => ({
    title,
    groups: names.map((label, column) => {
      const people = Math.round(base / (column + 1))
      const count = Math.round(people * ((0.11 + 0.13 * row + 0.07 * column) % 1))
      const isHidden = row === 1 && column === 2
      return {
        ...shareOf(
          label,
          isHidden ? null : count,
          people,
          isHidden ? null : rangeOf(count, people),
        ),
        letter: titles[0] === null ? '' : 'ABCDEFGH'.charAt(column),
        larger: row === 0 && column === 2 ? 'AB' : '',
      }
    }),
  })),
})

const sources = (base: number): Chart => ({
  kind: 'sources',
  published: { figure: 'About 6 in 10 (61%)', percent: 61 },
  rebuilt: shareOf('Rebuilt', 305, 500, null),
  live: shareOf('Live', Math.round(base * 0.44), base, rangeOf(Math.round(base * 0.44), base)),
})

const ranking = (labels: readonly string[], base: number): Chart => ({
  kind: 'ranking',
  tone: 'live',
  items: labels.map((label, index) => {
    const meanRank = base === 0 ? null : 1.4 + (index * (labels.length - 1.2)) / labels.length
    return {
      label,
      base,
      meanRank,
      interval: meanRank === null ? null : [meanRank - 0.3, meanRank + 0.3],
      first: base === 0 ? null : { count: Math.round(base / (index + 2)), base },
    }
  }),
})

const DAY = 86_400_000

const timeline = (days: number, most: number): Chart => ({
  kind: 'timeline',
  what: 'Responses',
  points: Array.from({ length: days }, (_, index) => ({
    at: 1_770_000_000_000 + index * DAY,
    count: Math.round(most * Math.abs(Math.sin(1 + index * 0.7)) * Math.exp(-index / days)),
  })),
})

const BASES = [0, 1, 29, 30, 1_000_000]
const FORTY = Array.from({ length: 40 }, (_, index) => `Choice number ${index + 1}`)
const BANKS = ['A branch near me', 'The phone', 'A chat', LONG]
const GRID = [
  'The staff',
  'The price',
  'How long it took',
  'What was said about how long it would take',
]

const state = (name: string, chart: Chart, locale = 'en'): ChartState => ({ name, chart, locale })

export const CHART_STATES: readonly ChartState[] = [
  ...BASES.map((base) => state(`bars, n = ${base}`, bars(AGREE, base))),
  state('bars, rebuilt', bars(AGREE, 504, FIVE, 'rebuilt')),
  state('bars, one of 100%', bars(AGREE, 214, [1, 0, 0, 0, 0])),
  state('bars, nearly nobody and nearly all', bars(AGREE, 10_000, [0, 0.0004, 0.0004, 0.9992, 0])),
  state('bars, two hidden', hiding(bars(AGREE, 214))),
  state(
    'bars, 40 choices',
    bars(
      FORTY,
      1200,
      FORTY.map(() => 1 / 40),
    ),
  ),
  state('bars, labels of 200 characters', bars([LONG, `${LONG} `, 'Short'], 214, [0.5, 0.3, 0.2])),
  state('bars, right to left', bars(ARABIC, 214), 'ar'),
  state(
    'bars, Chinese',
    bars(
      [
        '非常不同意',
        '不同意',
        '既不同意也不反对，因为我没有足够的信息来判断这个问题的答案是什么',
        '同意',
        '非常同意',
      ],
      214,
    ),
    'zh',
  ),
  state(
    'bars, one word of 60 letters',
    bars(['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter', 'No'], 99, [0.4, 0.6]),
  ),
  ...BASES.map((base) => state(`histogram, n = ${base}`, histogram(base))),
  state('histogram, rebuilt', histogram(504, ELEVEN, 'rebuilt')),
  state('histogram, one of 100%', histogram(214, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
  state(
    'histogram, nearly nobody',
    histogram(1000, [0.003, 0.002, 0, 0.002, 0.003, 0.1, 0.1, 0.1, 0.4, 0.2, 0.09]),
  ),
  state(
    'histogram, 40 steps',
    histogram(
      1200,
      FORTY.map(() => 1 / 40),
    ),
  ),
  state('histogram, right to left', histogram(214), 'ar'),
  ...BASES.map((base) =>
    state(
      `likert, n = ${base}`,
      likert(
        AGREE,
        GRID.map((label, row) => ({
          label,
          base,
          parts:
            [
              FIVE,
              [0.02, 0.03, 0.1, 0.25, 0.6],
              [0.4, 0.3, 0.1, 0.1, 0.1],
              [0.2, 0.2, 0.2, 0.2, 0.2],
            ][row] ?? FIVE,
        })),
      ),
    ),
  ),
  state(
    'likert, one of 100%',
    likert(AGREE, [
      { label: 'All agree', base: 50, parts: [0, 0, 0, 0, 1] },
      { label: 'None does', base: 50, parts: [1, 0, 0, 0, 0] },
    ]),
  ),
  state(
    'likert, nearly nobody and nearly all',
    likert(AGREE, [
      { label: 'Nearly all agree', base: 1000, parts: [0.001, 0.001, 0.001, 0, 0.997] },
      { label: 'Nearly none does', base: 1000, parts: [0.999, 0, 0, 0, 0.001] },
    ]),
  ),
  state(
    'likert, seven steps',
    likert(
      ['Very bad', 'Bad', 'Rather bad', 'So so', 'Rather good', 'Good', 'Very good'],
      GRID.map((label) => ({ label, base: 300, parts: [0.05, 0.1, 0.15, 0.2, 0.2, 0.2, 0.1] })),
    ),
  ),
  state(
    'likert, four steps',
    likert(
      ['Never', 'Rarely', 'Often', 'Always'],
      GRID.map((label) => ({ label, base: 300, parts: [0.1, 0.3, 0.4, 0.2] })),
    ),
  ),
  state(
    'likert, labels of 200 characters',
    likert([LONG, 'Neither', LONG], [{ label: LONG, base: 90, parts: [0.3, 0.3, 0.4] }]),
  ),
  state(
    'likert, right to left',
    likert(ARABIC, [
      { label: 'الموظفون', base: 214, parts: FIVE },
      { label: 'السعر', base: 214, parts: [0.2, 0.2, 0.2, 0.2, 0.2] },
    ]),
    'ar',
  ),
  state('NPS', nps(214, [0.3, 0.28, 0.42])),
  state('NPS, below nought', nps(1_000_000, [0.6, 0.28, 0.12])),
  state('NPS, nobody', nps(0, [0, 0, 0])),
  ...BASES.map((base) =>
    state(
      `groups, n = ${base}`,
      groups(['Agree', 'Neither', 'Disagree'], ['18 to 34', '35 to 54', '55 and over'], base),
    ),
  ),
  state('groups, two of one answer', groups([null], ['Understood', 'Not understood'], 180)),
  state('groups, labels of 200 characters', groups([LONG, 'No'], [LONG, 'Others'], 400)),
  state('groups, right to left', groups(['أوافق', 'لا أوافق'], ['الشباب', 'الكبار'], 400), 'ar'),
  ...BASES.map((base) => state(`sources, n = ${base}`, sources(base))),
  state('sources, only published', {
    kind: 'sources',
    published: { figure: '89%', percent: 89 },
    rebuilt: null,
    live: null,
  }),
  ...BASES.map((base) => state(`ranking, n = ${base}`, ranking(BANKS, base))),
  state('ranking, right to left', ranking(['الهاتف', 'الفرع', 'الدردشة'], 214), 'ar'),
  state('timeline, nobody', timeline(0, 0)),
  state('timeline, one day', timeline(1, 12)),
  state('timeline, 30 days', timeline(30, 44)),
  state('timeline, 400 days, a million', timeline(400, 9_000)),
]

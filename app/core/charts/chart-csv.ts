import type { Cell } from '../exchange/file-column.ts'
import { safeCell } from '../exchange/safe-cell.ts'
import { unreachable } from '../result.ts'
import type { Chart, Share } from './chart.ts'
import { printDay } from './printed.ts'

/** What has to go with numbers wherever they go. */
export type ChartFacts = {
  readonly wording: string
  readonly base: string
  readonly source: string
  readonly release: number | null
  /** Null where numbers don't move by release. */
  readonly releasedAt: number | null
  readonly address: string
}

type Line = readonly Cell[]

const SHARE = ['part', 'answer', 'count', 'percent', 'base', 'lower', 'upper'] as const
const FACTS = ['wording', 'of', 'source', 'release', 'released', 'address'] as const

/**
 * A chart's numbers, exact, a line for each mark, and on each line where they come from: UTF-8, and
 * nothing in it that a spreadsheet would run. What is hidden is blank.
 */
export function chartCsv(chart: Chart, facts: ChartFacts): string {
  const { headings, lines } = numbersOf(chart)
  const { wording, base, source, release, releasedAt, address } = facts
  const day = releasedAt === null ? null : new Date(releasedAt).toISOString().slice(0, 10)
  const after = [wording, base, source, release, day, address]
  return [[...headings, ...FACTS], ...lines.map((line) => [...line, ...after])]
    .map((cells) => `${cells.map(safeCell).join(',')}\n`)
    .join('')
}

function numbersOf(chart: Chart): {
  readonly headings: readonly string[]
  readonly lines: readonly Line[]
} {
  switch (chart.kind) {
    case 'bars':
      return { headings: SHARE, lines: [...chart.bars.map(lineOf('')), ...asideLines(chart)] }
    case 'histogram':
      return { headings: SHARE, lines: [...chart.columns.map(lineOf('')), ...asideLines(chart)] }
    case 'likert':
      return {
        headings: SHARE,
        lines: chart.rows.flatMap(({ label, parts }) => parts.map(lineOf(label))),
      }
    case 'groups':
      return {
        headings: SHARE,
        lines: chart.blocks.flatMap(({ title, groups }) =>
          groups.map((group) => lineOf(group.label)({ ...group, label: title ?? group.label })),
        ),
      }
    case 'sources':
      return {
        headings: SHARE,
        lines: [
          ...(chart.published === null
            ? []
            : [['', 'Published', null, chart.published.percent, null, null, null]]),
          ...[chart.rebuilt, chart.live].flatMap((share) =>
            share === null ? [] : [lineOf('')(share)],
          ),
        ],
      }
    case 'ranking':
      return {
        headings: ['item', 'meanPlace', 'lower', 'upper', 'base', 'putFirst'],
        lines: chart.items.map(({ label, meanRank, interval, base, first }) => [
          label,
          exact(meanRank),
          exact(interval?.[0]),
          exact(interval?.[1]),
          base,
          first?.count ?? null,
        ]),
      }
    case 'timeline':
      return {
        headings: ['day', chart.what],
        lines: chart.points.map(({ at, count }) => [printDay(at), count]),
      }
    default:
      return unreachable(chart)
  }
}

const lineOf =
  (part: string) =>
  ({ label, count, percent, base, interval }: Share): Line => [
    part,
    label,
    count,
    exact(percent),
    base,
    exact(interval?.[0]),
    exact(interval?.[1]),
  ]

const asideLines = ({
  aside,
}: {
  readonly aside: readonly { readonly label: string; readonly count: number }[]
}) =>
  aside.map(({ label, count }): Line => [
    'outside the percentages',
    label,
    count,
    null,
    null,
    null,
    null,
  ])

/** Six decimals, so that whoever rounds rounds once. */
const exact = (value: number | null | undefined): number | null =>
  value == null ? null : Math.round(value * 1e6) / 1e6

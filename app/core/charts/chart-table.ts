import { unreachable } from '../result.ts'
import type { Aside, Chart, GroupsChart, LikertChart, Share, SourcesChart } from './chart.ts'
import { netsOf } from './nets.ts'
import {
  NO_VALUE,
  printDay,
  printNumber,
  printPercent,
  printPlace,
  printPoints,
  printRange,
  printWholePercent,
} from './printed.ts'
import { unitsOf } from './units.ts'

/** The numbers of a chart as its table prints them, in the order in which it draws them. */
export type ChartTable = {
  /** The first stands over the labels of rows. */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

export type TableRow = {
  readonly label: string
  /** Sources and days are named in the page's language, answers in the survey's. */
  readonly named: 'survey' | 'page'
  /** One for each column but the first. */
  readonly cells: readonly string[]
}

export function tableOf(chart: Chart): ChartTable {
  switch (chart.kind) {
    case 'bars':
      return shareTable(chart.bars, chart.aside)
    case 'histogram':
      return shareTable(chart.columns, chart.aside)
    case 'likert':
      return likertTable(chart)
    case 'groups':
      return groupsTable(chart)
    case 'sources':
      return sourcesTable(chart)
    case 'ranking': {
      const firsts = chart.items.some(({ first }) => first !== null)
      const ranges = chart.items.some(({ interval }) => interval !== null)
      return {
        columns: [
          'Item',
          'Mean place',
          ...(ranges ? [RANGE] : []),
          'Base',
          ...(firsts ? ['Put first'] : []),
        ],
        rows: chart.items.map(({ label, meanRank, interval, base, first }) => ({
          label,
          named: 'survey',
          cells: [
            printPlace(meanRank),
            ...(ranges
              ? [
                  interval === null
                    ? NO_VALUE
                    : `${printPlace(interval[0])} to ${printPlace(interval[1])}`,
                ]
              : []),
            printNumber(base),
            ...(firsts ? [first === null ? NO_VALUE : printPercent(first.count, first.base)] : []),
          ],
        })),
      }
    }
    case 'timeline':
      return {
        columns: ['Day', chart.what],
        rows: chart.points.map(({ at, count }) => ({
          label: printDay(at),
          named: 'page',
          cells: [printNumber(count)],
        })),
      }
    default:
      return unreachable(chart)
  }
}

const RANGE = '95% range'

const SHARES = ['Percent', 'Count', 'Base']

function shareCells(share: Share, ranges: Ranges): readonly string[] {
  const { percent, people } = unitsOf(share)
  const { base, interval } = share
  return [
    percent,
    people,
    printNumber(base),
    ...(ranges === 'shown' ? [interval === null ? NO_VALUE : printRange(interval)] : []),
  ]
}

type Ranges = 'shown' | 'none'

const rangesOf = (shares: readonly Share[]): Ranges =>
  shares.some(({ interval }) => interval !== null) ? 'shown' : 'none'

const shareColumns = (first: readonly string[], ranges: Ranges) => [
  ...first,
  ...SHARES,
  ...(ranges === 'shown' ? [RANGE] : []),
]

function shareTable(shares: readonly Share[], aside: readonly Aside[]): ChartTable {
  const ranges = rangesOf(shares)
  return {
    columns: shareColumns(['Answer'], ranges),
    rows: [
      ...shares.map((share): TableRow => ({
        label: share.label,
        named: 'survey',
        cells: shareCells(share, ranges),
      })),
      ...aside.map(({ label, count }): TableRow => ({
        label: `${label} (outside the percentages)`,
        named: 'survey',
        cells: [NO_VALUE, printNumber(count), NO_VALUE, ...(ranges === 'shown' ? [NO_VALUE] : [])],
      })),
    ],
  }
}

/** A row that is the only one needs no label in the picture. */
const WHOLE = 'All who chose an answer'

function likertTable({ scale, rows }: LikertChart): ChartTable {
  const scored = rows.some(({ score }) => score !== null)
  // Where each side has one part, its net is that part.
  const hasNets = scale.filter(({ side }) => side !== 'middle').length > 2
  return {
    columns: [
      'Item',
      ...scale.map(({ label }) => label),
      ...(hasNets ? ['Low end together', 'High end together'] : []),
      ...(scored ? ['Score'] : []),
      'Base',
    ],
    rows: rows.map((row) => {
      const { low, high } = netsOf(row, scale)
      return {
        label: row.label === '' ? WHOLE : row.label,
        named: row.label === '' ? 'page' : 'survey',
        cells: [
          ...row.parts.map((part) => unitsOf(part).percent),
          ...(hasNets ? [printWholePercent(low), printWholePercent(high)] : []),
          ...(scored ? [row.score === null ? NO_VALUE : printPoints(row.score)] : []),
          printNumber(row.base),
        ],
      }
    }),
  }
}

function groupsTable({ blocks }: GroupsChart): ChartTable {
  const groups = blocks.flatMap((block) => block.groups)
  const ranges = rangesOf(groups)
  const titled = blocks.some(({ title }) => title !== null)
  const lettered = groups.some(({ letter }) => letter !== '')
  return {
    columns: [
      ...(titled ? ['Answer, group'] : ['Group']),
      ...shareColumns([], ranges),
      ...(lettered ? ['Larger than'] : []),
    ],
    rows: blocks.flatMap(({ title, groups: of }) =>
      of.map((group): TableRow => ({
        label: [title, lettered ? `${group.letter} ${group.label}` : group.label]
          .filter((part) => part !== null)
          .join(': '),
        named: 'survey',
        cells: [
          ...shareCells(group, ranges),
          ...(lettered ? [group.larger === '' ? NO_VALUE : group.larger] : []),
        ],
      })),
    ),
  }
}

function sourcesTable({ published, rebuilt, live }: SourcesChart): ChartTable {
  return {
    columns: shareColumns(['Source'], 'shown'),
    rows: [
      ...(published === null
        ? []
        : [
            {
              label: 'Published',
              named: 'page' as const,
              cells: [published.figure, NO_VALUE, NO_VALUE, NO_VALUE],
            },
          ]),
      ...[rebuilt, live].flatMap((share): readonly TableRow[] =>
        share === null
          ? []
          : [{ label: share.label, named: 'page', cells: shareCells(share, 'shown') }],
      ),
    ],
  }
}

import { chartOfCrosstab } from '#app/core/charts/chart-of-crosstab.ts'
import { chartOfFinding } from '#app/core/charts/chart-of-finding.ts'
import { chartOfGrid } from '#app/core/charts/chart-of-grid.ts'
import { chartOfVariable } from '#app/core/charts/chart-of-variable.ts'
import type { Chart } from '#app/core/charts/chart.ts'
import { listed } from '#app/core/results/quote-finding.ts'
import type { PresentedFinding, PresentedValue } from '#app/core/results/public-results.ts'
import type { ShownBlock, ShownFinding } from '#app/core/results/shown-block.ts'
import { unreachable } from '#app/core/result.ts'
import { printNumber } from '../charts/printed.ts'
import { baseWords } from './base-words.ts'
import { liveLabel, mayExpectLive, type PageContext } from './finding-context.ts'
import { gridWords } from './grid-words.ts'
import { noteOn } from './note-on.ts'
import { toneOf } from './tone-of.ts'
import { BASE_WORDS } from './words.ts'

/** One chart of a block, with what has to be said wherever it stands by itself. */
export type ChartedPart = {
  readonly chart: Chart
  /** The exact wording of its question, or what its finding is called. */
  readonly title: string
  /** In the survey's language: what else was written about it. */
  readonly subtitle: string | null
  /** Of whom its numbers are. */
  readonly base: string
  /** The release in which its numbers last moved. */
  readonly asOf: number | null
  readonly note: string | null
}

/** The charts of a block: one, several where rows share no scale, or none. */
export function chartedParts(block: ShownBlock, context: PageContext): readonly ChartedPart[] {
  const { results } = context
  const tone = toneOf(results)
  switch (block.kind) {
    case 'finding':
      return findingParts(block, context)
    case 'question': {
      const { variables } = block
      const grid = variables.length > 1 ? chartOfGrid(variables, tone) : null
      if (grid !== null)
        return [
          {
            chart: grid,
            title: variables[0]?.grid?.title ?? '',
            subtitle: null,
            base: gridWords(variables, results.release).join(' '),
            asOf: oldest(variables.map(({ asOf }) => asOf)),
            note: noteOn(grid),
          },
        ]
      return variables.flatMap((variable) => {
        const chart = chartOfVariable(variable, tone)
        return chart === null || variable.base === null
          ? []
          : [
              {
                chart,
                title: variable.label,
                subtitle: null,
                base: baseWords(variable, variable.base),
                asOf: variable.asOf,
                note: noteOn(chart),
              },
            ]
      })
    }
    case 'crosstab': {
      const { crosstab, by } = block
      const chart = chartOfCrosstab(crosstab)
      return chart === null
        ? []
        : [
            {
              chart,
              title: crosstab.rows.label,
              subtitle: by,
              base: peopleWords(
                chart.blocks[0]?.groups.map(({ base }) => base) ?? [],
                BASE_WORDS[crosstab.percentOf],
              ),
              asOf: crosstab.asOf ?? oldest(crosstab.groups.map(({ asOf }) => asOf)),
              note: noteOn(chart),
            },
          ]
    }
    case 'comparison':
    case 'text':
    case 'fieldwork':
    case 'method':
      return []
    default:
      return unreachable(block)
  }
}

function findingParts(
  { finding: whole }: ShownFinding,
  context: PageContext,
): readonly ChartedPart[] {
  const finding = mayExpectLive(context) ? whole : withoutLive(whole)
  const { variables } = context.results
  const chart = chartOfFinding(finding, { liveLabel: liveLabel(context), variables })
  if (chart === null) return []
  const { live, reconstruction } = finding.sources
  return [
    {
      chart,
      title: finding.title,
      subtitle: finding.rule.words,
      base: [
        ...said('Published', finding.published.figure),
        ...said(liveLabel(context), basesIn(live)),
        ...said('Rebuilt', basesIn(reconstruction)),
      ].join(' '),
      asOf: 'asOf' in live ? live.asOf : null,
      note: noteOn(chart),
    },
  ]
}

/** The page of the rebuilt rows holds nothing that anybody answered. */
export const withoutLive = (finding: PresentedFinding): PresentedFinding => ({
  ...finding,
  sources: { ...finding.sources, live: { kind: 'none' } },
  verdict: null,
})

const said = (source: string, words: string): readonly string[] =>
  words === '' ? [] : [`${source}: ${words}${/[.!?…]$/.test(words) ? '' : '.'}`]

function basesIn(value: PresentedValue): string {
  switch (value.kind) {
    case 'share':
      return `${printNumber(value.count)} of ${printNumber(value.base)} ${BASE_WORDS[value.percentOf]}`
    case 'score':
    case 'multiple':
    case 'nominalAssociation':
    case 'drivers':
      return `${printNumber(value.base)} people`
    case 'association':
      return `${printNumber(value.base.substantive)} who answered both`
    case 'groups':
    case 'difference':
      return peopleWords(
        value.groups.map(({ base }) => base),
        'people',
      )
    case 'ranking':
      return peopleWords([Math.max(...value.items.map(({ base }) => base))], 'people')
    case 'sideBySide':
    case 'none':
      return ''
    default:
      return unreachable(value)
  }
}

const peopleWords = (bases: readonly number[], what: string) =>
  `${listed(bases.map(printNumber))} ${what}`

function oldest(releases: readonly (number | null)[]): number | null {
  const known = releases.filter((release) => release !== null)
  return known.length === 0 ? null : Math.min(...known)
}

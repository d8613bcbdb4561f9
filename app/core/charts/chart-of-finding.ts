import type {
  PresentedFinding,
  PresentedValue,
  PresentedVariable,
} from '../results/public-results.ts'
import { unreachable } from '../result.ts'
import type { Chart, LikertChart, Share, Side, Tone } from './chart.ts'
import { shareIn } from './chart-of-variable.ts'
import { shareOf } from './share-of.ts'

/** What a finding's chart is read from beside itself. */
export type FindingSurroundings = {
  readonly liveLabel: string
  readonly variables: readonly PresentedVariable[]
}

/** Null where there is nothing to draw, or a figure alone says it all. */
export function chartOfFinding(
  finding: PresentedFinding,
  around: FindingSurroundings,
): Chart | null {
  const { live, reconstruction: rebuilt } = finding.sources
  const [shown, tone]: readonly [PresentedValue, Tone] =
    live.kind === 'none' ? [rebuilt, 'rebuilt'] : [live, 'live']
  switch (finding.rule.kind) {
    case 'share': {
      const { figure, percent } = finding.published
      const published = percent === null ? null : { figure, percent }
      const sources = [
        sourceShare(rebuilt, 'Rebuilt'),
        sourceShare(live, around.liveLabel),
      ] as const
      return published === null && sources.every((share) => share === null)
        ? null
        : { kind: 'sources', published, rebuilt: sources[0], live: sources[1] }
    }
    case 'score':
      return tone === 'live' ? sidesOf(finding, shown, around.variables) : null
    case 'association':
      return shown.kind === 'association' && shown.steps.some(({ count }) => count !== null)
        ? {
            kind: 'bars',
            tone,
            bars: shown.steps.map(({ label, count, base }) => shareOf(label, count, base, null)),
            aside: [],
          }
        : null
    case 'groups':
      return shown.kind === 'groups'
        ? {
            kind: 'groups',
            tone,
            blocks: [
              {
                title: null,
                groups: shown.groups.map(({ label, count, base, interval }) => ({
                  ...shareOf(label, count, base, interval),
                  letter: '',
                  larger: '',
                })),
              },
            ],
          }
        : null
    case 'multiple':
      return shown.kind === 'multiple'
        ? {
            kind: 'bars',
            tone,
            bars: shown.answers.map(({ label, count, base, interval }) =>
              shareOf(label, count, base, interval),
            ),
            aside: [],
          }
        : null
    case 'ranking':
      return shown.kind === 'ranking'
        ? {
            kind: 'ranking',
            tone,
            items: shown.items.map(({ label, base, meanRank, interval, firstChoice }) => ({
              label,
              base,
              meanRank,
              interval,
              first: firstChoice,
            })),
          }
        : null
    case 'difference':
    case 'nominalAssociation':
    case 'drivers':
    case 'sideBySide':
      return null
    default:
      return unreachable(finding.rule.kind)
  }
}

const sourceShare = (value: PresentedValue, label: string): Share | null =>
  value.kind === 'share' ? shareOf(label, value.count, value.base, value.interval) : null

const SIDE_LABELS = {
  nps: { low: 'Detractors, 0 to 6', middle: 'Passives, 7 and 8', high: 'Promoters, 9 and 10' },
  net: { low: 'Unfavourable', middle: 'Neither', high: 'Favourable' },
} as const

const SIDES: readonly Side[] = ['low', 'middle', 'high']

/** The shares of which a Net Promoter Score or a net is the difference. */
function sidesOf(
  { rule: { sides } }: PresentedFinding,
  score: PresentedValue,
  variables: readonly PresentedVariable[],
): LikertChart | null {
  if (sides === undefined || score.kind !== 'score' || score.of === 'mean') return null
  const variable = variables.find(({ id }) => id === sides.variable)
  if (variable === undefined || variable.hidden !== null || variable.base === null) return null
  // Numbers that did not move together don't belong in one picture.
  if (variable.asOf !== score.asOf) return null
  const base = variable.base.substantive
  const parts = variable.values
    .filter(({ role }) => role !== 'declined')
    .map((category) => ({
      ...shareIn(category, base),
      side: sides.high.includes(category.value)
        ? ('high' as const)
        : sides.low.includes(category.value)
          ? ('low' as const)
          : ('middle' as const),
    }))
  const labels = SIDE_LABELS[score.of]
  return {
    kind: 'likert',
    tone: 'live',
    scale: SIDES.map((side) => ({ label: labels[side], side })),
    rows: [
      {
        label: '',
        base,
        parts: SIDES.map((side) => {
          const counts = parts.filter((part) => part.side === side).map(({ count }) => count)
          return shareOf(
            labels[side],
            counts.reduce(
              (sum: number | null, count) => (sum === null || count === null ? null : sum + count),
              0,
            ),
            base,
            null,
          )
        }),
        score: score.value,
      },
    ],
  }
}

import { unreachable } from '../result.ts'
import type { RecruitmentKind } from '../study/study.ts'
import type { WaveComparison } from '../tally/analysis/compare-waves.ts'
import type { MeasuredDifference } from '../stats/moments-difference.ts'
import type { Share } from '../stats/share.ts'
import { inPercent } from './present-variable.ts'
import type {
  Caution,
  PresentedWave,
  PresentedWaveDifference,
  PresentedWaves,
  PresentedWaveShare,
} from './presented-waves.ts'
import { choiceLabel, type Reader } from './words.ts'

type Side = Omit<PresentedWave, 'bases'> & { readonly reader: Reader }

/** A comparison of two waves in words and percent. */
export function presentWaves(
  comparison: WaveComparison,
  [first, second]: readonly [Side, Side],
): PresentedWaves {
  const { samples, shared, overlapping, bases, answers, mean } = comparison
  const isRebuilt = [first, second].some(({ source }) => source === 'reconstruction')
  const tested = isRebuilt ? 'constructed' : 'tested'
  const { reader: one, ...left } = first
  const { reader: other, ...right } = second
  return {
    sides: [
      { ...left, bases: bases[0] },
      { ...right, bases: bases[1] },
    ],
    samples,
    caution: cautionOf(left, right),
    shared,
    overlapping,
    tested,
    answers: answers.map(({ value, sides, difference, adjusted }) => {
      const label = choiceLabel(one, left.variable.id, value)
      const otherLabel = choiceLabel(other, right.variable.id, value)
      const both = sides[0] !== null && sides[1] !== null
      return {
        value,
        label: sides[0] === null ? otherLabel : label,
        otherLabel: both && label !== otherLabel ? otherLabel : null,
        sides: [shareOf(sides[0], left), shareOf(sides[1], right)],
        difference: differenceIn(difference, 100, adjusted, tested),
      }
    }),
    mean: mean && {
      sides: [meanOf(mean.sides[0], left), meanOf(mean.sides[1], right)],
      difference: differenceIn(mean.difference, 1, mean.difference?.p ?? null, tested),
    },
  }
}

/** What the difference of two waves may be taken for. */
export function cautionOf(
  left: Pick<PresentedWave, 'slug' | 'source' | 'recruitment'>,
  right: Pick<PresentedWave, 'slug' | 'source' | 'recruitment'>,
): Caution {
  if (left.source === 'reconstruction' || right.source === 'reconstruction') return 'rebuilt'
  if (left.source !== right.source) return 'otherRecruitment'
  if (left.slug === right.slug) return 'oneSurvey'
  if (left.recruitment !== right.recruitment) return 'otherRecruitment'
  return sameKind(left.recruitment)
}

function sameKind(recruitment: RecruitmentKind): Caution {
  switch (recruitment) {
    case 'open':
      return 'openLinks'
    case 'personalInvitations':
    case 'closedList':
      return 'sameRecruitment'
    default:
      return unreachable(recruitment)
  }
}

const shareOf = (
  share: Share | null,
  { source }: Pick<PresentedWave, 'source'>,
): PresentedWaveShare | null =>
  share && {
    count: share.count,
    percent: share.share === null ? null : 100 * share.share,
    ci: source === 'reconstruction' ? null : inPercent(share.interval),
  }

const meanOf = (
  { mean, interval }: NonNullable<WaveComparison['mean']>['sides'][0],
  { source }: Pick<PresentedWave, 'source'>,
) => ({
  value: mean,
  ci:
    source === 'reconstruction' || interval === null
      ? null
      : ([interval.lower, interval.upper] as const),
})

function differenceIn(
  found: MeasuredDifference | null,
  unit: 1 | 100,
  p: number | null,
  tested: PresentedWaves['tested'],
): PresentedWaveDifference | null {
  if (found === null) return null
  const { difference, interval } = found
  const isTested = tested === 'tested' && interval !== null
  return {
    estimate: unit * difference,
    ci: isTested ? [unit * interval.lower, unit * interval.upper] : null,
    p: tested === 'tested' ? p : null,
  }
}

import { printNumber } from '../charts/printed.ts'
import { unreachable } from '../result.ts'
import type { RecruitmentKind } from '../study/study.ts'
import { dayRange } from './day-range.ts'

/** From so many people on may a live figure be quoted. */
export const LEAST_QUOTED = 50

/** From whom, when and in which release numbers come. */
export type QuoteSource = {
  readonly recruitment: RecruitmentKind
  readonly since: number | null
  readonly until: number
  readonly release: number
  /** Of this release; null where it is not for everybody. */
  readonly address: string | null
}

/** `214 people who chose to answer this question (open link, 3–19 May 2026)`. */
export function peopleWords(
  count: number,
  what: '' | ' this question' | ' both questions',
  { recruitment, since, until }: Omit<QuoteSource, 'release' | 'address'>,
): string {
  const { who, how } = recruited(recruitment)
  return `${printNumber(count)} people who ${who}${what} (${how}, ${dayRange(since, until)})`
}

export const whereFound = ({ release, address }: QuoteSource): string =>
  address === null ? `Release ${release}.` : `Release ${release}, ${address}`

function recruited(kind: RecruitmentKind): { readonly who: string; readonly how: string } {
  switch (kind) {
    case 'open':
      return { who: 'chose to answer', how: 'open link' }
    case 'personalInvitations':
      return { who: 'chose to answer', how: 'personal invitations, no drawn sample' }
    case 'closedList':
      return { who: 'answered', how: 'invited from a list' }
    default:
      return unreachable(kind)
  }
}

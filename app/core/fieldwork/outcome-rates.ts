import { ok, refuse, unreachable, type Result } from '../result.ts'

/** What became of everybody who started. */
export type Dispositions = {
  readonly screenedOut: number
  readonly quotaFull: number
  readonly consentRefused: number
  readonly brokeOff: number
  /** Unfinished, and sufficient by the survey's rule. */
  readonly partial: number
  readonly removedForQuality: number
  readonly complete: number
}

/** How people were asked, which decides what may be called a rate of what. */
export type Recruitment =
  /** A link that anybody may follow: nobody knows how many were asked. */
  | { readonly kind: 'open' }
  /** To people who had not been drawn as a sample, such as a panel's members. */
  | { readonly kind: 'personalInvitations'; readonly invited: number }
  /** Everybody on a list, or a sample of it: the only one with response rates. */
  | { readonly kind: 'closedList'; readonly invited: number; readonly knownIneligible: number }

/** Shares of 1; null on an empty base. */
type Rate = number | null

type StartedRates = {
  readonly started: number
  /** Neither screened out nor over quota. */
  readonly eligibleStarters: number
  /** Complete and partial. */
  readonly usable: number
  /** Complete of eligible starters. */
  readonly completion: Rate
  /** Of eligible starters who consented. */
  readonly breakOff: Rate
  /** Of starters. */
  readonly screenOut: Rate
  /** Removed, of what was usable before. */
  readonly qualityRemoval: Rate
}

/** AAPOR's names. */
export type ResponseRates = {
  /** Invited people of whom nothing came back, undelivered invitations among them. */
  readonly unknownEligibility: number
  readonly notEligible: number
  /** Eligible, of those of whom that is known: the share assumed of the others in rates 3 and 4. */
  readonly e: Rate
  readonly rr1: Rate
  readonly rr2: Rate
  readonly rr3: Rate
  readonly rr4: Rate
  readonly rr5: Rate
  readonly rr6: Rate
  readonly coop1: Rate
  readonly ref1: Rate
}

export type OutcomeRates = StartedRates &
  (
    | { readonly recruitment: 'open' }
    /** Usable of invited. */
    | { readonly recruitment: 'personalInvitations'; readonly participation: Rate }
    | {
        readonly recruitment: 'closedList'
        readonly participation: Rate
        readonly response: ResponseRates
      }
  )

export type OutcomeRefusal =
  | { readonly kind: 'notACount'; readonly of: keyof Dispositions | 'invited' | 'knownIneligible' }
  | { readonly kind: 'moreThanInvited'; readonly invited: number; readonly accountedFor: number }

/**
 * Outcome rates of a survey from the final dispositions of its cases. A participation rate needs
 * personal invitations, a response rate a closed list; an open link has neither, and its type has no
 * place for them. AAPOR, Standard Definitions, 10th ed. (2023); Callegaro and DiSogra, Public Opinion
 * Quarterly 72 (2008), 1008–1032, for panels.
 */
export function outcomeRates(
  dispositions: Dispositions,
  recruitment: Recruitment,
): Result<OutcomeRates, OutcomeRefusal> {
  const refusal = impossible(dispositions, recruitment)
  if (refusal !== null) return refuse(refusal)
  const rates = startedRates(dispositions)
  switch (recruitment.kind) {
    case 'open':
      return ok({ ...rates, recruitment: 'open' })
    case 'personalInvitations':
      return ok({
        ...rates,
        recruitment: 'personalInvitations',
        participation: share(rates.usable, recruitment.invited),
      })
    case 'closedList':
      return ok({
        ...rates,
        recruitment: 'closedList',
        participation: share(rates.usable, recruitment.invited),
        response: responseRates(dispositions, rates.started, recruitment),
      })
    default:
      return unreachable(recruitment)
  }
}

const share = (part: number, of: number): Rate => (of === 0 ? null : part / of)

const startersIn = (dispositions: Dispositions) =>
  Object.values(dispositions).reduce((sum, count) => sum + count, 0)

function impossible(dispositions: Dispositions, recruitment: Recruitment): OutcomeRefusal | null {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
  for (const of of NAMES) if (!isCount(dispositions[of])) return { kind: 'notACount', of }
  if (recruitment.kind === 'open') return null
  const { invited } = recruitment
  if (!isCount(invited)) return { kind: 'notACount', of: 'invited' }
  const ineligible = recruitment.kind === 'closedList' ? recruitment.knownIneligible : 0
  if (!isCount(ineligible)) return { kind: 'notACount', of: 'knownIneligible' }
  const accountedFor = startersIn(dispositions) + ineligible
  return accountedFor > invited ? { kind: 'moreThanInvited', invited, accountedFor } : null
}

const NAMES = [
  'screenedOut',
  'quotaFull',
  'consentRefused',
  'brokeOff',
  'partial',
  'removedForQuality',
  'complete',
] as const satisfies readonly (keyof Dispositions)[]

function startedRates(dispositions: Dispositions): StartedRates {
  const { screenedOut, quotaFull, consentRefused, brokeOff, partial, removedForQuality, complete } =
    dispositions
  const started = startersIn(dispositions)
  const eligibleStarters = started - screenedOut - quotaFull
  const usable = complete + partial
  return {
    started,
    eligibleStarters,
    usable,
    completion: share(complete, eligibleStarters),
    breakOff: share(brokeOff, eligibleStarters - consentRefused),
    screenOut: share(screenedOut, started),
    qualityRemoval: share(removedForQuality, usable + removedForQuality),
  }
}

function responseRates(
  dispositions: Dispositions,
  started: number,
  { invited, knownIneligible }: Extract<Recruitment, { readonly kind: 'closedList' }>,
): ResponseRates {
  const { complete, partial, removedForQuality: other } = dispositions
  const refused = dispositions.brokeOff + dispositions.consentRefused
  const unknownEligibility = invited - knownIneligible - started
  const notEligible = knownIneligible + dispositions.screenedOut + dispositions.quotaFull
  const eligible = complete + partial + refused + other
  const e = share(eligible, eligible + notEligible)
  const all = eligible + unknownEligibility
  const usable = complete + partial
  const assumed = e === null ? null : eligible + e * unknownEligibility
  return {
    unknownEligibility,
    notEligible,
    e,
    rr1: share(complete, all),
    rr2: share(usable, all),
    rr3: assumed === null ? null : share(complete, assumed),
    rr4: assumed === null ? null : share(usable, assumed),
    rr5: share(complete, eligible),
    rr6: share(usable, eligible),
    coop1: share(complete, eligible),
    ref1: share(refused, all),
  }
}

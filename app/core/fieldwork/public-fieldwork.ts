import { DISCLOSURE } from '../disclosure/rules.ts'
import type { Step } from './activity.ts'
import type { Dispositions, OutcomeRates } from './outcome-rates.ts'
import { quotaIn } from './quotas.ts'

/** What everybody may know of a survey's fieldwork, as of the end of a day. */
export type PublicFieldwork = Outcomes & {
  /** Days since 1970, UTC, on which answers came in, up to the one that is counted last. */
  readonly days: { readonly first: number; readonly last: number; readonly asOf: number }
  readonly rates: OutcomeRates
  /** Why there is no rate of those invited, although people were invited. */
  readonly note: 'moreThanInvited' | null
}

export type Outcomes = {
  readonly dispositions: Dispositions
  /** Sent, and taken back by the person; counted as refused. */
  readonly withdrawn: number
}

/**
 * The last day before today whose counts may be told: like tables they move in steps, so that from
 * no two of them it can be read what became of fewer than ten people. Null before the first.
 */
export function lastPublicDay(steps: readonly Step[], today: number): number | null {
  const past = steps.filter(({ day }) => day < today).sort((a, b) => a.day - b.day)
  let told: { readonly day: number; readonly began: number } | null = null
  let [began, complete] = [0, 0]
  past.forEach(({ kind, detail, n, day }, index) => {
    if (kind === 'submitted' || kind === 'screenedOut' || kind === 'brokeOff') began += n
    if (kind === 'submitted') complete += n
    if (kind === 'withdrawn' && isTakenBack(detail)) complete -= n
    if (past[index + 1]?.day === day) return
    if (told === null ? complete >= DISCLOSURE.firstRelease : began - told.began >= DISCLOSURE.step)
      told = { day, began }
  })
  // The compiler does not see that the loop above may have set it.
  return (told as { readonly day: number } | null)?.day ?? null
}

/** What was erased because of its age had counted. */
const isTakenBack = (detail: string | null) => detail !== 'retention'

const counterOf =
  (steps: readonly Step[], until: number) =>
  (kind: Step['kind'], matches: (detail: string | null) => boolean = () => true) =>
    steps
      .filter((step) => step.kind === kind && step.day <= until && matches(step.detail))
      .reduce((total, { n }) => total + n, 0)

/** What had become of everybody by the end of a day; who has begun and not sent is in none. */
export function outcomesUntil(
  steps: readonly Step[],
  until: number,
  /** As the log stands now. Who was left out and then withdrew is no longer among them. */
  leftOut: number,
): Outcomes {
  const count = counterOf(steps, until)
  const withdrawn = count('withdrawn', isTakenBack)
  const removedForQuality = Math.max(0, Math.min(leftOut, count('excluded') - count('restored')))
  return {
    withdrawn,
    dispositions: {
      screenedOut: count('screenedOut', (detail) => quotaIn(detail) === null),
      quotaFull: count('screenedOut', (detail) => quotaIn(detail) !== null),
      consentRefused: withdrawn,
      brokeOff: count('brokeOff'),
      partial: 0,
      removedForQuality,
      complete: Math.max(0, count('submitted') - withdrawn - removedForQuality),
    },
  }
}

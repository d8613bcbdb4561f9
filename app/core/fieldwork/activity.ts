import type { CollectorId, SurveyId } from '../ids.ts'
import type { ResponseSource } from '../response/answer.ts'
import type { EntryKind } from '../response/entry.ts'

/** How often one thing happened through one collector on one day. */
export type Step = {
  readonly collectorId: CollectorId
  readonly kind: EntryKind
  readonly source: ResponseSource
  /** `brokeOff`: the page; `screenedOut`: the quota; `withdrawn`: why. */
  readonly detail: string | null
  /** Days since 1970, UTC. */
  readonly day: number
  readonly n: number
  /** `withdrawn`: whether these were left out of the numbers before. */
  readonly of: 'counted' | 'leftOut'
  /** When it happened last. */
  readonly at: number
}

/** Everything that the log of one survey counts, by day, collector and kind. */
export class SurveyActivity {
  private readonly byKey = new Map<string, Step>()

  take(step: Step): void {
    const { collectorId, kind, source, detail, day, of } = step
    const key = JSON.stringify([collectorId, kind, source, detail, day, of])
    const known = this.byKey.get(key)
    this.byKey.set(
      key,
      known === undefined
        ? step
        : { ...step, n: known.n + step.n, at: Math.max(known.at, step.at) },
    )
  }

  steps(source: ResponseSource): readonly Step[] {
    return [...this.byKey.values()].filter((step) => step.source === source)
  }

  /** Through one collector, by kind. */
  through(collectorId: CollectorId): ReadonlyMap<EntryKind, number> {
    const counts = new Map<EntryKind, number>()
    for (const step of this.byKey.values())
      if (step.collectorId === collectorId)
        counts.set(step.kind, (counts.get(step.kind) ?? 0) + step.n)
    return counts
  }

  /** Responses that are left out of the numbers as the log stands, withdrawn ones aside. */
  excluded(source: ResponseSource): number {
    return leftOutIn(this.steps(source))
  }

  /** The same of those that came through one collector. */
  excludedThrough(collectorId: CollectorId): number {
    return leftOutIn([...this.byKey.values()].filter((step) => step.collectorId === collectorId))
  }
}

/** The same of every survey. */
export class Activity {
  private readonly surveys = new Map<SurveyId, SurveyActivity>()

  of(survey: SurveyId): SurveyActivity {
    const known = this.surveys.get(survey)
    if (known !== undefined) return known
    const fresh = new SurveyActivity()
    this.surveys.set(survey, fresh)
    return fresh
  }
}

/** The log has a judgement only where it changed something. */
const leftOutIn = (steps: readonly Step[]): number =>
  steps.reduce((total, { kind, of, n }) => {
    if (kind === 'excluded') return total + n
    return kind === 'restored' || (kind === 'withdrawn' && of === 'leftOut') ? total - n : total
  }, 0)

/** People who were counted in some steps. */
export const peopleIn = (steps: readonly Step[]): number =>
  steps.reduce((total, { n }) => total + n, 0)

export function peopleByDay(steps: readonly Step[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>()
  for (const { day, n } of steps) days.set(day, (days.get(day) ?? 0) + n)
  return days
}

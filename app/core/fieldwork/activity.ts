import type { CollectorId, ResponseId, SurveyId } from '../ids.ts'
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
  /** When it happened last. */
  readonly at: number
}

/** What happened to one response after it was sent. */
export type Judgement = {
  readonly source: ResponseSource
  readonly responseId: ResponseId
  readonly kind: 'excluded' | 'restored' | 'withdrawn'
}

/** Everything that the log of one survey counts, by day, collector and kind. */
export class SurveyActivity {
  private readonly byKey = new Map<string, Step>()
  private readonly out = new Map<ResponseSource, Set<ResponseId>>()

  take(step: Step): void {
    const { collectorId, kind, source, detail, day } = step
    const key = JSON.stringify([collectorId, kind, source, detail, day])
    const known = this.byKey.get(key)
    this.byKey.set(
      key,
      known === undefined
        ? step
        : { ...step, n: known.n + step.n, at: Math.max(known.at, step.at) },
    )
  }

  judge({ source, responseId, kind }: Judgement): void {
    const out = this.out.get(source) ?? new Set()
    this.out.set(source, out)
    if (kind === 'excluded') out.add(responseId)
    else out.delete(responseId)
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
    return this.out.get(source)?.size ?? 0
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

/** People who were counted in some steps. */
export const peopleIn = (steps: readonly Step[]): number =>
  steps.reduce((total, { n }) => total + n, 0)

export function peopleByDay(steps: readonly Step[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>()
  for (const { day, n } of steps) days.set(day, (days.get(day) ?? 0) + n)
  return days
}

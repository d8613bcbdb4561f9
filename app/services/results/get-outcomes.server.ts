import { listCollectors } from '../../../db/collectors.server.ts'
import { countInvitations } from '../../../db/invitations.server.ts'
import { countPartialsOf } from '../../../db/partials.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import {
  outcomeRates,
  type Dispositions,
  type OutcomeRates,
  type Recruitment,
} from '../../core/fieldwork/outcome-rates.ts'
import { quotaIn } from '../../core/fieldwork/quotas.ts'
import { peopleIn, type Step } from '../../core/fieldwork/activity.ts'
import type { SurveyId } from '../../core/ids.ts'
import { sourceOf } from '../../core/response/collector.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

export type Outcomes = {
  readonly dispositions: Dispositions
  /** Begun and not sent, and not so old that it is given up; counted among those who broke off. */
  readonly inProgress: number
  /** Sent and taken back by the person; counted as refused. */
  readonly withdrawn: number
  /** The page on which people were when they left for good, from 1. */
  readonly brokeOffByPage: readonly { readonly page: number; readonly people: number }[]
  readonly rates: OutcomeRates
  /** Why there is no rate of those invited, although the survey says that people were invited. */
  readonly note: 'moreThanInvited' | null
}

/** What became of everybody who came by themselves, and the rates that may be told of it. */
export function getOutcomes(shell: Shell, survey: HostedSurvey): Outcomes {
  return shell.database.read((tx) => {
    const activity = shell.activity.of(survey.id)
    const steps = activity.steps('live')
    const sum = (matches: (step: Step) => boolean) => peopleIn(steps.filter(matches))
    const inProgress = unfinished(tx, shell, survey.id)
    // What was erased because of its age had counted.
    const withdrawn = sum(({ kind, detail }) => kind === 'withdrawn' && detail !== 'retention')
    const removedForQuality = activity.excluded('live')
    const dispositions: Dispositions = {
      screenedOut: sum(({ kind, detail }) => kind === 'screenedOut' && quotaIn(detail) === null),
      quotaFull: sum(({ kind, detail }) => kind === 'screenedOut' && quotaIn(detail) !== null),
      consentRefused: withdrawn,
      brokeOff: sum(({ kind }) => kind === 'brokeOff') + inProgress,
      partial: 0,
      removedForQuality,
      complete: sum(({ kind }) => kind === 'submitted') - withdrawn - removedForQuality,
    }
    return {
      dispositions,
      inProgress,
      withdrawn,
      brokeOffByPage: byPage(steps.filter(({ kind }) => kind === 'brokeOff')),
      ...ratesOf(dispositions, recruitmentOf(tx, survey)),
    }
  })
}

function byPage(steps: readonly Step[]): Outcomes['brokeOffByPage'] {
  const people = new Map<number, number>()
  for (const { detail, n } of steps) {
    const page = Number(detail)
    people.set(page, (people.get(page) ?? 0) + n)
  }
  return [...people].map(([page, n]) => ({ page, people: n })).sort((a, b) => a.page - b.page)
}

export function ratesOf(
  dispositions: Dispositions,
  recruitment: Recruitment,
): Pick<Outcomes, 'rates' | 'note'> {
  const rates = outcomeRates(dispositions, recruitment)
  if (rates.ok) return { rates: rates.value, note: null }
  const open = outcomeRates(dispositions, { kind: 'open' })
  if (!open.ok) throw new Error(`Dispositions that cannot be: ${JSON.stringify(dispositions)}`)
  return { rates: open.value, note: 'moreThanInvited' }
}

const unfinished = (tx: Tx, shell: Shell, survey: SurveyId): number =>
  countPartialsOf(tx, survey)
    .filter(({ collectorId }) => {
      const collector = shell.catalog.collector(collectorId)
      return collector !== null && sourceOf(collector.kind) === 'live'
    })
    .reduce((total, { n }) => total + n, 0)

export function recruitmentOf(tx: Tx, { id, study }: HostedSurvey): Recruitment {
  if (study.recruitment === 'open') return { kind: 'open' }
  const invited = listCollectors(tx, id)
    .map((collector) => countInvitations(tx, collector.id))
    .reduce((total, { open, used }) => total + open + used, 0)
  return study.recruitment === 'closedList'
    ? { kind: 'closedList', invited, knownIneligible: study.knownIneligible }
    : { kind: 'personalInvitations', invited }
}

import { DAY_MS } from '../../core/fieldwork/last-days.ts'
import {
  lastPublicDay,
  outcomesUntil,
  type PublicFieldwork,
} from '../../core/fieldwork/public-fieldwork.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { ratesOf, recruitmentOf } from './get-outcomes.server.ts'

/** What became of everybody who came by themselves, as far as everybody may know it. */
export function getPublicFieldwork(shell: Shell, survey: HostedSurvey): PublicFieldwork | null {
  const activity = shell.activity.of(survey.id)
  const steps = activity.steps('live')
  const asOf = lastPublicDay(steps, Math.floor(shell.now() / DAY_MS))
  if (asOf === null) return null
  const outcomes = outcomesUntil(steps, asOf, activity.excluded('live'))
  const came = steps.flatMap(({ kind, day }) => (kind === 'submitted' && day <= asOf ? [day] : []))
  const recruitment = shell.database.read((tx) => recruitmentOf(tx, survey))
  return {
    ...outcomes,
    ...ratesOf(outcomes.dispositions, recruitment),
    days: { first: Math.min(...came), last: Math.max(...came), asOf },
  }
}

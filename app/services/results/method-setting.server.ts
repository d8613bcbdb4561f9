import { listCollectors } from '../../../db/collectors.server.ts'
import { sourceOf } from '../../core/response/collector.ts'
import type { MethodSetting } from '../../core/study/method-known.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { getPublicFieldwork } from './get-public-fieldwork.server.ts'

type Known = Omit<MethodSetting, 'operator'>

/** Of a survey that was never published. */
export const NOTHING_YET: Known = { version: null, doors: [], quotas: 0, fieldwork: null }

/** What a survey's collectors and its log tell of its method. */
export function methodSetting(shell: Shell, survey: HostedSurvey): Known {
  const fieldwork = getPublicFieldwork(shell, survey)
  const collectors = shell.database
    .read((tx) => listCollectors(tx, survey.id))
    .filter(({ kind }) => sourceOf(kind) === 'live')
  const steps = shell.activity.of(survey.id).steps('live')
  const hasCome = (id: (typeof collectors)[number]['id']) =>
    fieldwork !== null &&
    steps.some(
      ({ collectorId, kind, day }) =>
        collectorId === id && kind === 'submitted' && day <= fieldwork.days.asOf,
    )
  return {
    version: survey.current.number,
    doors: collectors.filter(({ id }) => hasCome(id)).map(({ kind }) => kind),
    quotas: collectors.reduce((total, row) => total + shell.catalog.rules(row).quotas.length, 0),
    fieldwork,
  }
}

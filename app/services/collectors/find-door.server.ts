import type { CollectorRow } from '../../../db/collectors.server.ts'
import { parseCollectorKey, parseSlug } from '../../core/ids.ts'
import { isOpenToOutsiders } from '../../core/response/collector.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'

/** A survey behind the door through which somebody came. */
export type AnswerDoor = {
  readonly survey: HostedSurvey
  readonly collector: CollectorRow
  readonly version: PublishedVersion
}

/** `via` names a collector by its key; null is the survey's default door. */
export function findDoor(
  shell: Shell,
  slugText: string | undefined,
  via: string | null,
): AnswerDoor | null {
  const slug = parseSlug(slugText ?? '')
  const survey = slug.ok ? shell.catalog.survey(slug.value) : null
  if (survey === null) return null
  const key = via === null ? null : parseCollectorKey(via)
  const collector =
    key === null
      ? shell.catalog.collectorOfKind(survey.id, 'open')
      : key.ok
        ? shell.catalog.collectorByKey(key.value)
        : null
  if (collector === null || collector.surveyId !== survey.id) return null
  if (!isOpenToOutsiders(collector.kind)) return null
  const version =
    collector.versionId === null ? survey.current : shell.catalog.version(collector.versionId)
  return version === null ? null : { survey, collector, version }
}

import { findSurvey, findVersion } from '../../../db/surveys.server.ts'
import { asDraft, type DraftDocument } from '../../core/drafting/step.ts'
import type { Json } from '../../core/json.ts'
import type { Slug } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'

/** What is published, to be compared with what is drafted; null before the first time. */
export function openLive(shell: Shell, slug: Slug): DraftDocument | null {
  return shell.database.read((tx) => {
    const survey = findSurvey(tx, slug)
    if (survey === null || survey.currentVersionId === null) return null
    const version = findVersion(tx, survey.currentVersionId)
    if (version === null) return null
    const source = JSON.parse(version.source) as Json
    return asDraft({ source, study: JSON.parse(survey.study) as Json })
  })
}

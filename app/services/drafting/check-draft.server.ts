import { findSurvey, findVersion } from '../../../db/surveys.server.ts'
import { listCollectors } from '../../../db/collectors.server.ts'
import type { Slug, SurveyId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { CheckedSource } from './check-source.server.ts'
import type { DraftChecker } from './draft-checker.server.ts'

export type CheckedDraft = CheckedSource & {
  /** Of the draft that was checked. */
  readonly revision: number
  /** Whether anything was changed since it was published. */
  readonly state: 'drafted' | 'published'
}

/** Checks what would be published next: the draft, or what is published where none is. */
export async function checkDraft(
  shell: Shell,
  checker: DraftChecker,
  slug: Slug,
): Promise<Result<CheckedDraft, Problem>> {
  const found = shell.database.read((tx) => {
    const survey = findSurvey(tx, slug)
    if (survey === null) return null
    const live = survey.currentVersionId === null ? null : findVersion(tx, survey.currentVersionId)
    const quotas = listCollectors(tx, survey.id)
      .filter(({ closedAt }) => closedAt === null)
      .flatMap((collector) => shell.catalog.rules(collector).quotas)
    return { survey, live: live?.source ?? null, quotas }
  })
  const source = found === null ? null : (found.survey.draft ?? found.live)
  if (found === null || source === null) return refuse(problem('survey_not_found'))
  const { survey, live, quotas } = found
  const study = survey.draftStudy ?? survey.study
  const checked = await checker.check(keyOf(survey.id), { source, study, live, quotas })
  return ok({
    ...checked,
    revision: survey.draftRevision,
    state: survey.draft === null && survey.draftStudy === null ? 'published' : 'drafted',
  })
}

const keyOf = (id: SurveyId): string => `draft/${id}`

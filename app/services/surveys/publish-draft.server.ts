import { findSurvey } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { publishSurvey, type Published } from './publish-survey.server.ts'
import { readDraft } from './read-draft.server.ts'

/** Publishes what the draft holds; the study that describes the survey stays as it was. */
export async function publishDraft(
  shell: Shell,
  input: { readonly slug: Slug; readonly actor: string },
): Promise<Result<Published, Problem>> {
  const draft = readDraft(shell, input.slug)
  if (!draft.ok) return draft
  const survey = shell.database.read((tx) => findSurvey(tx, input.slug))
  if (survey === null) return refuse(problem('survey_not_found'))
  return publishSurvey(shell, {
    slug: input.slug,
    source: draft.value.source,
    study: JSON.parse(survey.study) as unknown,
    actor: input.actor,
    draftRevision: draft.value.revision,
  })
}

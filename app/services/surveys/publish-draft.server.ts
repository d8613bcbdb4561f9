import { findSurvey } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { publishSurvey, type Published } from './publish-survey.server.ts'
import { readDraft } from './read-draft.server.ts'

/** Publishes what the draft holds, of the questionnaire and of its study. */
export async function publishDraft(
  shell: Shell,
  input: {
    readonly slug: Slug
    readonly actor: string
    /** The revision that was looked at; with it, no other one is published. */
    readonly revision?: number
    readonly note?: string
  },
): Promise<Result<Published, Problem>> {
  const draft = readDraft(shell, input.slug)
  if (!draft.ok) return draft
  const { source, revision } = draft.value
  if (input.revision !== undefined && input.revision !== revision)
    return refuse(problem('stale_revision', `The draft is at revision ${revision} by now`))
  const survey = shell.database.read((tx) => findSurvey(tx, input.slug))
  if (survey === null) return refuse(problem('survey_not_found'))
  return publishSurvey(shell, {
    slug: input.slug,
    source,
    study: JSON.parse(survey.draftStudy ?? survey.study) as unknown,
    actor: input.actor,
    draftRevision: revision,
    ...(input.note === undefined ? {} : { note: input.note }),
  })
}

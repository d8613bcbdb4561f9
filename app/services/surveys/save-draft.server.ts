import { recordAudit } from '../../../db/settings.server.ts'
import { findSurvey, setDraft } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'
import type { Shell } from '../shell.server.ts'

export type SavedDraft = {
  readonly slug: Slug
  readonly revision: number
  readonly problems: readonly SourceProblem[]
}

/** Keeps a source as the draft, broken or not, unless somebody else has saved one since. */
export async function saveDraft(
  shell: Shell,
  input: {
    readonly slug: Slug
    readonly source: JsonObject
    /** The revision that was being worked on. */
    readonly revision: number
    readonly actor: string
  },
): Promise<Result<SavedDraft, Problem>> {
  const { slug } = input
  const { problems } = readSource(input.source)
  return shell.database.write((tx): Result<SavedDraft, Problem> => {
    const survey = findSurvey(tx, slug)
    if (survey === null) return refuse(problem('survey_not_found'))
    if (survey.draftRevision !== input.revision)
      return refuse(
        problem('stale_revision', `The draft is at revision ${survey.draftRevision} by now`),
      )
    const revision = survey.draftRevision + 1
    setDraft(tx, survey.id, JSON.stringify(input.source), revision)
    recordAudit(tx, {
      at: shell.now(),
      actor: input.actor,
      action: 'survey.saveDraft',
      subject: `${slug}#${revision}`,
    })
    return ok({ slug, revision, problems })
  })
}

import { findSurvey, findVersion } from '../../../db/surveys.server.ts'
import type { Slug, UserId } from '../../core/ids.ts'
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { createSurvey } from './create-survey.server.ts'
import type { SavedDraft } from './save-draft.server.ts'

/** Makes a draft of its own of what a survey would publish next, with the study that describes it. */
export async function duplicateSurvey(
  shell: Shell,
  input: { readonly slug: Slug; readonly owner: UserId | null; readonly actor: string },
): Promise<Result<SavedDraft, Problem>> {
  const original = shell.database.read((tx) => {
    const survey = findSurvey(tx, input.slug)
    if (survey === null) return null
    const id = survey.currentVersionId
    const published = id === null ? null : findVersion(tx, id)
    const source = survey.draft ?? published?.source ?? null
    return source === null ? null : { source, study: survey.draftStudy ?? survey.study }
  })
  if (original === null) return refuse(problem('survey_not_found'))
  const source = JSON.parse(original.source) as Json
  if (!isJsonObject(source)) return refuse(problem('malformed', 'This survey is no JSON object'))
  return createSurvey(shell, {
    source: { ...source, ...titled(source['title']) },
    study: reusable(JSON.parse(original.study) as Json),
    slug: null,
    owner: input.owner,
    actor: input.actor,
  })
}

const COPY = ' (copy)'

function titled(title: Json | undefined): JsonObject {
  if (typeof title === 'string') return { title: title + COPY }
  if (!isJsonObject(title)) return {}
  const texts = Object.entries(title).map(([locale, text]) => [
    locale,
    typeof text === 'string' && text !== '' ? text + COPY : text,
  ])
  return { title: Object.fromEntries(texts) as JsonObject }
}

/** Rows that were rebuilt from somebody's published figures are no part of another survey. */
export function reusable(study: Json): JsonObject {
  if (!isJsonObject(study)) return {}
  const { reconstruction: _, ...rest } = study
  return rest
}

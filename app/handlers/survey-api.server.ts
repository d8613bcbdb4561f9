import { z } from 'zod'
import { reasonInWords } from '../core/definition/reason-in-words.ts'
import { parseSlug } from '../core/ids.ts'
import { problem, type Problem } from '../core/problem.ts'
import { OF_A_SOURCE, readJson } from '../http/read-json.ts'
import { sendJson } from '../http/send.ts'
import { getOutcomes } from '../services/results/get-outcomes.server.ts'
import { createSurvey } from '../services/surveys/create-survey.server.ts'
import { keepFor } from '../services/surveys/keep-for.server.ts'
import { publishDraft } from '../services/surveys/publish-draft.server.ts'
import { readDraft } from '../services/surveys/read-draft.server.ts'
import { saveDraft } from '../services/surveys/save-draft.server.ts'
import type { OwnerRequest } from './owner-api.server.ts'

/** POST /api/v1/surveys?slug= */
export async function postSurvey({
  shell,
  actor,
  userId,
  query,
  req,
  res,
}: OwnerRequest): Promise<Problem | null> {
  const asked = query.get('slug')
  const slug = asked === null ? null : parseSlug(asked)
  if (slug !== null && !slug.ok)
    return problem('malformed', 'slug: up to 80 small letters, digits and dashes')
  const source = await readJson(req, OF_A_SOURCE)
  if (!source.ok) return source.problem
  const created = await createSurvey(shell, {
    source: source.value,
    slug: slug === null ? null : slug.value,
    owner: userId,
    actor,
  })
  if (!created.ok) return created.problem
  res.setHeader('Location', `/api/v1/surveys/${created.value.slug}/draft`)
  sendJson(res, 201, created.value)
  return null
}

/** GET /api/v1/surveys/:slug/draft */
export function getDraft({ shell, slug, res }: OwnerRequest): Problem | null {
  const draft = readDraft(shell, slug)
  if (!draft.ok) return draft.problem
  const { source, ...more } = draft.value
  sendJson(res, 200, { ...more, definition: source })
  return null
}

/** PUT /api/v1/surveys/:slug/draft?revision= */
export async function putDraft({
  shell,
  actor,
  slug,
  query,
  req,
  res,
}: OwnerRequest): Promise<Problem | null> {
  const revision = query.get('revision') ?? ''
  if (!/^\d{1,9}$/.test(revision))
    return problem('malformed', 'revision: say from which revision you started')
  const source = await readJson(req, OF_A_SOURCE)
  if (!source.ok) return source.problem
  const saved = await saveDraft(shell, {
    slug,
    source: source.value,
    revision: Number(revision),
    actor,
  })
  if (!saved.ok) return saved.problem
  sendJson(res, 200, saved.value)
  return null
}

/** POST /api/v1/surveys/:slug/publish */
export async function publishSurveyDraft({
  shell,
  actor,
  slug,
  res,
}: OwnerRequest): Promise<Problem | null> {
  const published = await publishDraft(shell, { slug, actor })
  if (!published.ok) return published.problem
  const { version, change, warnings } = published.value
  sendJson(res, 200, {
    version,
    change: change.kind,
    reasons: change.reasons.map(reasonInWords),
    differences: change.reasons,
    problems: warnings,
  })
  return null
}

const LONGEST_DAYS = 36_500

const settings = z.strictObject({
  unfinishedDays: z.int().min(1).max(365).optional(),
  answersDays: z.int().min(1).max(LONGEST_DAYS).nullable().optional(),
})

/** PATCH /api/v1/surveys/:slug */
export async function patchSurvey({
  shell,
  actor,
  slug,
  req,
  res,
}: OwnerRequest): Promise<Problem | null> {
  const body = await readJson(req)
  if (!body.ok) return body.problem
  const parsed = settings.safeParse(body.value)
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, code, message }) => ({
      pointer: path.length === 0 ? '' : `/${path.join('/')}`,
      code,
      message,
    }))
    return problem('malformed', undefined, { errors })
  }
  const { unfinishedDays, answersDays } = parsed.data
  const kept = await keepFor(shell, { slug, unfinishedDays, answersDays, actor })
  if (!kept.ok) return kept.problem
  sendJson(res, 200, kept.value)
  return null
}

/** GET /api/v1/surveys/:slug/outcomes */
export function getSurveyOutcomes({ shell, slug, res }: OwnerRequest): Problem | null {
  const survey = shell.catalog.survey(slug)
  if (survey === null) return problem('survey_not_found')
  sendJson(res, 200, getOutcomes(shell, survey))
  return null
}

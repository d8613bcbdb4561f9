import { randomUUID } from 'node:crypto'
import { clearDraft, findSurvey, findVersionByNumber } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { isJsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { findDraft, keepDraft, stepped } from '../drafting/draft-in-hand.server.ts'
import type { Shell } from '../shell.server.ts'
import { publishSurvey, type Published } from './publish-survey.server.ts'

/**
 * Publishes an earlier version again, under a number of its own. A draft that somebody is at work
 * on stays; where there is none, the drafts' history holds this as a step that can be taken back.
 */
export async function publishVersion(
  shell: Shell,
  input: {
    readonly slug: Slug
    readonly number: number
    readonly actor: string
    readonly note?: string
  },
): Promise<Result<Published, Problem>> {
  const { slug, number, actor, note } = input
  const found = shell.database.read((tx) => {
    const survey = findSurvey(tx, slug)
    const draft = findDraft(tx, slug)
    if (survey === null || draft === null) return null
    return { survey, draft, version: findVersionByNumber(tx, survey.id, number) }
  })
  if (found === null) return refuse(problem('survey_not_found'))
  const { survey, draft, version } = found
  if (version === null) return refuse(problem('version_not_found'))
  const source: unknown = JSON.parse(version.source)
  const isAtWork = survey.draft !== null || survey.draftStudy !== null
  const published = await publishSurvey(shell, {
    slug,
    source,
    study: JSON.parse(survey.study) as unknown,
    actor,
    ...(note === undefined ? {} : { note }),
    ...(isAtWork ? {} : { draftRevision: draft.revision }),
  })
  if (!published.ok || isAtWork || !isJsonObject(source)) return published
  const step = { id: randomUUID(), name: `Go back to version ${number}`, mergeKey: null }
  const done = stepped(draft, {
    step,
    operations: [{ op: 'replace', path: '/source', value: source }],
    kind: { kind: 'done' },
    author: actor,
    at: shell.now(),
  })
  if (!done.ok) return done
  const kept = await shell.database.write((tx): Result<null, Problem> => {
    // Somebody has begun to draft meanwhile; what they began with is theirs.
    if (findSurvey(tx, slug)?.draftRevision !== draft.revision) return ok(null)
    const written = keepDraft(tx, done.value.draft, [done.value.taken])
    if (written.ok) clearDraft(tx, survey.id)
    return written
  })
  return kept.ok ? published : kept
}

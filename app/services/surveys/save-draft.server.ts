import { randomUUID } from 'node:crypto'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Slug } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'
import { findDraft, keepDraft, stepped } from '../drafting/draft-in-hand.server.ts'
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
    const draft = findDraft(tx, slug)
    if (draft === null) return refuse(problem('survey_not_found'))
    if (draft.revision !== input.revision)
      return refuse(problem('stale_revision', `The draft is at revision ${draft.revision} by now`))
    const at = shell.now()
    const done = stepped(draft, {
      step: { id: randomUUID(), name: 'Save the whole source', mergeKey: null },
      operations: [{ op: 'replace', path: '/source', value: input.source }],
      kind: { kind: 'done' },
      author: input.actor,
      at,
    })
    if (!done.ok) return done
    const kept = keepDraft(tx, done.value.draft, [done.value.taken])
    if (!kept.ok) return kept
    const { revision } = done.value.draft
    recordAudit(tx, {
      at,
      actor: input.actor,
      action: 'survey.saveDraft',
      subject: `${slug}#${revision}`,
    })
    return ok({ slug, revision, problems })
  })
}

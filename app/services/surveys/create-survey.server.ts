import type { Tx } from '../../../db/connection.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { findSurvey, insertSurvey, setDraft } from '../../../db/surveys.server.ts'
import { ownTitle } from '../../core/drafting/edits/own-text.ts'
import { slugFromTitle } from '../../core/definition/slug-from-title.ts'
import type { Slug, UserId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { giveToOwner } from '../accounts/give-to-owner.server.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { Shell } from '../shell.server.ts'
import type { SavedDraft } from './save-draft.server.ts'

const FIRST_REVISION = 1

/** Keeps a source as the draft of a new survey, broken or not. */
export async function createSurvey(
  shell: Shell,
  input: {
    readonly source: JsonObject
    /** What describes it; nothing yet where it is left out. */
    readonly study?: JsonObject
    /** Null: made from the title. */
    readonly slug: Slug | null
    /** Null, at the command line: the site's owner. */
    readonly owner: UserId | null
    readonly actor: string
  },
): Promise<Result<SavedDraft, Problem>> {
  const { definition, problems } = readSource(input.source)
  const title = definition?.title.default ?? ownTitle(input.source)
  return shell.database.write((tx): Result<SavedDraft, Problem> => {
    if (input.slug !== null && findSurvey(tx, input.slug) !== null)
      return refuse(problem('slug_taken'))
    const slug = input.slug ?? freeSlug(tx, title)
    const at = shell.now()
    const id = insertSurvey(tx, {
      slug,
      study: JSON.stringify(input.study ?? {}),
      createdAt: at,
    })
    giveToOwner(tx, id, input.owner, at)
    setDraft(tx, id, JSON.stringify(input.source), FIRST_REVISION)
    recordAudit(tx, { at, actor: input.actor, action: 'survey.create', subject: slug })
    return ok({ slug, revision: FIRST_REVISION, problems })
  })
}

function freeSlug(tx: Tx, title: string): Slug {
  for (let n = 1; ; n += 1) {
    const slug = slugFromTitle(title, n)
    if (findSurvey(tx, slug) === null) return slug
  }
}

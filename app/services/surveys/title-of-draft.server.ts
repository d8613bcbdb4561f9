import { isJsonObject, textOr } from '../../core/json.ts'
import type { Slug } from '../../core/ids.ts'
import { findDraft } from '../drafting/draft-in-hand.server.ts'
import type { Shell } from '../shell.server.ts'

/** What its author calls a survey, broken or not; its address where that is nothing. */
export function titleOfDraft(shell: Shell, slug: Slug): string {
  const draft = shell.database.read((tx) => findDraft(tx, slug))
  const title = draft?.document.source['title']
  const text = isJsonObject(title) ? title['default'] : title
  return textOr(text, '').trim() === '' ? slug : textOr(text, slug)
}

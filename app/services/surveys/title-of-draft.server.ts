import { ownTitle } from '../../core/drafting/edits/own-text.ts'
import type { Slug } from '../../core/ids.ts'
import { findDraft } from '../drafting/draft-in-hand.server.ts'
import type { Shell } from '../shell.server.ts'

/** What its author calls a survey, broken or not; its address where that is nothing. */
export function titleOfDraft(shell: Shell, slug: Slug): string {
  const draft = shell.database.read((tx) => findDraft(tx, slug))
  return draft === null ? slug : ownTitle(draft.document.source) || slug
}

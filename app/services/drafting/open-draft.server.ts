import type { Tx } from '../../../db/connection.server.ts'
import { listDraftStepsAfter, listLatestDraftSteps } from '../../../db/draft-steps.server.ts'
import type { DraftNews } from '../../core/drafting/draft-window.ts'
import { undoState, type UndoState } from '../../core/drafting/history.ts'
import type { DraftDocument } from '../../core/drafting/step.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { findDraft, HISTORY, type DraftInHand } from './draft-in-hand.server.ts'
import { takenStep } from './taken-step.server.ts'

export type OpenDraft = {
  readonly document: DraftDocument
  readonly revision: number
  readonly undoState: UndoState
}

/** A draft as a window opens it, with what its author can take back. */
export function openDraft(
  shell: Shell,
  { slug, author }: { readonly slug: Slug; readonly author: string },
): Result<OpenDraft, Problem> {
  return shell.database.read((tx): Result<OpenDraft, Problem> => {
    const draft = findDraft(tx, slug)
    if (draft === null) return refuse(problem('survey_not_found'))
    const { document, revision } = draft
    return ok({ document, revision, undoState: undoStateOf(tx, draft, author) })
  })
}

/** What was done to a draft since a window last heard of it. */
export function stepsSince(
  shell: Shell,
  asked: { readonly slug: Slug; readonly revision: number; readonly author: string },
): Result<DraftNews, Problem> {
  return shell.database.read((tx): Result<DraftNews, Problem> => {
    const draft = findDraft(tx, asked.slug)
    return draft === null ? refuse(problem('survey_not_found')) : newsOf(tx, draft, asked)
  })
}

/** Everything since a revision; refused where the history does not reach back so far. */
export function newsOf(
  tx: Tx,
  draft: DraftInHand,
  { revision, author }: { readonly revision: number; readonly author: string },
): Result<DraftNews, Problem> {
  const steps = listDraftStepsAfter(tx, draft.surveyId, revision).map(takenStep)
  if (revision > draft.revision || steps.length < draft.revision - revision)
    return refuse(problem('stale_revision', `The draft is at revision ${draft.revision} by now`))
  return ok({ revision: draft.revision, steps, undoState: undoStateOf(tx, draft, author) })
}

const undoStateOf = (tx: Tx, { surveyId }: DraftInHand, author: string): UndoState =>
  undoState(listLatestDraftSteps(tx, surveyId, HISTORY).map(takenStep), author)

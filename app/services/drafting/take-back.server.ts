import type { Tx } from '../../../db/connection.server.ts'
import { findDraftStep, listLatestDraftSteps } from '../../../db/draft-steps.server.ts'
import type { DraftNews } from '../../core/drafting/draft-window.ts'
import { undoState } from '../../core/drafting/history.ts'
import type { Operation } from '../../core/drafting/operation.ts'
import { applyOperations } from '../../core/drafting/operation.ts'
import { asJson, type StepKind, type TakenStep } from '../../core/drafting/step.ts'
import { wayBack } from '../../core/drafting/way-back.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { findDraft, HISTORY, keepDraft, stepped, type DraftInHand } from './draft-in-hand.server.ts'
import { onlyTranslates } from './only-translates.server.ts'
import { newsOf } from './open-draft.server.ts'
import { takenStep } from './taken-step.server.ts'

/** Takes an author's last step back, or does again what was taken back last. */
export async function takeBack(
  shell: Shell,
  input: {
    readonly slug: Slug
    readonly verb: 'undo' | 'redo'
    /** Of the step that this makes; sent twice it is done once. */
    readonly id: string
    /** What the window has seen; it is told everything since. */
    readonly revision: number
    readonly author: string
    /** For whoever may do nothing else. */
    readonly only?: 'translations'
  },
): Promise<Result<DraftNews, Problem>> {
  return shell.database.write((tx): Result<DraftNews, Problem> => {
    const draft = findDraft(tx, input.slug)
    if (draft === null) return refuse(problem('survey_not_found'))
    if (findDraftStep(tx, draft.surveyId, input.id) !== null) return newsOf(tx, draft, input)
    // What a window can't be told it can't go on from.
    const news = newsOf(tx, draft, input)
    if (!news.ok) return news
    const back = whatLeadsBack(tx, draft, input)
    if (!back.ok) return back
    const done = stepped(draft, {
      step: { id: input.id, name: back.value.name, mergeKey: null },
      operations: back.value.operations,
      kind: back.value.kind,
      author: input.author,
      at: shell.now(),
    })
    if (!done.ok) return done
    if (input.only === 'translations' && !onlyTranslates(draft.document, done.value.draft.document))
      return refuse(problem('not_allowed', 'Your role may only translate'))
    const kept = keepDraft(tx, done.value.draft, [done.value.taken])
    return kept.ok ? newsOf(tx, done.value.draft, input) : kept
  })
}

type WayBack = {
  readonly name: string
  readonly operations: readonly Operation[]
  readonly kind: StepKind
}

function whatLeadsBack(
  tx: Tx,
  draft: DraftInHand,
  { verb, author }: { readonly verb: 'undo' | 'redo'; readonly author: string },
): Result<WayBack, Problem> {
  const history = listLatestDraftSteps(tx, draft.surveyId, HISTORY).map(takenStep)
  const { undo, redo } = undoState(history, author)
  if (verb === 'undo') {
    if (undo === null) return refuse(problem('nothing_to_undo'))
    const operations = inverseNow(draft, history, undo.revisions)
    const kind: StepKind = { kind: 'undo', of: undo.revisions }
    return operations.ok ? ok({ name: undo.name, operations: operations.value, kind }) : operations
  }
  if (redo === null) return refuse(problem('nothing_to_redo'))
  const operations = inverseNow(draft, history, [redo.revision])
  const kind: StepKind = { kind: 'redo', of: redo.revision }
  return operations.ok ? ok({ name: redo.name, operations: operations.value, kind }) : operations
}

/** What takes some steps back in the draft as it is by now, whatever others did since. */
function inverseNow(
  draft: DraftInHand,
  history: readonly TakenStep[],
  revisions: readonly number[],
): Result<readonly Operation[], Problem> {
  const [first] = revisions
  const after = history.filter(({ revision }) => first !== undefined && revision >= first)
  const base = applyOperations(
    asJson(draft.document),
    after.toReversed().flatMap(({ inverse }) => inverse),
  )
  if (!base.ok) return refuse(problem('nothing_to_undo'))
  const back = wayBack(base.value.document, after, revisions)
  if (back.ok) return back
  const { step, later } = back.problem
  return refuse(
    problem(
      'edits_clash',
      `“${step.name}” can’t be taken back: “${later.name}” by ${later.author} came after it`,
    ),
  )
}

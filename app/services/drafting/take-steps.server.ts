import type { Tx } from '../../../db/connection.server.ts'
import { findDraftStep } from '../../../db/draft-steps.server.ts'
import type { DraftNews } from '../../core/drafting/draft-window.ts'
import { rebase } from '../../core/drafting/rebase.ts'
import { applyOperations, type Operation } from '../../core/drafting/operation.ts'
import { asJson, type Step, type TakenStep } from '../../core/drafting/step.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { findDraft, keepDraft, stepped, type DraftInHand } from './draft-in-hand.server.ts'
import { onlyTranslates } from './only-translates.server.ts'
import { newsOf } from './open-draft.server.ts'

/** Does what a window did, on the draft as it is by now: all of its steps or none. */
export async function takeSteps(
  shell: Shell,
  input: {
    readonly slug: Slug
    /** The revision from which the first step starts; each next one starts from its result. */
    readonly revision: number
    readonly steps: readonly Step[]
    readonly author: string
    /** For whoever may do nothing else. */
    readonly only?: 'translations'
  },
): Promise<Result<DraftNews, Problem>> {
  return shell.database.write((tx): Result<DraftNews, Problem> => {
    const draft = findDraft(tx, input.slug)
    if (draft === null) return refuse(problem('survey_not_found'))
    const news = newsOf(tx, draft, input)
    if (!news.ok) return news
    const fresh = input.steps.filter(({ id }) => findDraftStep(tx, draft.surveyId, id) === null)
    const foreign = news.value.steps.filter(({ id }) => !input.steps.some((step) => step.id === id))
    const placed = place(draft, fresh, foreign)
    if (!placed.ok) return placed
    return doAll(tx, draft, { ...input, steps: placed.value, at: shell.now() })
  })
}

/** Takes steps past what others did since, all of it in the order in which it happened. */
function place(
  draft: DraftInHand,
  steps: readonly Step[],
  foreign: readonly TakenStep[],
): Result<readonly Step[], Problem> {
  if (foreign.length === 0) return ok(steps)
  const back = foreign.toReversed().flatMap(({ inverse }) => inverse)
  const base = applyOperations(asJson(draft.document), back)
  if (!base.ok) return refuse(problem('stale_revision'))
  let theirs: readonly Operation[] = foreign.flatMap(({ operations }) => operations)
  let document = base.value.document
  const placed: Step[] = []
  for (const step of steps) {
    const mine = rebase(document, step.operations, theirs)
    const others = rebase(document, theirs, step.operations)
    const next = applyOperations(document, step.operations)
    if (!mine.ok || !others.ok) return refuse(clashOf(step, mine, foreign))
    if (!next.ok) return refuse(problem('step_misfits', step.name))
    placed.push({ ...step, operations: mine.value })
    theirs = others.value
    document = next.value.document
  }
  return ok(placed)
}

function clashOf(
  step: Step,
  mine: ReturnType<typeof rebase>,
  foreign: readonly TakenStep[],
): Problem {
  const with_ = foreign.at(-1)
  const clash = mine.ok ? null : mine.problem
  const theirs =
    clash === null
      ? with_
      : (foreign.find(({ operations }) => operations.includes(clash.theirs)) ?? with_)
  return problem(
    'edits_clash',
    `“${step.name}” and “${theirs?.name ?? ''}” by ${theirs?.author ?? ''}`,
  )
}

function doAll(
  tx: Tx,
  before: DraftInHand,
  input: {
    readonly steps: readonly Step[]
    readonly revision: number
    readonly author: string
    readonly only?: 'translations'
    readonly at: number
  },
): Result<DraftNews, Problem> {
  let draft = before
  const taken: TakenStep[] = []
  for (const step of input.steps) {
    // Where somebody else has done the same already there are none, and the window still learns of it.
    const { operations, ...named } = step
    const { author, at } = input
    const done = stepped(draft, { step: named, operations, kind: { kind: 'done' }, author, at })
    if (!done.ok) return done
    draft = done.value.draft
    taken.push(done.value.taken)
  }
  if (input.only === 'translations' && !onlyTranslates(before.document, draft.document))
    return refuse(problem('not_allowed', 'Your role may only translate'))
  const kept = taken.length === 0 ? ok(null) : keepDraft(tx, draft, taken)
  return kept.ok ? newsOf(tx, draft, input) : kept
}

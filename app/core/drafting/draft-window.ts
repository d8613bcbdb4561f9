import type { Json } from '../json.ts'
import type { UndoState } from './history.ts'
import { applyOperations, valueAt, type Operation } from './operation.ts'
import { rebase } from './rebase.ts'
import { asDraft, asJson, type DraftDocument, type Step, type TakenStep } from './step.ts'

/** What a window is told: everything since the revision that it knew. */
export type DraftNews = {
  readonly revision: number
  readonly steps: readonly TakenStep[]
  readonly undoState: UndoState
}

/** Both texts of a place that two have changed; nothing is lost without a word. */
export type EditConflict = {
  readonly step: Step
  /** What the other has done. */
  readonly theirs: TakenStep | null
  readonly pointer: string
  readonly mine: Json | undefined
  readonly kept: Json | undefined
}

/** One window on a draft: what is kept for certain, and what this window did since. */
export type DraftWindow = {
  readonly kept: { readonly document: DraftDocument; readonly revision: number }
  readonly undoState: UndoState
  /** Oldest first; each starts from the result of the one before. */
  readonly pending: readonly Step[]
  /** As this window shows it: what is kept, with what is pending. */
  readonly document: DraftDocument
  readonly conflicts: readonly EditConflict[]
}

export const openWindow = (draft: {
  readonly document: DraftDocument
  readonly revision: number
  readonly undoState: UndoState
}): DraftWindow => ({
  kept: { document: draft.document, revision: draft.revision },
  undoState: draft.undoState,
  pending: [],
  document: draft.document,
  conflicts: [],
})

/** Does a step at once; null when it does not fit what the window shows. */
export function withStep(window: DraftWindow, step: Step): DraftWindow | null {
  const done = applyOperations(asJson(window.document), step.operations)
  const document = done.ok ? asDraft(done.value.document) : null
  return document === null ? null : { ...window, document, pending: [...window.pending, step] }
}

/** Steps that nobody has sent yet and that belong together as one: what typing leaves. */
export function mergePending(pending: readonly Step[]): readonly Step[] {
  const merged: Step[] = []
  for (const step of pending) {
    const last = merged.at(-1)
    if (last === undefined || step.mergeKey === null || last.mergeKey !== step.mergeKey)
      merged.push(step)
    else
      merged[merged.length - 1] = {
        ...last,
        operations: withoutOverwritten([...last.operations, ...step.operations]),
      }
  }
  return merged
}

/** Of several values for one place in a row only the last counts. */
const withoutOverwritten = (operations: readonly Operation[]): readonly Operation[] =>
  operations.filter((operation, at) => {
    const next = operations[at + 1]
    return !(operation.op === 'replace' && next?.op === 'replace' && next.path === operation.path)
  })

/** Takes in what was done since, by others and, if it was sent, by this window. */
export function withNews(window: DraftWindow, news: DraftNews): DraftWindow | null {
  const { kept } = window
  // A reply that took longer than what was asked after it.
  if (news.revision < kept.revision) return window
  const fresh = news.steps.filter(({ revision }) => revision > kept.revision)
  const document = isEcho(window.pending, fresh)
    ? window.document
    : documentAfter(kept.document, fresh)
  if (document === null) return null
  const arrived = new Set(fresh.map(({ id }) => id))
  const sent = window.pending.filter(({ id }) => arrived.has(id))
  const waiting = window.pending.filter(({ id }) => !arrived.has(id))
  const foreign = fresh.filter(({ id }) => !sent.some((step) => step.id === id))
  const next: DraftWindow = {
    kept: { document, revision: news.revision },
    undoState: news.undoState,
    pending: [],
    document,
    conflicts: window.conflicts,
  }
  return replay(next, waiting, {
    base: asJson(kept.document),
    sent: sent.flatMap(({ operations }) => operations),
    foreign,
  })
}

/** All that this window did, as it did it: what it shows stays, and nothing is drawn anew. */
const isEcho = (pending: readonly Step[], fresh: readonly TakenStep[]): boolean =>
  fresh.length === pending.length &&
  fresh.every(({ id, operations }, at) => {
    const own = pending[at]
    return own?.id === id && JSON.stringify(own.operations) === JSON.stringify(operations)
  })

/** Does what is still pending again, on what is kept by now; what can't be done is a conflict. */
function replay(
  window: DraftWindow,
  waiting: readonly Step[],
  before: {
    readonly base: Json
    readonly sent: readonly Operation[]
    readonly foreign: readonly TakenStep[]
  },
): DraftWindow {
  const { foreign } = before
  const theirs = foreign.flatMap(({ operations }) => operations)
  const past = rebase(before.base, theirs, before.sent)
  const started = applyOperations(before.base, before.sent)
  if (!past.ok || !started.ok) return withConflicts(window, waiting, foreign)
  let over = past.value
  let base = started.value.document
  let next = window
  for (const [at, step] of waiting.entries()) {
    const mine = rebase(base, step.operations, over)
    const others = rebase(base, over, step.operations)
    const done = applyOperations(base, step.operations)
    const placed = mine.ok ? withStep(next, { ...step, operations: mine.value }) : null
    // Whatever was done after a change that is in conflict may stand on it.
    if (placed === null || !others.ok || !done.ok)
      return withConflicts(next, waiting.slice(at), foreign)
    next = mine.ok && mine.value.length === 0 ? next : placed
    over = others.value
    base = done.value.document
  }
  return next
}

const withConflicts = (
  window: DraftWindow,
  steps: readonly Step[],
  foreign: readonly TakenStep[],
): DraftWindow => ({
  ...window,
  conflicts: [...window.conflicts, ...steps.map((step) => conflictOf(window, step, foreign))],
})

function conflictOf(window: DraftWindow, step: Step, foreign: readonly TakenStep[]): EditConflict {
  const operation = step.operations.at(-1)
  const pointer = operation?.path ?? ''
  return {
    step,
    theirs:
      foreign.find(({ operations }) => operations.some(({ path }) => path === pointer)) ??
      foreign.at(-1) ??
      null,
    pointer,
    mine: operation === undefined || !('value' in operation) ? undefined : operation.value,
    kept: valueAt(asJson(window.document), pointer),
  }
}

/** What would do once more what is in conflict; null where it only took something away or along. */
export function onceMore({ step, mine, pointer }: EditConflict): Operation | null {
  const operation = step.operations.at(-1)
  if (mine === undefined || operation === undefined) return null
  return { op: operation.op === 'add' ? 'add' : 'replace', path: pointer, value: mine }
}

export const withoutConflict = (window: DraftWindow, step: Step): DraftWindow => ({
  ...window,
  conflicts: window.conflicts.filter((conflict) => conflict.step.id !== step.id),
})

function documentAfter(document: DraftDocument, steps: readonly TakenStep[]): DraftDocument | null {
  const done = applyOperations(
    asJson(document),
    steps.flatMap(({ operations }) => operations),
  )
  return done.ok ? asDraft(done.value.document) : null
}

import type { TakenStep } from './step.ts'

/** What one author can take back next, and do again: steps of others stay out of it. */
export type UndoState = {
  /** The steps to take back, oldest first; null where there is nothing. */
  readonly undo: Undoable | null
  /** The undo to take back; null where something was done since. */
  readonly redo: { readonly name: string; readonly revision: number } | null
}

export type Undoable = { readonly name: string; readonly revisions: readonly number[] }

type Group = Undoable

/** Reads a draft's history, oldest first. A new step forgets what could have been done again. */
export function undoState(history: readonly TakenStep[], author: string): UndoState {
  const done: Group[] = []
  const undone: { readonly group: Group; readonly revision: number }[] = []
  let last: string | null = null
  for (const step of history) {
    if (step.author !== author) {
      last = null
      continue
    }
    const { kind } = step
    if (kind.kind === 'undo') {
      const group = done.pop()
      if (group !== undefined) undone.push({ group, revision: step.revision })
      last = null
    } else if (kind.kind === 'redo') {
      const group = undone.pop()
      if (group !== undefined) done.push({ name: group.group.name, revisions: [step.revision] })
      last = null
    } else {
      undone.length = 0
      const before = done.at(-1)
      if (before !== undefined && step.mergeKey !== null && last === step.mergeKey)
        done[done.length - 1] = { ...before, revisions: [...before.revisions, step.revision] }
      else done.push({ name: step.name, revisions: [step.revision] })
      last = step.mergeKey
    }
  }
  const top = done.at(-1)
  const again = undone.at(-1)
  return {
    undo: top === undefined ? null : { name: top.name, revisions: top.revisions },
    redo: again === undefined ? null : { name: again.group.name, revision: again.revision },
  }
}

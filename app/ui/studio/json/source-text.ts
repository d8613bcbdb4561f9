import { sameJson } from '../../../core/drafting/diff-documents.ts'
import { editAsText } from '../../../core/drafting/edits/edit-as-text.ts'
import { readJsonText, type JsonFault, type ReadText } from '../../../core/drafting/json-text.ts'
import { isJsonObject, type JsonObject } from '../../../core/json.ts'
import type { DraftStore } from '../draft/draft-store.ts'

/** How what is written in the editor stands to the draft. */
export type TextState =
  | { readonly kind: 'same'; readonly read: ReadText }
  /** Nothing of it is taken: the draft stays as it last could be read. */
  | { readonly kind: 'broken'; readonly fault: JsonFault }
  | { readonly kind: 'refused'; readonly why: string }

export const textOf = (source: JsonObject): string => JSON.stringify(source, null, 2)

/** Keeps a text and the draft in step, in both directions. */
export function createSourceText(store: DraftStore, onText: (text: string) => void) {
  let shown = store.view().window.document.source
  let text = textOf(shown)
  let state = stateOf(text)

  /** Takes a text into the draft, as far as it can be read. */
  function take(written: string): TextState {
    text = written
    const read = readJsonText(written)
    if (!read.ok) return (state = { kind: 'broken', fault: read.problem })
    const now = store.view().window.document
    const edited = editAsText(shown, now, read.value.value)
    if (!edited.ok) return (state = { kind: 'refused', why: edited.problem.message })
    const { value } = read.value
    if (isJsonObject(value)) shown = value
    if (!store.perform(edited.value))
      return (state = { kind: 'refused', why: 'This could not be taken into the draft' })
    state = { kind: 'same', read: read.value }
    follow()
    return state
  }

  /** What was done elsewhere comes into the text, unless that can't be read just now. */
  function follow(): TextState {
    const { source } = store.view().window.document
    if (sameJson(shown, source)) {
      shown = source
      return state
    }
    if (state.kind !== 'same') return state
    return show(source)
  }

  /** Puts what is drafted in the place of whatever was written. */
  function show(source: JsonObject): TextState {
    shown = source
    text = textOf(source)
    onText(text)
    return (state = stateOf(text))
  }

  const leave = () => show(store.view().window.document.source)

  return { text: () => text, state: () => state, take, follow, leave }
}

function stateOf(text: string): TextState {
  const read = readJsonText(text)
  return read.ok ? { kind: 'same', read: read.value } : { kind: 'broken', fault: read.problem }
}

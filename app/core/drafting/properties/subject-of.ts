import { isJsonObject } from '../../json.ts'
import { ownText, languageOf } from '../edits/own-text.ts'
import { labelOf, outlineOf } from '../edits/outline.ts'
import { tokensOf, type Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import { holderAt } from './property-state.ts'

/** What an edit is about, as its name says it: “How old are you?”, the survey, 3 questions. */
export function subjectOf(document: DraftDocument, pointers: readonly Pointer[]): string {
  const [pointer] = pointers
  if (pointers.length > 1) return `${pointers.length} questions`
  return pointer === undefined || pointer === '/source'
    ? 'the survey'
    : `“${labelAt(document, pointer)}”`
}

/** What people know a part by: its title or text, else its name or value. */
export function labelAt(document: DraftDocument, pointer: Pointer): string {
  const page = outlineOf(document).pages.find((each) => each.pointer === pointer)
  if (page !== undefined) return labelOf({ title: page.title, name: page.name, type: 'page' })
  const part = holderAt(document, pointer)
  const language = languageOf(document.source)
  if (!isJsonObject(part)) return tokensOf(pointer).at(-1) ?? ''
  const text = (...keys: readonly string[]) =>
    keys.map((key) => ownText(part[key], language)).find((each) => each !== '') ?? ''
  return labelOf({
    title: text('title', 'text', 'html'),
    name: text('name', 'value', 'expression'),
    type: text('type') || 'untitled',
  })
}

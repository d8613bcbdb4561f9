import type { OutlineElement } from '../drafting/edits/outline.ts'
import { within, type Pointer } from '../drafting/pointer.ts'
import { choicesOf } from './question-subjects.ts'
import type { Subject } from './subject.ts'

const LIST_ASKED: { readonly [property: string]: string } = {
  choicesVisibleIf: 'choices',
  choicesEnableIf: 'choices',
  rowsVisibleIf: 'rows',
  columnsVisibleIf: 'columns',
}

/** `{item}`, in a rule that is asked of every choice, row or column. */
export function itemSubject(
  { type, source, pointer }: OutlineElement,
  at: Pointer,
  language: string,
): readonly Subject[] {
  const asked = Object.entries(LIST_ASKED).find(([property]) => within(pointer, property) === at)
  if (asked === undefined) return []
  const choices = choicesOf(type, source, asked[1], language)
  return [{ reads: 'item', label: 'This choice', type: 'one', choices, pointer }]
}

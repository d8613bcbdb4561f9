import { elementsOf, labelOf, outlineOf } from '../drafting/edits/outline.ts'
import { within, type Pointer } from '../drafting/pointer.ts'
import type { DraftDocument } from '../drafting/step.ts'
import type { JsonObject } from '../json.ts'

export type AddableKind =
  | 'show'
  | 'enable'
  | 'require'
  | 'set'
  | 'screenOut'
  | 'skip'
  | 'complete'
  | 'setvalue'
  | 'calculate'
  | 'closing'

type Addable = {
  readonly label: string
  /** Of a question or page, or of the survey; and what has to be said beside its condition. */
  readonly needs: 'owner' | 'target' | 'name' | 'nothing'
}

/** The kinds of rules that can be added, the most usual first. */
export const ADDABLE_KINDS: { readonly [kind in AddableKind]: Addable } = {
  show: { label: 'Show if', needs: 'owner' },
  require: { label: 'Require if', needs: 'owner' },
  enable: { label: 'Let it be answered if', needs: 'owner' },
  set: { label: 'Set an answer from others', needs: 'owner' },
  screenOut: { label: 'Screen out if', needs: 'nothing' },
  skip: { label: 'Skip to a question if', needs: 'target' },
  complete: { label: 'End the survey if', needs: 'nothing' },
  setvalue: { label: 'Set an answer if', needs: 'target' },
  calculate: { label: 'Work out a value', needs: 'name' },
  closing: { label: 'Another closing if', needs: 'nothing' },
}

const SCREEN_OUT = '/source/screenOut/expression'

const PROPERTIES: { readonly [kind in AddableKind]?: string } = {
  show: 'visibleIf',
  enable: 'enableIf',
  require: 'requiredIf',
  set: 'setValueExpression',
}

export type OwnerOffered = {
  readonly pointer: Pointer
  readonly name: string
  readonly label: string
  readonly kinds: readonly AddableKind[]
}

/** Pages and questions that may have rules, in their order. */
export function ownersOf(document: DraftDocument): readonly OwnerOffered[] {
  const outline = outlineOf(document)
  const elements = elementsOf(outline)
  return outline.pages.flatMap(({ pointer, kind, name, title, list }, page) => [
    ...(kind === 'page'
      ? [
          {
            pointer,
            name,
            label: `Page ${page + 1}: ${labelOf({ title, name })}`,
            kinds: ['show', 'enable', 'require'] as const,
          },
        ]
      : []),
    ...elements
      .filter((element) => element.pointer.startsWith(`${list.pointer}/`))
      .map((element) => ({
        pointer: element.pointer,
        name: element.name,
        label: labelOf(element),
        kinds: ['show', 'require', 'enable', 'set'] as const,
      })),
  ])
}

/** Where a new rule will stand, and the entry of a list in which it does; null: no place for it. */
export function newRule(
  document: DraftDocument,
  kind: AddableKind,
  owner: OwnerOffered | null,
  target: string,
): {
  readonly pointer: Pointer
  readonly label: string
  readonly form: 'condition' | 'value'
  readonly entry: { readonly list: ListKey; readonly value: JsonObject } | null
} | null {
  const property = PROPERTIES[kind]
  const { label } = ADDABLE_KINDS[kind]
  if (property !== undefined)
    return owner === null
      ? null
      : {
          pointer: within(owner.pointer, property),
          label: `${owner.label}: ${label.toLowerCase()}`,
          form: kind === 'set' ? 'value' : 'condition',
          entry: null,
        }
  if (kind === 'screenOut') return { pointer: SCREEN_OUT, label, form: 'condition', entry: null }
  const entry = entryFor(kind, target)
  const list = document.source[entry.list]
  const index = Array.isArray(list) ? list.length : 0
  return {
    pointer: within('/source', entry.list, index, 'expression'),
    label,
    form: kind === 'calculate' ? 'value' : 'condition',
    entry,
  }
}

type ListKey = 'triggers' | 'calculatedValues' | 'completedHtmlOnCondition'

function entryFor(
  kind: AddableKind,
  target: string,
): { readonly list: ListKey; readonly value: JsonObject } {
  switch (kind) {
    case 'skip':
      return { list: 'triggers', value: { type: 'skip', gotoName: target } }
    case 'setvalue':
      return { list: 'triggers', value: { type: 'setvalue', setToName: target } }
    case 'calculate':
      return { list: 'calculatedValues', value: { name: target } }
    case 'closing':
      return { list: 'completedHtmlOnCondition', value: { html: '<p>Thank you.</p>' } }
    default:
      return { list: 'triggers', value: { type: 'complete' } }
  }
}

import {
  isJsonList,
  isJsonObject,
  textOr,
  type Json,
  type JsonObject,
  type JsonScalar,
} from '../../json.ts'
import { valueAt, type Operation } from '../operation.ts'
import { splitPointer, within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import type { Step, ValueList } from './readers-of-value.ts'
import { reads, type ValueChange } from './value-change.ts'
import { isSameValue } from './values-in-text.ts'

/** Answers that stand in a source: what is filled in, what a trigger sets, what counts as right. */
export function givenBeforehand(
  document: DraftDocument,
  change: ValueChange,
): readonly Operation[] {
  const { list } = change
  const { element } = list
  const inElement = list.askedBy.flatMap((each) => [
    ...['defaultValue', 'correctAnswer', 'attentionCheck'].flatMap((key) =>
      answers(each.source[key], within(each.pointer, key), list.steps, change),
    ),
    ...inEntries(document, each, change),
  ])
  return [
    ...inElement,
    ...(list.steps.length > 1
      ? answers(
          element.source['defaultRowValue'],
          within(element.pointer, 'defaultRowValue'),
          list.steps.slice(1),
          change,
        )
      : []),
    ...inColumn(document, change),
    ...cellTexts(change),
    ...triggered(document, change),
  ]
}

/** What the group that repeats a question fills in for it. */
function inEntries(
  document: DraftDocument,
  { scope, name }: ValueList['element'],
  change: ValueChange,
): readonly Operation[] {
  const owner = scope === null ? undefined : valueAt(asJson(document), scope)
  if (scope === null || owner === undefined || !isJsonObject(owner)) return []
  const { steps } = change.list
  return [
    ...answers(
      owner['defaultValue'],
      within(scope, 'defaultValue'),
      ['*', [name], ...steps],
      change,
    ),
    ...answers(
      owner['defaultPanelValue'],
      within(scope, 'defaultPanelValue'),
      [[name], ...steps],
      change,
    ),
  ]
}

function inColumn(document: DraftDocument, change: ValueChange): readonly Operation[] {
  const { element } = change.list
  const holder = splitPointer(splitPointer(change.item)?.holder ?? '')?.holder ?? ''
  const column = holder === element.pointer ? undefined : valueAt(asJson(document), holder)
  return column === undefined || !isJsonObject(column)
    ? []
    : ['defaultValue', 'correctAnswer'].flatMap((key) =>
        answers(column[key], within(holder, key), [], change),
      )
}

/** A single-choice grid may give each cell a text of its own, by row and column. */
function cellTexts({ list, from, to }: ValueChange): readonly Operation[] {
  const { pointer, source, type } = list.element
  const cells = source['cells']
  if (type !== 'matrix' || !isJsonObject(cells ?? null)) return []
  const at = within(pointer, 'cells')
  if (list.role === 'rows') return renamedMember(cells as JsonObject, at, from, to)
  return Object.entries(cells as JsonObject).flatMap(([row, texts]) =>
    isJsonObject(texts) ? renamedMember(texts, within(at, row), from, to) : [],
  )
}

function triggered({ source }: DraftDocument, change: ValueChange): readonly Operation[] {
  const triggers = source['triggers']
  if (!isJsonList(triggers)) return []
  return triggers.flatMap((trigger, index) => {
    if (!isJsonObject(trigger)) return []
    const at = `/source/triggers/${index}`
    const isOfList = (key: string) =>
      change.list.askedBy.some(({ name }) => name !== '' && name === trigger[key])
    return [
      ...(reads(change.list.readers, textOr(trigger['name'], ''), at)
        ? answers(trigger['value'], within(at, 'value'), [], change)
        : []),
      ...(isOfList('setToName')
        ? answers(trigger['setValue'], within(at, 'setValue'), change.list.steps, change)
        : []),
    ]
  })
}

/** An answer, or several, with the value written otherwise. */
export function answers(
  value: Json | undefined,
  at: Pointer,
  steps: readonly Step[],
  change: ValueChange,
): readonly Operation[] {
  if (value === undefined) return []
  const [step, ...rest] = steps
  const { list, from, to } = change
  if (isJsonList(value) && (step === undefined || step === '*'))
    return value.flatMap((each, index) =>
      answers(each, `${at}/${index}`, step === undefined ? [] : rest, change),
    )
  if (step === undefined) {
    if (list.role === 'rows') return isJsonObject(value) ? renamedMember(value, at, from, to) : []
    return isSameValue(value, from) ? [{ op: 'replace', path: at, value: to }] : []
  }
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    step === '*' || step.includes(name) ? answers(inner, within(at, name), rest, change) : [],
  )
}

export const renamedMember = (
  holder: JsonObject,
  at: Pointer,
  from: JsonScalar,
  to: JsonScalar,
): readonly Operation[] =>
  Object.hasOwn(holder, String(from))
    ? [{ op: 'move', from: within(at, String(from)), path: within(at, String(to)) }]
    : []

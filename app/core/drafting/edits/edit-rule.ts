import { isJsonObject, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { splitPointer, within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'

/** Lists whose entries are nothing without their rule: they go with it. */
const WHOLE_ENTRIES = ['triggers', 'validators', 'completedHtmlOnCondition', 'calculatedValues']

const SCREEN_OUT = '/source/screenOut/expression'

const screenedOutBy = (expression: string): readonly Operation[] =>
  expression === '' ? [] : [{ op: 'add', path: '/source/screenOut', value: { expression } }]

/** Writes the text of a rule where it stands; an emptied one goes. `label` names its owner. */
export function writeRule(
  document: DraftDocument,
  pointer: Pointer,
  text: string,
  label: string,
): Edited {
  const place = splitPointer(pointer)
  const holder = place === null ? undefined : valueAt(asJson(document), place.holder)
  const mergeKey = `rule:${pointer}`
  const name = `Change a rule of ${label}`
  if (holder === undefined && pointer === SCREEN_OUT)
    return ok({ name, operations: screenedOutBy(text), mergeKey })
  if (holder === undefined || !isJsonObject(holder)) return nothingThere()
  if (text !== '')
    return ok({ name, operations: [{ op: 'replace', path: pointer, value: text }], mergeKey })
  return valueAt(asJson(document), pointer) === undefined
    ? ok({ name, operations: [], mergeKey })
    : ok({ name, operations: [{ op: 'remove', path: pointer }], mergeKey })
}

/** Deletes a rule, and what is nothing without it. */
export function deleteRule(document: DraftDocument, pointer: Pointer, label: string): Edited {
  const place = splitPointer(pointer)
  if (place === null) return nothingThere()
  const list = splitPointer(splitPointer(place.holder)?.holder ?? '')?.token ?? ''
  const isWhole = place.token === 'expression' && WHOLE_ENTRIES.includes(list)
  const path = isWhole || pointer === SCREEN_OUT ? place.holder : pointer
  if (valueAt(asJson(document), path) === undefined) return nothingThere()
  return ok({ name: `Delete a rule of ${label}`, operations: [{ op: 'remove', path }] })
}

/** Adds an entry to a list of the survey, such as its triggers, which may not be there yet. */
export function addToSurvey(
  document: DraftDocument,
  key: 'triggers' | 'calculatedValues' | 'completedHtmlOnCondition',
  entry: JsonObject,
  name: string,
): Edited {
  const path = within('/source', key)
  const operation: Operation = Array.isArray(document.source[key])
    ? { op: 'add', path: `${path}/-`, value: entry }
    : { op: 'replace', path, value: [entry] }
  return ok({ name, operations: [operation] })
}

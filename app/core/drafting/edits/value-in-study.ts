import { isJsonList, isJsonObject, textOr, type Json, type JsonObject } from '../../json.ts'
import type { Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { answers, renamedMember } from './given-answers.ts'
import { reads, renamedRow, rewritten, type ValueChange } from './value-change.ts'

/** Where a study lists answers of the variable that it names beside them. */
const ANSWERS: ReadonlySet<string> = new Set([
  'values',
  'order',
  'items',
  'favourable',
  'unfavourable',
  'from',
  'anyOf',
])
/** Where it says something of each. */
const OF_EACH: ReadonlySet<string> = new Set(['scores', 'counts', 'targets'])
/** Where it names variables. */
const VARIABLES: ReadonlySet<string> = new Set([
  'variable',
  'variables',
  'question',
  'rows',
  'columns',
  'of',
])

const DERIVED: ReadonlySet<string> = new Set(['recode', 'net'])

type Around = { readonly variable: string; readonly key: string }

/** What a study counts, shows and weights by the value. */
export function inStudy(
  value: Json,
  at: Pointer,
  change: ValueChange,
  around: Around,
): readonly Operation[] {
  const { list } = change
  const { variable, key } = around
  const isOfList = (id: string) =>
    list.role === 'answers' && reads(list.readers, dotted(id), '/study')
  if (typeof value === 'string') {
    const now = VARIABLES.has(key)
      ? renamedVariable(value, change)
      : rewritten(value, at, change, 'rule')
    return now === value ? [] : [{ op: 'replace', path: at, value: now }]
  }
  if (ANSWERS.has(key) && isOfList(variable)) return answers(value, at, [], change)
  if (isJsonList(value))
    return value.flatMap((each, index) => {
      const place = `${at}/${index}`
      return OF_EACH.has(key) && isJsonObject(each) && isOfList(variable)
        ? answers(each['value'], within(place, 'value'), [], change)
        : inStudy(each, place, change, around)
    })
  if (!isJsonObject(value)) return []
  // A derived variable is made of another one; a scoring is of a kind.
  const keys = DERIVED.has(textOr(value['kind'], '')) ? ['of'] : ['variable', 'question']
  const named = keys.map((each) => textOr(value[each], ''))
  const here = named.find((id) => id !== '') ?? variable
  return Object.entries(value).flatMap(([member, inner]) => {
    if (key === 'when' || key === 'provenance' || key === 'measures') {
      const id = renamedVariable(member, change)
      const moved: readonly Operation[] =
        id === member ? [] : [{ op: 'move', from: within(at, member), path: within(at, id) }]
      return [...moved, ...(isOfList(member) ? saidOf(key, inner, within(at, id), change) : [])]
    }
    const of = value['kind'] === 'association' && member === 'favourable' ? yOf(value) : here
    return inStudy(inner, within(at, member), change, { variable: of, key: member })
  })
}

/** What is said of a variable under its name. */
function saidOf(key: string, said: Json, at: Pointer, change: ValueChange): readonly Operation[] {
  if (key === 'when') return answers(said, at, [], change)
  const option = isJsonObject(said) ? said['option'] : undefined
  return key === 'provenance' && option !== undefined && isJsonObject(option)
    ? renamedMember(option, within(at, 'option'), change.from, change.to)
    : []
}

const yOf = ({ y }: JsonObject): string =>
  y !== undefined && isJsonObject(y) ? textOr(y['variable'], '') : ''

const dotted = (id: string): string => id.split('/').join('.')

/** `grid/row` and `grid/row/cost` by a row's new value. */
function renamedVariable(id: string, { list, from, to }: ValueChange): string {
  if (list.role !== 'rows') return id
  const renamed = renamedRow(dotted(id), '/study', list.rowReaders, { from, to })
  if (renamed === null) return id
  const steps = id.split('/')
  return steps.map((step, at) => (at === 1 && step === String(from) ? String(to) : step)).join('/')
}

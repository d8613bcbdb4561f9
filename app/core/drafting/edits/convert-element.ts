import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, refuseEdit, type Deed, type Edited } from './deed.ts'
import { itemListsOf, type ItemList } from './items.ts'
import { isPanelType } from './outline.ts'
import { questionType, typeLabel } from './question-types.ts'

/** Which properties each type has; a property that none of them has is kept whatever it is. */
export type PropertiesOfTypes = {
  /** Those that every question has. */
  readonly common: readonly string[]
  readonly own: { readonly [type: string]: readonly string[] }
}

/** What a question had and will not have as another type, to be shown before. */
export type Lost = { readonly key: string; readonly value: Json }

export type Conversion = Deed & { readonly lost: readonly Lost[] }

const LISTS_OF_ELEMENTS: { readonly [type: string]: string } = {
  panel: 'elements',
  paneldynamic: 'templateElements',
}

/** Makes a question one of another type; what fits is kept. */
export function convertElement(
  document: DraftDocument,
  pointer: Pointer,
  to: string,
  properties: PropertiesOfTypes,
): Edited<Conversion> {
  const source = valueAt(asJson(document), pointer)
  if (source === undefined || !isJsonObject(source)) return nothingThere()
  const from = typeof source['type'] === 'string' ? source['type'] : ''
  const target = questionType(to)
  if (target === null || (isPanelType(to) !== isPanelType(from) && !isGroupPair(from, to)))
    return refuseEdit('not_convertible', `This can’t become ${typeLabel(to).toLowerCase()}`)
  const carried = carry(source, from, to)
  const has = (type: string) =>
    new Set([
      ...(isPanelType(type) ? [] : properties.common),
      ...(Object.hasOwn(properties.own, type) ? (properties.own[type] ?? []) : []),
    ])
  const [before, after] = [has(from), has(to)]
  const goes = (key: string, value: Json) =>
    key !== 'type' &&
    !carried.uses.includes(key) &&
    ((before.has(key) && !after.has(key)) || (isAnswer(key) && !isAnswerOf(to, value)))
  const lost = Object.entries(source).flatMap(([key, value]): Lost[] =>
    goes(key, value) ? [{ key, value }] : [],
  )
  const operations: Operation[] = [{ op: 'replace', path: within(pointer, 'type'), value: to }]
  for (const key of [...lost.map((each) => each.key), ...carried.gone])
    operations.push({ op: 'remove', path: within(pointer, key) })
  operations.push(
    ...carried.moves.map(([key, now]): Operation => ({
      op: 'move',
      from: within(pointer, key),
      path: within(pointer, now),
    })),
  )
  for (const [key, value] of Object.entries({
    ...starting(source, target.start, carried),
    ...carried.sets,
  }))
    operations.push({ op: 'replace', path: within(pointer, key), value })
  return ok({ name: `Convert to ${target.label.toLowerCase()}`, operations, lost })
}

const isGroupPair = (from: string, to: string): boolean =>
  Object.hasOwn(LISTS_OF_ELEMENTS, from) && Object.hasOwn(LISTS_OF_ELEMENTS, to)

type Carried = {
  /** From which key to which one. */
  readonly moves: readonly (readonly [string, string])[]
  readonly sets: JsonObject
  /** Keys whose contents live on elsewhere. */
  readonly gone: readonly string[]
  readonly uses: readonly string[]
}

const NOTHING: Carried = { moves: [], sets: {}, gone: [], uses: [] }

/** Lists whose key another type calls otherwise. */
function carry(source: JsonObject, from: string, to: string): Carried {
  const [held, wanted] = [LISTS_OF_ELEMENTS[from], LISTS_OF_ELEMENTS[to]]
  if (held !== undefined && wanted !== undefined && source[held] !== undefined)
    return { ...NOTHING, moves: [[held, wanted]], uses: [held] }
  if (from === 'boolean') return fromYesNo(source, listFor(to))
  const [own, other] = [listFor(from), listFor(to)]
  if (own === null || other === null || source[own.key] === undefined) return NOTHING
  if (own.key === other.key && own.kind === other.kind) return NOTHING
  if (to === 'matrixdropdown' || to === 'matrixdynamic') {
    // Rows, choices and columns of questions differ in what they are.
    return own.key === 'columns' && from === 'matrix'
      ? { ...NOTHING, moves: [['columns', 'choices']], uses: ['columns'] }
      : NOTHING
  }
  if (own.kind === other.kind) return { ...NOTHING, moves: [[own.key, other.key]], uses: [own.key] }
  return NOTHING
}

/** The list of what is chosen among. */
const listFor = (type: string): ItemList | null => itemListsOf(type)[0] ?? null

function fromYesNo(source: JsonObject, list: ItemList | null): Carried {
  if (list === null || list.kind !== 'choice') return NOTHING
  const item = (side: 'True' | 'False', value: boolean, text: string): JsonObject => ({
    value: source[`value${side}`] ?? value,
    text: source[`label${side}`] ?? text,
  })
  const used = ['valueTrue', 'valueFalse', 'labelTrue', 'labelFalse'].filter(
    (key) => source[key] !== undefined,
  )
  return {
    moves: [],
    sets: { [list.key]: [item('True', true, 'Yes'), item('False', false, 'No')] },
    gone: used,
    uses: used,
  }
}

/** What the new type can't do without and the question does not bring. */
function starting(source: JsonObject, start: JsonObject, { moves, sets }: Carried): JsonObject {
  const brought = new Set(moves.map(([, now]) => now))
  return Object.fromEntries(
    Object.entries(start).filter(
      ([key]) =>
        ['choices', 'rows', 'columns', 'items', 'areas', 'elements', 'templateElements'].includes(
          key,
        ) &&
        !brought.has(key) &&
        sets[key] === undefined &&
        source[key] === undefined,
    ),
  )
}

const isAnswer = (key: string): boolean => key === 'defaultValue' || key === 'correctAnswer'

const SEVERAL = new Set(['checkbox', 'tagbox', 'ranking', 'file', 'paneldynamic', 'matrixdynamic'])
const BY_ROW = new Set(['matrix', 'matrixdropdown', 'multipletext'])

/** Whether an answer that is set has the shape that a type's answers have. */
const isAnswerOf = (type: string, value: Json): boolean =>
  SEVERAL.has(type)
    ? Array.isArray(value)
    : BY_ROW.has(type)
      ? isJsonObject(value)
      : !Array.isArray(value) && !isJsonObject(value)

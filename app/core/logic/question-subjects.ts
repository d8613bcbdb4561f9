import { itemsAt, labelOfItem, partsOfItem, valueOfItem } from '../drafting/edits/items.ts'
import { ownText } from '../drafting/edits/own-text.ts'
import { hasSpecial, specialItemsOf, type SpecialItem } from '../drafting/edits/special-items.ts'
import { within, type Pointer } from '../drafting/pointer.ts'
import { isJsonObject, textOr, type Json, type JsonObject } from '../json.ts'
import type { OfferedChoice, Subject, SubjectType } from './subject.ts'

type Named = {
  readonly source: JsonObject
  readonly reads: string
  readonly label: string
  readonly pointer: Pointer
  readonly language: string
}

const SPECIAL_VALUES: { readonly [key in SpecialItem['key']]: string | null } = {
  showSelectAllItem: null,
  showNoneItem: 'none',
  showRefuseItem: 'refused',
  showDontKnowItem: 'dontknow',
  showOtherItem: 'other',
}

/** What a rule can read of one question: its answer, or the answers of its rows and fields. */
export function subjectsOfQuestion(type: string, named: Named): readonly Subject[] {
  const { source, reads, label, pointer, language } = named
  const subject = (kind: SubjectType, choices: readonly OfferedChoice[] = []): Subject => ({
    reads,
    label,
    type: kind,
    choices,
    pointer,
  })
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return [subject('one', choicesOf(type, source, 'choices', language))]
    case 'imagepicker':
      return [
        subject(
          source['multiSelect'] === true ? 'many' : 'one',
          choicesOf(type, source, 'choices', language),
        ),
      ]
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
      return [subject('many', choicesOf(type, source, 'choices', language))]
    case 'imagemap':
      return [subject('many', choicesOf(type, source, 'areas', language))]
    case 'rating':
      return [subject('one', stepsOf(source, language))]
    case 'boolean':
      return [subject('one', yesAndNo(source, language))]
    case 'text':
      return [subject(typeOfInput(source))]
    case 'comment':
      return [subject('text')]
    case 'slider':
      return [subject(source['sliderType'] === 'range' ? 'presence' : 'number')]
    case 'expression':
      return [subject('any')]
    case 'matrix': {
      const columns = choicesOf(type, source, 'columns', language)
      const kind = source['cellType'] === 'checkbox' ? 'many' : 'one'
      return [...rowsOf(named).map((row) => ({ ...row, type: kind, choices: columns }) as const)]
    }
    case 'multipletext':
      return itemsAt(source, 'items').flatMap((item, index) =>
        isJsonObject(item)
          ? [
              {
                reads: `${reads}.${valueOfItem(item, 'part')}`,
                label: `${label}: ${labelOfItem(item, 'part', language)}`,
                type: typeOfInput(item),
                choices: [],
                pointer: within(pointer, 'items', index),
              },
            ]
          : [],
      )
    case 'matrixdropdown':
      return rowsOf(named).flatMap((row) => columnsOf(named, row.reads, row.label))
    case 'matrixdynamic':
    case 'paneldynamic':
      return [{ ...subject('number'), reads: `${reads}.length`, label: `${label}: how many` }]
    case 'file':
    case 'signaturepad':
      return [subject('presence')]
    default:
      return []
  }
}

/** The cells of one row, as its neighbours read them. */
export const columnsOf = (named: Named, row: string, label: string): readonly Subject[] =>
  itemsAt(named.source, 'columns').flatMap((column, index) => {
    if (!isJsonObject(column)) return []
    const cell = textOr(column['cellType'], textOr(named.source['cellType'], 'dropdown'))
    const shared = column['choices'] === undefined ? named.source['choices'] : undefined
    return subjectsOfQuestion(cell === 'default' ? 'dropdown' : cell, {
      source: shared === undefined ? column : { ...column, choices: shared },
      reads: `${row}.${valueOfItem(column, 'part')}`,
      label: `${label}: ${labelOfItem(column, 'part', named.language)}`,
      pointer: within(named.pointer, 'columns', index),
      language: named.language,
    })
  })

const rowsOf = ({ source, reads, label, pointer, language }: Named) =>
  itemsAt(source, 'rows').map((row, index) => ({
    reads: `${reads}.${valueOfItem(row, 'choice')}`,
    label: `${label}: ${labelOfItem(row, 'choice', language)}`,
    pointer: within(pointer, 'rows', index),
  }))

function typeOfInput({ inputType, maskType }: JsonObject): SubjectType {
  switch (inputType) {
    case 'number':
    case 'range':
      return 'number'
    case 'date':
    case 'datetime-local':
    case 'datetime':
    case 'time':
    case 'month':
    case 'week':
      return 'date'
    default:
      return maskType === 'numeric' || maskType === 'currency' ? 'number' : 'text'
  }
}

/** The choices that a question lists, with those that stand apart. */
export function choicesOf(
  type: string,
  source: JsonObject,
  key: string,
  language: string,
): readonly OfferedChoice[] {
  const listed = itemsAt(source, key).flatMap((item): OfferedChoice[] => {
    const { value } = partsOfItem(item)
    return isScalar(value) ? [{ value, label: labelOfItem(item, 'choice', language) }] : []
  })
  const special = specialItemsOf(type).flatMap((item): OfferedChoice[] => {
    const value = SPECIAL_VALUES[item.key]
    const text = ownText(source[item.textKey], language)
    return value === null || !hasSpecial(source, item)
      ? []
      : [{ value, label: text === '' ? item.text : text }]
  })
  return [...listed, ...special]
}

const isScalar = (value: Json): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const MOST_STEPS = 100

function stepsOf(source: JsonObject, language: string): readonly OfferedChoice[] {
  const own = choicesOf('rating', source, 'rateValues', language)
  if (own.length > 0) return own
  const number = (key: string, otherwise: number) => {
    const value = source[key]
    return typeof value === 'number' ? value : otherwise
  }
  const [min, step] = [number('rateMin', 1), Math.max(number('rateStep', 1), Number.EPSILON)]
  const max = number('rateMax', min + (number('rateCount', 5) - 1) * step)
  const count = Math.min(MOST_STEPS, Math.max(0, Math.floor((max - min) / step) + 1))
  return Array.from({ length: count }, (_, index) => {
    const value = Number((min + index * step).toPrecision(12))
    return { value, label: String(value) }
  })
}

function yesAndNo(source: JsonObject, language: string): readonly OfferedChoice[] {
  const choice = (key: 'True' | 'False', value: boolean, word: string): OfferedChoice => {
    const own = source[`value${key}`]
    const label = ownText(source[`label${key}`], language)
    return {
      value: own !== undefined && isScalar(own) ? own : value,
      label: label === '' ? word : label,
    }
  }
  return [choice('True', true, 'Yes'), choice('False', false, 'No')]
}

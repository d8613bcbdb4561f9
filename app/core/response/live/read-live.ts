import type { ChoiceValue } from '../../definition/choice.ts'
import { isJsonList, type Json } from '../../json.ts'
import { cleanText } from '../clean-text.ts'
import {
  answerField,
  entriesField,
  pathUnder,
  wordsField,
  type FieldPath,
} from '../form/field-names.ts'
import { firstOf, type Posted } from '../form/posted.ts'
import { readNumber } from '../form/read-number.ts'
import type { LiveField } from './live-page.ts'

export type Values = { [name: string]: Json | undefined }

type PathOf = (name: string) => FieldPath

/** The answers that stand in the fields of a form, as far as rules read them. */
export function readLive(fields: readonly LiveField[], pathOf: PathOf, posted: Posted): Values {
  const values: Values = {}
  for (const field of fields) {
    const path = pathOf(field.name)
    values[field.name] = readField(field, path, posted)
    const words = wordsIn(field, values[field.name], firstOf(posted, wordsField(path)))
    if (words !== undefined) values[`${field.name}-Comment`] = words
  }
  return values
}

function readField(field: LiveField, path: FieldPath, posted: Posted): Json | undefined {
  const first = firstOf(posted, answerField(path)) ?? ''
  switch (field.kind) {
    case 'text':
      return textIn(first)
    case 'number':
      return numberIn(first)
    case 'one':
      if (field.words === 'value' && field.others.includes(first))
        return textIn(firstOf(posted, wordsField(path))) ?? first
      return first === '' ? undefined : typed(field.values, first)
    case 'many': {
      const ticked = posted.get(answerField(path)) ?? []
      const words = textIn(firstOf(posted, wordsField(path)))
      return listed(
        ticked.map((value) =>
          field.words === 'value' && field.others.includes(value)
            ? (words ?? value)
            : typed(field.values, value),
        ),
      )
    }
    case 'ranks':
      return ranksIn(field.values, path, posted)
    case 'matrix':
      return filled(
        field.rows.map((row) => {
          const chosen = posted.get(answerField(pathUnder(path, row))) ?? []
          const given = chosen.flatMap((one) => (one === '' ? [] : [typed(field.values, one)]))
          return [row, field.cells === 'many' ? listed(given) : given[0]]
        }),
      )
    case 'items':
      return filled(Object.entries(readLive(field.fields, (name) => pathUnder(path, name), posted)))
    case 'rows':
      return filled(
        field.rows.map((row) => [row, readInside(field.fields, pathUnder(path, row), posted)]),
      )
    case 'entries':
      // One for each that stands there, so that none loses its place.
      return Array.from({ length: countOf(path, posted) }, (_, index) =>
        readInside(field.fields, pathUnder(path, index), posted),
      ).map((entry) => entry ?? {})
  }
}

export const countOf = (path: FieldPath, posted: Posted): number =>
  Number(firstOf(posted, entriesField(path)) ?? 0)

const readInside = (fields: readonly LiveField[], path: FieldPath, posted: Posted) =>
  filled(Object.entries(readLive(fields, (name) => pathUnder(path, name), posted)))

function wordsIn(field: LiveField, value: Json | undefined, words: string | undefined) {
  if (field.kind !== 'one' && field.kind !== 'many') return undefined
  const chosen = (isJsonList(value) ? value : [value]).map(String)
  const isAsked =
    field.words === 'always' ||
    (field.words === 'comment' && field.others.some((other) => chosen.includes(other)))
  return isAsked ? textIn(words) : undefined
}

function ranksIn(values: readonly ChoiceValue[], path: FieldPath, posted: Posted) {
  const places = values.map((value) =>
    Number(firstOf(posted, answerField(pathUnder(path, String(value)))) ?? ''),
  )
  const placed = values
    .map((value, index) => ({ value, place: places[index] ?? 0 }))
    .filter(({ place }) => place > 0)
  if (new Set(placed.map(({ place }) => place)).size < placed.length) return undefined
  return listed(placed.sort((one, other) => one.place - other.place).map(({ value }) => value))
}

/** A choice that is a number or yes or no, which fields can't tell. */
const typed = (values: readonly ChoiceValue[], text: string): ChoiceValue =>
  values.find((value) => String(value) === text) ?? text

const textIn = (text: string | undefined): string | undefined => {
  const clean = cleanText(text ?? '').trim()
  return clean === '' ? undefined : clean
}

const numberIn = (text: string | undefined): number | undefined => {
  const number = readNumber(text ?? '')
  return typeof number === 'number' ? number : undefined
}

const listed = (values: readonly Json[]): Json | undefined =>
  values.length === 0 ? undefined : [...values]

function filled(entries: readonly (readonly [string, Json | undefined])[]) {
  const given = entries.flatMap(([key, value]): [string, Json][] =>
    value === undefined ? [] : [[key, value]],
  )
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

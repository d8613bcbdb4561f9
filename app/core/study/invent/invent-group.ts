import {
  commentKey,
  type Entries,
  type Grid,
  type Matrix,
  type TextGroup,
} from '../../definition/definition.ts'
import type { Json, JsonObject } from '../../json.ts'
import { isJsonObject } from '../../json.ts'
import type { Context } from '../../response/check/checked.ts'
import { shownRows } from '../../response/check/rows.ts'
import { isDemanded } from '../../response/demands.ts'
import type { PlannedQuestion } from '../../response/planned-question.ts'
import { isVisible } from '../../response/visibility.ts'
import { fitting } from './fitting.ts'
import type { Random } from './invent.ts'
import { pick } from './invent-choices.ts'
import { plannedInside } from './planned-inside.ts'

/** Inside a question less is left blank than outside, so that most of it has something in it. */
const SKIPS = 0.15
const MOST_ENTRIES = 3
const TRIES_FOR_UNIQUE = 20

export function inventMatrix(question: Matrix, context: Context, random: Random): Json | null {
  const { rows, rules, columns, cells, eachRowRequired, eachRowUnique } = question
  const taken = new Set<string>()
  const answered = shownRows(rows, rules, context).flatMap(({ value }): [string, Json][] => {
    if (!eachRowRequired && random() < SKIPS) return []
    const free = columns.filter((column) => !eachRowUnique || !taken.has(String(column.value)))
    const column = pick(free, random)
    if (column === null) return []
    taken.add(String(column.value))
    return [[value, cells === 'many' ? [column.value] : column.value]]
  })
  return answered.length === 0 ? null : Object.fromEntries(answered)
}

export function inventTexts(question: TextGroup, context: Context, random: Random): Json | null {
  const answered = plannedInside(question).flatMap((planned): [string, Json][] => {
    if (!isDemanded(planned.question, context) && random() < SKIPS) return []
    const invented = fitting(planned, context, random)
    return invented === null ? [] : [[planned.question.name, invented.answer]]
  })
  return answered.length === 0 ? null : Object.fromEntries(answered)
}

export function inventGrid(question: Grid, context: Context, random: Random): Json | null {
  const inside = plannedInside(question)
  const rows = shownRows(question.rows, question.rules, context)
  const before: JsonObject[] = []
  const answered = rows.flatMap(({ value }, index): [string, Json][] => {
    const place = { index, name: value, alias: 'row', unique: question.unique } as const
    const entry = inventEntry(inside, context, place, before, random)
    before.push(entry)
    return Object.keys(entry).length === 0 ? [] : [[value, entry]]
  })
  return answered.length === 0 ? null : Object.fromEntries(answered)
}

export function inventEntries(question: Entries, context: Context, random: Random): Json | null {
  const inside = plannedInside(question)
  const least = Math.max(1, question.minEntries)
  const most = Math.min(Math.max(least, MOST_ENTRIES), question.maxEntries)
  const wanted = least + Math.floor(random() ** 2 * (most - least + 1))
  const entries: JsonObject[] = []
  const alias = question.control === 'rows' ? 'row' : 'panel'
  for (let index = 0; index < wanted; index += 1) {
    const place = { index, name: String(index + 1), alias, unique: question.unique } as const
    entries.push(inventEntry(inside, context, place, entries, random))
  }
  const filled = entries.filter((entry) => Object.keys(entry).length > 0)
  return filled.length === 0 ? null : filled
}

type Place = {
  readonly index: number
  readonly name: string
  readonly alias: 'row' | 'panel'
  readonly unique: readonly string[]
}

function inventEntry(
  inside: readonly PlannedQuestion[],
  context: Context,
  place: Place,
  before: readonly JsonObject[],
  random: Random,
): JsonObject {
  const entry: { [name: string]: Json } = {}
  for (const planned of inside) {
    const { question } = planned
    const within = insideOf(entry, context, place)
    if (!isVisible(planned.visibleIf, within.scope, context.at)) continue
    const isUnique = place.unique.includes(question.name)
    const isFirst = Object.keys(entry).length === 0
    if (!isDemanded(question, within) && !isUnique && !isFirst && random() < SKIPS) continue
    for (let tried = 0; tried < TRIES_FOR_UNIQUE; tried += 1) {
      const invented = fitting(planned, within, random)
      if (invented === null) break
      if (isUnique && before.some((other) => isSame(other[question.name], invented.answer)))
        continue
      entry[question.name] = invented.answer
      if (invented.words !== null) entry[commentKey(question.name)] = invented.words
      break
    }
  }
  return entry
}

const isSame = (a: Json | undefined, b: Json): boolean =>
  a !== undefined && JSON.stringify(a).toLowerCase() === JSON.stringify(b).toLowerCase()

/** What rules inside a row or an entry read beside the survey's own answers. */
function insideOf(entry: JsonObject, { scope, at }: Context, place: Place): Context {
  const outer = isJsonObject(scope['panel']) ? { parentPanel: scope['panel'] } : {}
  return {
    scope: {
      ...scope,
      ...outer,
      [place.alias]: entry,
      rowIndex: place.index + 1,
      panelIndex: place.index,
      rowName: place.name,
      rowValue: place.name,
    },
    at,
  }
}

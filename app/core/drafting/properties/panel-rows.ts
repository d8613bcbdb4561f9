import { canonicalJson, type JsonObject } from '../../json.ts'
import type { Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import type { ClassName, Property } from './property.ts'
import { holderAt, isChanged, stateIn, type PropertyState } from './property-state.ts'
import {
  hasWords,
  placeOf,
  PROPERTY_GROUPS,
  wordsFor,
  type PropertyWords,
} from './property-words.ts'

export type PanelRow = {
  readonly property: Property
  readonly words: PropertyWords
  readonly state: PropertyState
  readonly isChanged: boolean
}

/** What is looked for in a panel. */
export type PanelFilter = {
  readonly typed: string
  readonly show: 'all' | 'changed'
  /** Shown whatever else is said: somebody was led here. */
  readonly asked: string | null
}

export const EVERYTHING: PanelFilter = { typed: '', show: 'all', asked: null }

/** The properties to show, with what is written of each. */
export function panelRows(
  document: DraftDocument,
  pointers: readonly Pointer[],
  { of, properties }: { readonly of: ClassName; readonly properties: readonly Property[] },
  filter: PanelFilter,
): readonly PanelRow[] {
  const words = filter.typed.toLowerCase().split(/\s+/).filter(Boolean)
  const holders = pointers.map((pointer) => holderAt(document, pointer))
  return properties.flatMap((property): readonly PanelRow[] => {
    const state = stateIn(holders, property)
    const row: PanelRow = {
      property,
      words: wordsFor(property, of),
      state,
      isChanged: isChanged(state, property),
    }
    if (property.key === filter.asked || isSought(row, words, filter)) {
      const isAtHand =
        state.state !== 'unset' ||
        property.key === filter.asked ||
        words.length > 0 ||
        isUsual(property)
      return isAtHand && hasMeaning(holders, row) ? [row] : []
    }
    return []
  })
}

const isSought = (
  { property, words, isChanged: changed }: PanelRow,
  typed: readonly string[],
  { show }: PanelFilter,
): boolean => {
  if (show === 'changed' && !changed) return false
  if (typed.length === 0) return true
  const text = `${words.title} ${words.help} ${property.key}`.toLowerCase()
  return typed.every((word) => text.includes(word))
}

/** What we have no words for, or nothing comes of, waits until somebody looks for it. */
const isUsual = ({ key, rank, effect }: Property): boolean =>
  rank === 'usual' && effect !== 'none' && hasWords(key)

/** Whether the neighbour on which it depends lets it mean something; what is written is shown. */
function hasMeaning(
  holders: readonly (JsonObject | null)[],
  { property: { onlyWith, kind }, isChanged: changed }: PanelRow,
): boolean {
  if (changed) return true
  if (kind.kind === 'object')
    return holders.every((holder) => {
      const value = holder?.[kind.by]
      return typeof value === 'string' && Object.hasOwn(kind.classes, value)
    })
  if (onlyWith === undefined) return true
  const texts = onlyWith.values.map(canonicalJson)
  return holders.some((holder) => {
    const value = holder?.[onlyWith.key]
    return value === undefined ? onlyWith.isSoUnset : texts.includes(canonicalJson(value))
  })
}

/** Rows by group, groups without rows left out. */
export const grouped = (rows: readonly PanelRow[]) =>
  PROPERTY_GROUPS.flatMap(({ group, label }) => {
    const own = rows
      .filter(({ words }) => words.group === group)
      .toSorted((one, other) => placeOf(one.property.key) - placeOf(other.property.key))
    return own.length === 0 ? [] : [{ group, label, rows: own }]
  })

import { within } from '../drafting/pointer.ts'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { CraftRule } from './craft-rule.ts'

type Stale = { readonly pointer: string; readonly locales: readonly string[] }

/** What changed in the survey's own language since it was published, and in no other. */
export const staleTranslation: CraftRule = ({ source, definition, live }) => {
  if (live === null) return []
  const found = staleIn(source, live, definition.locale, '/source')
  const locales = [...new Set(found.flatMap((each) => each.locales))].sort()
  return locales.map((locale) => {
    const places = found.filter((each) => each.locales.includes(locale))
    return {
      code: 'translation_stale',
      severity: 'warning',
      pointer: within(places[0]?.pointer ?? '/source', locale),
      message:
        places.length === 1
          ? `One text was changed, and still says in ${locale} what it said before`
          : `${places.length} texts were changed, and still say in ${locale} what they said before`,
      fix: null,
    }
  })
}

function staleIn(now: Json, before: Json, own: string, pointer: string): readonly Stale[] {
  if (isJsonList(now) && isJsonList(before)) {
    const entries = now
    return entries.flatMap((entry, index) => {
      const other = counterpart(entry, index, before)
      return other === undefined ? [] : staleIn(entry, other, own, within(pointer, index))
    })
  }
  if (!isJsonObject(now) || !isJsonObject(before)) return []
  const text = ownText(now, own)
  if (text !== null) {
    const old = ownText(before, own)
    if (old === null || old === text) return []
    const locales = Object.keys(now).filter(
      (key) => key !== 'default' && key !== own && now[key] !== '' && now[key] === before[key],
    )
    return locales.length === 0 ? [] : [{ pointer, locales }]
  }
  return Object.entries(now).flatMap(([key, value]) => {
    const other = Object.hasOwn(before, key) ? before[key] : undefined
    return other === undefined ? [] : staleIn(value, other, own, within(pointer, key))
  })
}

/** Entries are known by their names or values, wherever they stand by now. */
function counterpart(entry: Json, index: number, list: readonly Json[]): Json | undefined {
  const key = keyOf(entry)
  return key === undefined ? list[index] : list.find((other) => keyOf(other) === key)
}

const keyOf = (entry: Json): Json | undefined =>
  isJsonObject(entry) ? (entry['name'] ?? entry['value']) : undefined

function ownText(value: JsonObject, own: string): string | null {
  const text = value['default'] ?? value[own]
  const isText =
    typeof text === 'string' && Object.values(value).every((each) => typeof each === 'string')
  return isText ? text : null
}

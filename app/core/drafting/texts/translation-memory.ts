import { isJsonObject, own, type Json, type JsonObject } from '../../json.ts'
import type { Operation } from '../operation.ts'
import { within } from '../pointer.ts'
import type { DraftText } from './texts-of.ts'
import { textHash } from './text-hash.ts'

/** Where a study keeps which wording of each text its translations were made from. */
const PLACE = '/study/translations'

export type Translated = 'missing' | 'stale' | 'there'

/**
 * How a text stands in another language. `live` is the same text as it is published: where nobody
 * has translated here yet, what changed in the survey's own language alone since then is stale.
 */
export function translated(
  text: DraftText,
  locale: string,
  study: JsonObject,
  live: DraftText | null,
): Translated {
  const words = text.others[locale]
  if (words === undefined || words.trim() === '')
    return text.own.trim() === '' ? 'there' : 'missing'
  const madeFrom = rememberedIn(study, text.key, locale)
  if (madeFrom !== null) return madeFrom === textHash(text.own) ? 'there' : 'stale'
  return live !== null && live.own !== text.own && live.others[locale] === words ? 'stale' : 'there'
}

function rememberedIn({ translations }: JsonObject, key: string, locale: string): Json | null {
  const known = isJsonObject(translations) ? own(translations, key) : undefined
  return (isJsonObject(known) ? own(known, locale) : undefined) ?? null
}

/** Remembers the wording that a translation was made from; of one that is gone it forgets it. */
export function rememberingOperations(
  { translations }: JsonObject,
  { key, own: words }: DraftText,
  locale: string,
  state: 'written' | 'removed',
): readonly Operation[] {
  const all = isJsonObject(translations) ? translations : null
  const known = all === null ? undefined : own(all, key)
  const path = within(PLACE, key, locale)
  if (state === 'removed')
    return isJsonObject(known) && Object.hasOwn(known, locale) ? [{ op: 'remove', path }] : []
  const value = textHash(words)
  if (all === null) return [{ op: 'replace', path: PLACE, value: { [key]: { [locale]: value } } }]
  if (!isJsonObject(known))
    return [{ op: 'replace', path: within(PLACE, key), value: { [locale]: value } }]
  return known[locale] === value ? [] : [{ op: 'replace', path, value }]
}

import { canonicalJson, isJsonObject, type JsonObject } from '../core/json.ts'
import { keyOfPage } from '../respondent/kept.ts'

/** What was answered in the rich look so far: for this tab alone, until it is sent. */
export type Draft = {
  readonly id: string
  readonly start: string | null
  readonly version: number
  readonly data: JsonObject
  /** What stood on the plain page when this look took its place. */
  readonly typed: JsonObject
  /** Name of the page that was open. */
  readonly page: string
}

const keyOf = (survey: string) => keyOfPage(survey, 'start', 'rich')

export function readDraft(survey: string, version: number): Draft | null {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(keyOf(survey)) ?? 'null')
    if (!isJsonObject(draft) || draft['version'] !== version) return null
    const isWhole =
      typeof draft['id'] === 'string' &&
      isJsonObject(draft['data'] ?? null) &&
      isJsonObject(draft['typed'] ?? null)
    return isWhole ? (draft as Draft) : null
  } catch {
    return null
  }
}

export function keepDraft(survey: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(survey), JSON.stringify(draft))
  } catch {
    // Where the browser keeps nothing a reload begins anew.
  }
}

/** Also what was typed on the plain page before. */
export function forgetDraft(survey: string): void {
  try {
    sessionStorage.removeItem(keyOf(survey))
    sessionStorage.removeItem(keyOfPage(survey, 'start', 'typed'))
  } catch {
    // Nothing was kept.
  }
}

/** A draft with what was typed on the plain page since, before this look was there again. */
export function withNews({ data, typed: earlier }: Draft, typed: JsonObject): JsonObject {
  const isNews = ([name, value]: readonly [string, JsonObject[string]]) =>
    !Object.hasOwn(earlier, name) || canonicalJson(earlier[name] ?? null) !== canonicalJson(value)
  return { ...data, ...Object.fromEntries(Object.entries(typed).filter(isNews)) }
}

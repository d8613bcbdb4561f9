export type JsonScalar = string | number | boolean | null
export type Json = JsonScalar | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json }

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** As `Array.isArray`, which does not know that a list may be for reading only. */
export const isJsonList = (value: unknown): value is readonly Json[] => Array.isArray(value)

/** What stands in a list, and nothing in what is none. */
export const listIn = (value: unknown): readonly Json[] => (isJsonList(value) ? value : [])

/** What an object has under a name of its own; names such as `constructor` are nobody's. */
export const own = <Value>(
  object: { readonly [key: string]: Value },
  key: string,
): Value | undefined => (Object.hasOwn(object, key) ? object[key] : undefined)

/** The same of what may be no object. */
export const ownIn = (container: Json | undefined, key: string): Json | undefined =>
  isJsonObject(container) ? own(container, key) : undefined

/** Names that reach into JavaScript's own machinery; no key from outside may carry them. */
export const isReservedName = (name: string): boolean =>
  name === 'prototype' || name in Object.prototype

/** JSON as text, without the mark of the order of bytes with which files from Windows may begin. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '')

/** As a page can show it: half a character and the character zero stand in no HTML. */
export const showable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\uFFFD')

/** Text as it was sent, and nothing in place of what is none. */
export const textOr = (value: Json | undefined, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise

/** JSON with sorted keys: equal content gives equal text, whatever order it came in. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isJsonObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}

import type { MultipleChoice, Ranking, SingleChoice } from '#app/core/definition/definition.ts'
import { isJsonObject, listIn, own, type Json } from '#app/core/json.ts'
import { textOf } from './value-text.ts'

/** What was chosen of a list, as texts; also where choices are kept as objects. */
export const tickedIn = (
  { memberKey }: Pick<MultipleChoice, 'memberKey'>,
  value: Json | undefined,
): readonly string[] =>
  listIn(value).map((item) =>
    textOf(memberKey !== null && isJsonObject(item) ? own(item, memberKey) : item),
  )

export type Given = {
  readonly chosen: readonly string[]
  /** Of the "other" choice. */
  readonly words: string
  /** Answers that are not listed. */
  readonly unlisted: readonly string[]
}

/** Sorts what was answered into choices, words of an "other" choice, and what is not listed. */
export function givenIn(
  { choices, otherWords }: SingleChoice | MultipleChoice | Ranking,
  given: readonly string[],
  words: string,
): Given {
  const known = new Set(choices.map(({ value }) => String(value)))
  const unlisted = given.filter((text) => text !== '' && !known.has(text))
  const other = otherWords === 'value' ? choices.find(({ role }) => role === 'other') : undefined
  const [first, ...rest] = unlisted
  if (other === undefined || first === undefined) return { chosen: given, words, unlisted }
  return {
    chosen: given.map((text) => (text === first ? String(other.value) : text)),
    words: first,
    unlisted: rest,
  }
}

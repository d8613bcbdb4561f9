import type { Json, JsonObject } from '../core/json.ts'
import { SPECIAL_ITEMS } from './read-choices.server.ts'

const TAKE_CHOICES: ReadonlySet<Json | undefined> = new Set([
  'radiogroup',
  'dropdown',
  'buttongroup',
  'checkbox',
  'tagbox',
  'imagepicker',
  'ranking',
])

/** Whether a question has nothing to choose from, and nothing from which it would come. */
export function lacksChoices(question: JsonObject): boolean {
  const { type, choices, choicesMin, choicesMax, choicesFromQuestion } = question
  if (!TAKE_CHOICES.has(type) || (Array.isArray(choices) ? choices.length > 0 : choices != null))
    return false
  const isFed = [choicesMin, choicesMax, choicesFromQuestion].some((value) => value !== undefined)
  const hasSpecial = SPECIAL_ITEMS.some(({ flags }) =>
    flags.some((flag) => question[flag] === true),
  )
  return !isFed && !hasSpecial && question['allowCustomChoices'] !== true
}

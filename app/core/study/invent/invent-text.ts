import type { TextInput, TextQuestion } from '../../definition/definition.ts'
import type { Json } from '../../json.ts'
import type { Context } from '../../response/check/checked.ts'
import { inventMatching } from './invent-matching.ts'
import { inventMasked } from './invent-masked.ts'
import { inventMoment } from './invent-moment.ts'
import type { Random } from './invent.ts'

export function inventText(question: TextQuestion, context: Context, random: Random): Json | null {
  const { mask, validators, inputType } = question
  if (mask !== null) return inventMasked(mask, random)
  const regex = validators.find((validator) => validator.kind === 'regex')
  if (regex !== undefined) return inventMatching(regex.pattern, random)
  if (validators.some(({ kind }) => kind === 'email')) return inputTexts('email', random)
  const numeric = validators.find((validator) => validator.kind === 'numeric')
  if (numeric !== undefined) {
    const low = Math.ceil(numeric.min ?? (numeric.max === null ? 0 : Math.min(0, numeric.max)))
    const high = Math.floor(numeric.max ?? low + 100)
    return String(low + Math.floor(random() * (high - low + 1)))
  }
  return (
    inputTexts(inputType, random) ??
    inventMoment(question, context, random) ??
    sentence(question, random)
  )
}

/** What these fields take, whatever their question asks; null for all others. */
function inputTexts(input: TextInput, random: Random): string | null {
  const number = Math.floor(random() * 9000) + 1000
  switch (input) {
    case 'email':
      return `somebody${number}@example.org`
    case 'tel':
      return `+49 30 555${number}`
    case 'url':
      return `https://example.org/${number}`
    case 'color':
      return `#1a${number}`
    case 'password':
      return `Practice-${number}`
    case 'text':
    case 'date':
    case 'datetime-local':
    case 'time':
    case 'month':
    case 'week':
      return null
  }
}

function sentence({ validators, minLength, maxLength }: TextQuestion, random: Random): string {
  const own = validators.filter((validator) => validator.kind === 'text')
  const least = Math.max(1, minLength ?? 1, ...own.map(({ minLength: min }) => min ?? 1))
  const most = Math.min(maxLength, ...own.map(({ maxLength: max }) => max ?? maxLength))
  const isWordsOnly = own.some(({ digits }) => digits === 'refused')
  const text =
    isWordsOnly || random() < 0.5
      ? 'Invented for practice, nobody said this.'
      : `${Math.floor(random() * 900) + 100} times invented`
  // A blank at either end would be cut off.
  const whole = text.padEnd(least, 'x').slice(0, most).trim()
  return whole.padEnd(Math.min(least, most), 'x')
}

import type { Mask, TextInput, TextQuestion } from '#app/core/definition/definition.ts'
import { LONGEST_TEXT } from '#app/core/definition/text-lengths.ts'
import { limitsIn } from '#app/core/response/check/check-text.ts'
import { answerField } from '#app/core/response/form/field-names.ts'
import { writeByPattern } from '#app/core/response/masks/date-by-pattern.ts'
import { shownMasked } from '#app/core/response/masks/read-masked.ts'
import { fieldWordsFor, type FieldWords } from './field-words.ts'
import { numberIn } from './number-view.ts'
import { textOf } from './value-text.ts'
import type { Asked } from './place.ts'
import type { TextView } from './view.ts'

export function textView({ question, path, common, place, value }: Asked<TextQuestion>): TextView {
  const { lines, inputType, mask, maxLength } = question
  const { least, greatest } = limitsIn(question, place.context)
  const count = maxLength < LONGEST_TEXT[lines] && mask === null ? maxLength : null
  const isNumber = mask?.kind === 'numeric'
  return {
    ...common,
    kind: 'text',
    note: noteFor(question, count, place.locale),
    field: answerField(path),
    lines,
    // A browser's own colour field always holds a colour, so that none could not be answered.
    inputType: inputType === 'color' || mask !== null ? 'text' : inputType,
    value:
      mask !== null && (typeof value === 'string' || typeof value === 'number')
        ? shownMasked(mask, value)
        : textOf(value),
    placeholder: question.placeholder && place.wording.plain(question.placeholder),
    autocomplete: question.autocomplete ?? AUTOCOMPLETE[inputType] ?? 'off',
    inputMode: keyboardFor(mask),
    min: least,
    max: greatest,
    height: question.height,
    count,
    prefix: isNumber ? signOf(mask.prefix) : null,
    suffix: isNumber ? signOf(mask.suffix) : null,
    suggestions: question.suggestions.map((text) => place.wording.plain(text)),
  }
}

const AUTOCOMPLETE: { readonly [input in TextInput]?: string } = {
  email: 'email',
  tel: 'tel',
  url: 'url',
}

const signOf = (sign: string) => (sign.trim() === '' ? null : sign.trim())

function keyboardFor(mask: Mask | null): TextView['inputMode'] {
  if (mask === null) return null
  if (mask.kind === 'numeric') return mask.negative === 'allowed' ? 'text' : 'decimal'
  // Fixed signs may be left out, so that digits are all that is needed.
  return mask.kind === 'pattern' && !/[a#]/.test(mask.pattern) ? 'numeric' : 'text'
}

const EXAMPLES: { readonly [input in TextInput]?: string } = {
  color: '#1a2b3c',
  // Not all browsers have a field of their own for these.
  month: '2026-05',
  week: '2026-W22',
}

const EXAMPLE_DAY = '2026-12-31T14:30:00'

function noteFor(
  { mask, inputType, minLength }: TextQuestion,
  count: number | null,
  locale: string,
): string | null {
  const words = fieldWordsFor(locale)
  const example = EXAMPLES[inputType]
  const notes = [
    mask === null ? null : maskInWords(mask, words, locale),
    mask === null && example !== undefined ? `${words.like(example)}.` : null,
    minLength === null ? null : words.atLeast(minLength),
    count === null ? null : words.upTo(count),
  ].filter((note) => note !== null)
  return notes.length === 0 ? null : notes.join(' ')
}

function maskInWords(mask: Mask, words: FieldWords, locale: string): string | null {
  switch (mask.kind) {
    case 'pattern': {
      const legend = [
        mask.pattern.includes('9') ? words.digit : null,
        mask.pattern.includes('a') ? words.letter : null,
        mask.pattern.includes('#') ? words.either : null,
      ].filter((part) => part !== null)
      const like = words.like(mask.pattern.replaceAll('\\', ''))
      return legend.length === 0 ? `${like}.` : `${like} (${legend.join(', ')}).`
    }
    case 'datetime':
      return `${words.like(writeByPattern(EXAMPLE_DAY, mask.pattern) ?? mask.pattern)}.`
    case 'numeric':
      return mask.min === null || mask.max === null
        ? null
        : `${words.between(numberIn(mask.min, locale), numberIn(mask.max, locale))}.`
  }
}

import type { Computed, ComputedFormat } from '#app/core/definition/definition.ts'
import { own, type Json } from '#app/core/json.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import { dayInWords } from './day-in-words.ts'
import { fieldWordsFor } from './field-words.ts'
import { numberIn } from './number-view.ts'
import { textOf } from './value-text.ts'
import type { Asked } from './place.ts'
import type { ComputedView } from './view.ts'
import type { Wording } from './wording.ts'

export function computedView({ question, common, place, value }: Asked<Computed>): ComputedView {
  const found = own(place.context.scope as { readonly [name: string]: Json }, question.name)
  const text = computedInWords(question.format, found ?? value, place.locale, place.wording.plain)
  return {
    ...common,
    kind: 'computed',
    text: text === '' ? fieldWordsFor(place.locale).notKnownYet : text,
  }
}

/** As it is written in this language, with the words that the survey puts around it. */
export function computedInWords(
  format: ComputedFormat,
  value: Json | undefined,
  locale: string,
  plain: Wording['plain'],
): string {
  const text =
    typeof value === 'number'
      ? formatted(format, value, locale)
      : format.style === 'date'
        ? dayInWords(textOf(value), locale)
        : textOf(value)
  if (text === '' || format.around === null) return text
  return plain(format.around).replaceAll('{0}', () => text)
}

function formatted(format: ComputedFormat, value: number, locale: string): string {
  const { style, currency, minDecimals, maxDecimals, grouping } = format
  const decimals = {
    ...(maxDecimals === null ? {} : { maximumFractionDigits: maxDecimals }),
    ...(minDecimals === null ? {} : { minimumFractionDigits: minDecimals }),
  }
  if (style === 'none' || style === 'date')
    return maxDecimals === null
      ? numberIn(value, locale)
      : numberIn(Number(value.toFixed(maxDecimals)), locale)
  return new Intl.NumberFormat(languageTag(locale), {
    style,
    ...(style === 'currency' ? { currency } : {}),
    ...decimals,
    useGrouping: grouping === 'used',
    numberingSystem: 'latn',
  }).format(value)
}

import type { NumberQuestion, RangeQuestion } from '#app/core/definition/definition.ts'
import { listIn, type Json } from '#app/core/json.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import { boundsIn } from '#app/core/response/check/check-number.ts'
import { answerField, pathUnder } from '#app/core/response/form/field-names.ts'
import { fieldWordsFor } from './field-words.ts'
import type { RangeView, SliderView } from './field-views.ts'
import { textOf } from './value-text.ts'
import type { Asked } from './place.ts'
import type { NumberView } from './view.ts'

export function numberView(asked: Asked<NumberQuestion>): NumberView {
  const { question, path, common, value, place } = asked
  const slider = question.control === 'slider' ? sliderView(asked) : null
  return {
    ...common,
    kind: 'number',
    note: slider === null ? null : boundsInWords(slider, place.locale),
    field: answerField(path),
    value: writtenNumber(value, place.locale),
    inputMode: keyboardFor(question),
    slider,
  }
}

export function rangeView(asked: Asked<RangeQuestion>): RangeView {
  const { question, path, common, place, value, problems } = asked
  const { from, to } = fieldWordsFor(place.locale)
  const given = listIn(value)
  const slider = sliderView(asked)
  return {
    ...common,
    kind: 'range',
    note: boundsInWords(slider, place.locale),
    inputMode: keyboardFor(question),
    slider,
    ends: (
      [
        ['from', from],
        ['to', to],
      ] as const
    ).map(([end, label], index) => ({
      id: `${common.id}-${index}`,
      field: answerField(pathUnder(path, end)),
      label,
      value: writtenNumber(given[index], place.locale),
      error: problems.rows.get(String(index)) ?? null,
    })),
  }
}

function sliderView({ question, place }: Asked<NumberQuestion | RangeQuestion>): SliderView {
  const { min, max } = boundsIn(question, place.context)
  return {
    min: min ?? 0,
    max: max ?? 100,
    step: question.step ?? 1,
    marks: question.marks.map(({ value, label }) => ({
      value: numberIn(value, place.locale),
      label: place.wording.plain(label),
    })),
  }
}

function boundsInWords({ min, max, step }: SliderView, locale: string): string {
  const { between, inSteps } = fieldWordsFor(locale)
  const [least, most] = [numberIn(min, locale), numberIn(max, locale)]
  const all = between(least, most)
  return step === 1 ? all : inSteps(all, numberIn(step, locale))
}

const writtenNumber = (value: Json | undefined, locale: string): string =>
  typeof value === 'number' ? numberIn(value, locale) : textOf(value)

/** As people write it in their language, without the separators that could be misread. */
export const numberIn = (number: number, locale: string): string =>
  new Intl.NumberFormat(languageTag(locale), {
    useGrouping: false,
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  }).format(number)

/** Telephones' number keyboards have no minus sign. */
function keyboardFor({
  min,
  step,
}: Pick<NumberQuestion, 'min' | 'step'>): 'numeric' | 'decimal' | 'text' {
  if (min === null || min < 0) return 'text'
  return step !== null && Number.isInteger(step) ? 'numeric' : 'decimal'
}

import type { Mark, NumberQuestion, RangeQuestion, Rating } from '../core/definition/definition.ts'
import type { JsonObject } from '../core/json.ts'
import { readItems, reportDuplicates } from './read-choices.server.ts'
import type { Common } from './read-common.server.ts'
import { positive, readBounds } from './read-text.server.ts'
import type { Reading } from './reading.server.ts'

const MAX_RATING_STEPS = 100

export function readRating(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): Rating {
  const listed = readItems(reading, source['rateValues'], `${pointer}/rateValues`)
  const choices = listed.length > 0 ? listed : ratingSteps(reading, source, pointer)
  reportDuplicates(reading, choices, `${pointer}/rateValues`)
  return {
    ...common,
    kind: 'rating',
    control: source['displayMode'] === 'dropdown' ? 'dropdown' : 'steps',
    choices,
    minLabel: reading.text(source, 'minRateDescription', pointer),
    maxLabel: reading.text(source, 'maxRateDescription', pointer),
  }
}

function ratingSteps(reading: Reading, source: JsonObject, pointer: string): Rating['choices'] {
  const min = reading.number(source, 'rateMin', pointer) ?? 1
  const step = reading.number(source, 'rateStep', pointer) ?? 1
  const count = reading.number(source, 'rateCount', pointer)
  const max =
    reading.number(source, 'rateMax', pointer) ?? (count === null ? 5 : min + step * (count - 1))
  const steps = Math.floor((max - min) / step + TOLERANCE) + 1
  if (!(step > 0 && steps >= 2 && steps <= MAX_RATING_STEPS)) {
    reading.error(pointer, 'number_malformed', 'A rating has from 2 to 100 steps')
    return []
  }
  const decimals = Math.max(decimalsOf(min), decimalsOf(step))
  return Array.from({ length: steps }, (_, index) => {
    // As SurveyJS rounds: 0.3, not 0.30000000000000004.
    const value = Number((min + index * step).toFixed(decimals))
    return { value, label: { default: String(value) }, role: 'substantive' }
  })
}

/** Three tenths are a little less than three times a tenth. */
const TOLERANCE = 1e-9

const decimalsOf = (number: number): number =>
  Math.min(/\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0, 10)

export function readSlider(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): NumberQuestion | RangeQuestion {
  const bounds = readBounds(reading, source, pointer)
  const [min, max] = [bounds.min ?? 0, bounds.max ?? 100]
  const step = bounds.step ?? 1
  if (min > max && (bounds.min === null || bounds.max === null))
    reading.error(pointer, 'range_malformed', 'min is greater than max')
  const marks = readMarks(reading, source, pointer)
  const type = source['sliderType'] ?? 'single'
  if (type !== 'single' && type !== 'range')
    reading.error(`${pointer}/sliderType`, 'type_unsupported', 'A slider is single or range')
  if (type !== 'range')
    return { ...common, kind: 'number', control: 'slider', ...bounds, min, max, step, marks }
  const minLength = positive(reading.number(source, 'minRangeLength', pointer))
  const maxLength = positive(reading.number(source, 'maxRangeLength', pointer))
  if ((minLength ?? 0) > Math.min(maxLength ?? Number.POSITIVE_INFINITY, max - min))
    reading.error(pointer, 'range_malformed', 'minRangeLength is greater than it can be')
  return { ...common, kind: 'range', ...bounds, min, max, step, marks, minLength, maxLength }
}

const readMarks = (reading: Reading, source: JsonObject, pointer: string): readonly Mark[] =>
  source['showLabels'] === false
    ? []
    : readItems(reading, source['customLabels'], `${pointer}/customLabels`).flatMap(
        ({ value, label }) => {
          const number = Number(value)
          return Number.isFinite(number) ? [{ value: number, label }] : []
        },
      )

import type {
  Limit,
  Mask,
  NumberQuestion,
  TextInput,
  TextQuestion,
} from '../core/definition/definition.ts'
import { LONGEST_TEXT } from '../core/definition/text-lengths.ts'
import { isJsonObject, listIn, type JsonObject } from '../core/json.ts'
import { FORMATS } from '../core/response/check/text-formats.ts'
import type { Common } from './read-common.server.ts'
import type { Reading } from './reading.server.ts'

const INPUTS: { readonly [input: string]: TextInput } = {
  text: 'text',
  email: 'email',
  tel: 'tel',
  url: 'url',
  password: 'password',
  color: 'color',
  date: 'date',
  datetime: 'datetime-local',
  'datetime-local': 'datetime-local',
  time: 'time',
  month: 'month',
  week: 'week',
}

const DATES: ReadonlySet<TextInput> = new Set(['date', 'datetime-local', 'time', 'month', 'week'])

export function readText(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): TextQuestion | NumberQuestion {
  const inputType = source['inputType'] ?? 'text'
  if (inputType === 'number' || inputType === 'range') {
    const bounds = readBounds(reading, source, pointer)
    return {
      ...common,
      kind: 'number',
      control: 'field',
      ...bounds,
      marks: [],
      // Browsers draw such a field from 0 to 100.
      min: bounds.min ?? (inputType === 'range' ? 0 : null),
      max: bounds.max ?? (inputType === 'range' ? 100 : null),
    }
  }
  const known = typeof inputType === 'string' && Object.hasOwn(INPUTS, inputType)
  // As browsers do with a type that they do not know.
  const input = (known ? INPUTS[inputType] : undefined) ?? 'text'
  if (!known)
    reading.report(
      `${pointer}/inputType`,
      'warning',
      'property_ignored',
      `There is no input type ${JSON.stringify(inputType)}; it is a field for text`,
    )
  const isDated = DATES.has(input)
  const [min, max] = isDated
    ? [
        readLimit(reading, source, 'min', input, pointer),
        readLimit(reading, source, 'max', input, pointer),
      ]
    : [null, null]
  if (min?.kind === 'fixed' && max?.kind === 'fixed' && String(min.value) > String(max.value))
    reading.error(pointer, 'range_malformed', 'min is greater than max')
  return {
    ...common,
    kind: 'text',
    lines: 'one',
    inputType: input,
    mask: readMask(reading, source, pointer),
    min,
    max,
    ...readLengths(reading, source, pointer, LONGEST_TEXT.one),
  }
}

export const readComment = (
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): TextQuestion => ({
  ...common,
  kind: 'text',
  lines: 'many',
  inputType: 'text',
  mask: null,
  min: null,
  max: null,
  ...readLengths(reading, source, pointer, LONGEST_TEXT.many),
})

function readLengths(reading: Reading, source: JsonObject, pointer: string, longest: number) {
  const max = reading.number(source, 'maxLength', pointer)
  const min = positive(reading.number(source, 'minLength', pointer))
  const most = max !== null && max > 0 ? Math.min(max, longest) : longest
  if (min !== null && min > most)
    reading.error(pointer, 'range_malformed', 'minLength is greater than maxLength')
  return {
    maxLength: most,
    minLength: min,
    placeholder: reading.text(source, 'placeholder', pointer),
    autocomplete: readAutocomplete(source),
    suggestions: readSuggestions(reading, source, pointer),
    height: Math.min(Math.max(reading.number(source, 'rows', pointer) ?? 4, 2), 30),
  }
}

/** The names of HTML, and what may stand before them: `shipping postal-code`. */
function readAutocomplete(source: JsonObject): string | null {
  const token = source['autocomplete']
  return typeof token === 'string' && /^[a-z][a-z0-9 -]{1,60}$/.test(token) ? token : null
}

const MOST_SUGGESTIONS = 500

/** A list, or a list for each language. */
function readSuggestions(
  reading: Reading,
  source: JsonObject,
  pointer: string,
): TextQuestion['suggestions'] {
  const given = source['dataList']
  const lists = isJsonObject(given) ? Object.entries(given) : [['default', given ?? []] as const]
  const byPlace: { [locale: string]: string }[] = []
  for (const [locale, list] of lists)
    for (const [place, text] of listIn(list).entries())
      if (place < MOST_SUGGESTIONS && (typeof text === 'string' || typeof text === 'number'))
        byPlace[place] = { ...byPlace[place], [locale]: String(text) }
  return byPlace.flatMap(
    (texts, place) => reading.localized(texts, `${pointer}/dataList/${place}`) ?? [],
  )
}

export const positive = (number: number | null) => (number !== null && number > 0 ? number : null)

export function readBounds(
  reading: Reading,
  source: JsonObject,
  pointer: string,
): Pick<NumberQuestion, 'min' | 'max' | 'step' | 'minIf' | 'maxIf'> {
  const min = reading.number(source, 'min', pointer)
  const max = reading.number(source, 'max', pointer)
  const step = reading.number(source, 'step', pointer)
  if (min !== null && max !== null && min > max)
    reading.error(pointer, 'range_malformed', 'min is greater than max')
  if (step !== null && step <= 0)
    reading.error(`${pointer}/step`, 'range_malformed', 'A step is greater than 0')
  const minIf = reading.expression(source, 'minValueExpression', pointer)
  const maxIf = reading.expression(source, 'maxValueExpression', pointer)
  return { min, max, step: positive(step), minIf, maxIf }
}

function readLimit(
  reading: Reading,
  source: JsonObject,
  key: 'min' | 'max',
  input: TextInput,
  pointer: string,
): Limit | null {
  const expression = reading.expression(source, `${key}ValueExpression`, pointer)
  if (expression !== null) return { kind: 'computed', expression }
  const value = source[key]
  if (value === undefined || value === null || value === '') return null
  // SurveyJS takes `=today()` here as well.
  if (typeof value === 'string' && value.startsWith('=')) {
    const rule = reading.expression({ [key]: value.slice(1) }, key, pointer)
    return rule === null ? null : { kind: 'computed', expression: rule }
  }
  if (typeof value === 'string' && FORMATS[input]?.fits(value) === true)
    return { kind: 'fixed', value }
  reading.error(`${pointer}/${key}`, 'text_malformed', `${key} is written as an answer is`)
  return null
}

const LONGEST_PATTERN = 200

function readMask(reading: Reading, source: JsonObject, pointer: string): Mask | null {
  const type = source['maskType'] ?? 'none'
  if (type === 'none' || type === '') return null
  const at = `${pointer}/maskSettings`
  const given = source['maskSettings'] ?? {}
  if (!isJsonObject(given)) reading.error(at, 'text_malformed', 'maskSettings is an object')
  const settings = isJsonObject(given) ? given : {}
  const text = (key: string, otherwise: string) =>
    typeof settings[key] === 'string' ? settings[key] : otherwise
  const keeps = settings['saveMaskedValue'] === true
  if (type === 'numeric' || type === 'currency')
    return {
      kind: 'numeric',
      keeps: keeps ? 'typed' : 'number',
      decimalSeparator: text('decimalSeparator', '.'),
      thousandsSeparator: text('thousandsSeparator', ','),
      precision: Math.min(Math.max(reading.number(settings, 'precision', at) ?? 2, 0), 12),
      negative: settings['allowNegativeValues'] === false ? 'refused' : 'allowed',
      min: reading.number(settings, 'min', at),
      max: reading.number(settings, 'max', at),
      prefix: type === 'currency' ? text('prefix', '') : '',
      suffix: type === 'currency' ? text('suffix', '') : '',
    }
  if (type !== 'pattern' && type !== 'datetime') {
    reading.error(
      `${pointer}/maskType`,
      'type_unsupported',
      `There is no mask ${JSON.stringify(type)}`,
    )
    return null
  }
  const pattern = reading.word(settings, 'pattern', at)
  if (pattern.length > LONGEST_PATTERN) {
    reading.error(`${at}/pattern`, 'text_malformed', `At most ${LONGEST_PATTERN} characters`)
    return null
  }
  if (pattern === '') return null
  if (type === 'pattern') return { kind: 'pattern', pattern, keeps: keeps ? 'typed' : 'bare' }
  return {
    kind: 'datetime',
    pattern,
    keeps: keeps ? 'typed' : 'iso',
    min: text('min', '') || null,
    max: text('max', '') || null,
  }
}

import type {
  Choice,
  Html,
  Matrix,
  NumberQuestion,
  Question,
  Rating,
  TextQuestion,
} from '../core/definition/definition.ts'
import type { JsonObject } from '../core/json.ts'
import { readChoices, readItems, reportDuplicates } from './read-choices.server.ts'
import type { Reading } from './reading.server.ts'

type Common = Pick<
  Question,
  'name' | 'title' | 'description' | 'visibleIf' | 'requiredIf' | 'isRequired' | 'requiredErrorText'
>

const LONGEST_LINE = 1000
const LONGEST_TEXT = 10_000
const MAX_RATING_STEPS = 100

const TEXT_INPUTS = ['text', 'email', 'tel', 'url', 'date'] as const

/** Properties that change what may be answered or who is asked; to ignore one would be to lie. */
const UNSUPPORTED = [
  'choicesByUrl',
  'choicesFromQuestion',
  'choicesVisibleIf',
  'choicesEnableIf',
  'columnsVisibleIf',
  'rowsVisibleIf',
  'enableIf',
  'setValueIf',
  'setValueExpression',
  'defaultValueExpression',
  'resetValueIf',
  'validators',
  'valueName',
  'cellType',
  'maskType',
]

export function readQuestion(
  reading: Reading,
  source: JsonObject,
  name: string,
  pointer: string,
): Question | Html | null {
  for (const key of UNSUPPORTED)
    if (source[key] !== undefined && source[key] !== '')
      reading.report(
        `${pointer}/${key}`,
        'error',
        'property_unsupported',
        `${key} is not supported yet`,
      )
  const common = readCommon(reading, source, name, pointer)
  switch (source['type']) {
    case 'radiogroup':
    case 'dropdown':
      return {
        ...common,
        kind: 'single',
        control: source['type'] === 'dropdown' ? 'dropdown' : 'radio',
        choices: readChoices(reading, source, pointer),
        otherPlaceholder: reading.text(source, 'otherPlaceholder', pointer),
      }
    case 'checkbox':
      return {
        ...common,
        kind: 'multiple',
        choices: readChoices(reading, source, pointer),
        minSelected: positive(reading.number(source, 'minSelectedChoices', pointer)),
        maxSelected: positive(reading.number(source, 'maxSelectedChoices', pointer)),
        otherPlaceholder: reading.text(source, 'otherPlaceholder', pointer),
      }
    case 'rating':
      return readRating(reading, source, common, pointer)
    case 'matrix':
      return readMatrix(reading, source, common, pointer)
    case 'text':
      return readText(reading, source, common, pointer)
    case 'comment':
      return {
        ...common,
        kind: 'text',
        lines: 'many',
        inputType: 'text',
        ...readLengths(reading, source, pointer, LONGEST_TEXT),
      }
    case 'html':
      return {
        kind: 'html',
        name,
        visibleIf: common.visibleIf,
        html: reading.html(reading.text(source, 'html', pointer), `${pointer}/html`) ?? {
          default: '',
        },
      }
    default:
      reading.report(
        `${pointer}/type`,
        'error',
        'type_unsupported',
        `Questions of type ${JSON.stringify(source['type'] ?? null)} are not supported`,
      )
      return null
  }
}

const readCommon = (
  reading: Reading,
  source: JsonObject,
  name: string,
  pointer: string,
): Common => ({
  name,
  title: reading.text(source, 'title', pointer) ?? { default: name },
  description: reading.text(source, 'description', pointer),
  visibleIf: reading.expression(source, 'visibleIf', pointer),
  requiredIf: reading.expression(source, 'requiredIf', pointer),
  isRequired: source['isRequired'] === true,
  requiredErrorText: reading.text(source, 'requiredErrorText', pointer),
})

const positive = (number: number | null) => (number !== null && number > 0 ? number : null)

function readRating(reading: Reading, source: JsonObject, common: Common, pointer: string): Rating {
  const listed = readItems(reading, source['rateValues'], `${pointer}/rateValues`)
  const choices = listed.length > 0 ? listed : ratingSteps(reading, source, pointer)
  reportDuplicates(reading, choices, `${pointer}/rateValues`)
  return {
    ...common,
    kind: 'rating',
    choices,
    minLabel: reading.text(source, 'minRateDescription', pointer),
    maxLabel: reading.text(source, 'maxRateDescription', pointer),
  }
}

function ratingSteps(reading: Reading, source: JsonObject, pointer: string): Choice[] {
  const min = reading.number(source, 'rateMin', pointer) ?? 1
  const step = reading.number(source, 'rateStep', pointer) ?? 1
  const count = reading.number(source, 'rateCount', pointer)
  const max =
    reading.number(source, 'rateMax', pointer) ?? (count === null ? 5 : min + step * (count - 1))
  const steps = Math.floor((max - min) / step) + 1
  if (!(step > 0 && steps >= 2 && steps <= MAX_RATING_STEPS)) {
    reading.report(pointer, 'error', 'number_malformed', 'A rating has from 2 to 100 steps')
    return []
  }
  return Array.from({ length: steps }, (_, index) => {
    const value = min + index * step
    return { value, label: { default: String(value) }, role: 'substantive' }
  })
}

function readMatrix(reading: Reading, source: JsonObject, common: Common, pointer: string): Matrix {
  const columns = readItems(reading, source['columns'], `${pointer}/columns`)
  const rows = readItems(reading, source['rows'], `${pointer}/rows`)
  if (columns.length === 0 || rows.length === 0)
    reading.report(pointer, 'error', 'choices_missing', 'A matrix needs rows and columns')
  reportDuplicates(reading, columns, `${pointer}/columns`)
  reportDuplicates(reading, rows, `${pointer}/rows`)
  return {
    ...common,
    kind: 'matrix',
    columns,
    rows: rows.map(({ value, label }) => ({ value: String(value), label })),
    eachRowRequired: source['eachRowRequired'] === true || source['isAllRowRequired'] === true,
  }
}

function readText(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): TextQuestion | NumberQuestion | null {
  const inputType = source['inputType'] ?? 'text'
  if (inputType === 'number')
    return {
      ...common,
      kind: 'number',
      min: reading.number(source, 'min', pointer),
      max: reading.number(source, 'max', pointer),
      step: positive(reading.number(source, 'step', pointer)),
    }
  const known = TEXT_INPUTS.find((input) => input === inputType)
  if (known !== undefined)
    return {
      ...common,
      kind: 'text',
      lines: 'one',
      inputType: known,
      ...readLengths(reading, source, pointer, LONGEST_LINE),
    }
  reading.report(
    `${pointer}/inputType`,
    'error',
    'type_unsupported',
    `The input type ${JSON.stringify(inputType)} is not supported`,
  )
  return null
}

function readLengths(reading: Reading, source: JsonObject, pointer: string, longest: number) {
  const max = reading.number(source, 'maxLength', pointer)
  return {
    maxLength: max !== null && max > 0 ? Math.min(max, longest) : longest,
    minLength: positive(reading.number(source, 'minLength', pointer)),
    placeholder: reading.text(source, 'placeholder', pointer),
  }
}

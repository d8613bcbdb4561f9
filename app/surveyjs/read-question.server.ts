import {
  COMMENT_SUFFIX,
  type Computed,
  type Element,
  type FileQuestion,
  type Html,
  type Image,
  type MultipleChoice,
  type NumberQuestion,
  type Question,
  type RangeQuestion,
  type Ranking,
  type Rating,
  type SingleChoice,
  type TextGroup,
} from '../core/definition/definition.ts'
import { isJsonObject, isReservedName, type JsonObject } from '../core/json.ts'
import {
  checkAddress,
  readChoiceRules,
  readChoices,
  readItems,
  reportDuplicates,
  isChoiceValue,
} from './read-choices.server.ts'
import { readCommon, type Common } from './read-common.server.ts'
import { readEntries, readGrid, readMatrix } from './read-matrices.server.ts'
import { positive, readBounds, readComment, readText } from './read-text.server.ts'
import type { Reading } from './reading.server.ts'

const MAX_RATING_STEPS = 100

/** What a question's reading may ask of the survey around it. */
export type Surroundings = {
  readonly otherWords: SingleChoice['otherWords']
  /** Reads elements that stand inside a question, which have names of their own. */
  readonly inner: (
    elements: readonly { readonly source: JsonObject; readonly pointer: string }[],
  ) => readonly Element[]
}

export function readQuestion(
  reading: Reading,
  source: JsonObject,
  name: string,
  pointer: string,
  around: Surroundings,
): Question | Html | Image | null {
  const common = readCommon(reading, source, name, pointer)
  const type = source['type']
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return readSingle(reading, source, common, pointer, around)
    case 'boolean':
      return readBoolean(reading, source, common, pointer)
    case 'checkbox':
    case 'tagbox':
      return readMultiple(reading, source, common, pointer, around)
    case 'imagepicker':
      reading.gap(pointer, 'pictures to choose from')
      return source['multiSelect'] === true
        ? readMultiple(reading, source, common, pointer, around)
        : readSingle(reading, source, common, pointer, around)
    case 'imagemap':
      return readImageMap(reading, source, common, pointer)
    case 'ranking':
      return readRanking(reading, source, common, pointer, around)
    case 'rating':
      return readRating(reading, source, common, pointer)
    case 'slider':
      return readSlider(reading, source, common, pointer)
    case 'matrix':
      return readMatrix(reading, source, common, pointer)
    case 'matrixdropdown':
      return readGrid(reading, source, common, pointer, around)
    case 'matrixdynamic':
    case 'paneldynamic':
      return readEntries(reading, source, common, pointer, around)
    case 'text':
      return readText(reading, source, common, pointer)
    case 'comment':
      return readComment(reading, source, common, pointer)
    case 'multipletext':
      return readTextGroup(reading, source, common, pointer)
    case 'file':
      return readFile(reading, source, common, pointer)
    case 'signaturepad':
      return readSignature(reading, source, common, pointer)
    case 'expression':
      return readComputed(reading, source, common, pointer)
    case 'html':
      return {
        kind: 'html',
        name,
        visibleIf: common.visibleIf,
        html: reading.html(reading.text(source, 'html', pointer), `${pointer}/html`) ?? {
          default: '',
        },
      }
    case 'image':
      reading.gap(pointer, 'a picture')
      checkAddress(reading, source['imageLink'] ?? '', `${pointer}/imageLink`)
      return {
        kind: 'image',
        name,
        visibleIf: common.visibleIf,
        source: reading.text(source, 'imageLink', pointer) ?? { default: '' },
        alternative: reading.text(source, 'altText', pointer),
      }
    default:
      reading.error(
        `${pointer}/type`,
        'type_unsupported',
        `Questions of type ${JSON.stringify(type ?? null)} are not supported`,
      )
      return null
  }
}

function withChoices(
  reading: Reading,
  source: JsonObject,
  pointer: string,
  around: Surroundings,
): Pick<SingleChoice, 'choices' | 'rules' | 'otherPlaceholder' | 'otherWords' | 'unlisted'> {
  const stored = source['storeOthersAsComment']
  const otherWords = stored === false ? 'value' : stored === true ? 'comment' : around.otherWords
  const unlisted = source['allowCustomChoices'] === true ? 'taken' : 'refused'
  const hasOther = source['showOtherItem'] === true || source['hasOther'] === true
  if (unlisted === 'taken' || (hasOther && otherWords === 'value'))
    reading.gap(pointer, 'words in place of a choice')
  return {
    choices: readChoices(reading, source, pointer),
    rules: readChoiceRules(reading, source, pointer),
    otherPlaceholder: reading.text(source, 'otherPlaceholder', pointer),
    otherWords,
    unlisted,
  }
}

const SINGLE_CONTROLS = {
  radiogroup: 'radio',
  dropdown: 'dropdown',
  buttongroup: 'buttons',
  imagepicker: 'images',
} as const

const readSingle = (
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): SingleChoice => ({
  ...common,
  kind: 'single',
  control: SINGLE_CONTROLS[source['type'] as keyof typeof SINGLE_CONTROLS],
  ...withChoices(reading, source, pointer, around),
})

function readBoolean(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): SingleChoice {
  const value = (key: string, otherwise: boolean) => {
    const own = source[key]
    return own === undefined || !isChoiceValue(own) ? otherwise : own
  }
  const choice = (key: 'True' | 'False', otherwise: boolean) => ({
    value: value(`value${key}`, otherwise),
    label:
      reading.text(source, `label${key}`, pointer) ??
      (otherwise ? { default: 'Yes', de: 'Ja' } : { default: 'No', de: 'Nein' }),
    role: 'substantive' as const,
  })
  const choices = [choice('True', true), choice('False', false)]
  reportDuplicates(reading, choices, pointer)
  return {
    ...common,
    kind: 'single',
    control: 'boolean',
    choices,
    rules: null,
    otherPlaceholder: null,
    otherWords: 'comment',
    unlisted: 'refused',
  }
}

const MULTIPLE_CONTROLS = { checkbox: 'checkbox', tagbox: 'tagbox', imagepicker: 'images' } as const

function readMultiple(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): MultipleChoice {
  const memberKey = source['valuePropertyName']
  const isKeyed = typeof memberKey === 'string' && memberKey !== '' && !isReservedName(memberKey)
  if (isKeyed) reading.gap(pointer, 'choices that are kept as objects')
  const listed = withChoices(reading, source, pointer, around)
  const least = reading.number(source, 'minSelectedChoices', pointer) ?? 0
  if (listed.rules === null && listed.unlisted === 'refused' && least > listed.choices.length)
    reading.error(
      `${pointer}/minSelectedChoices`,
      'range_malformed',
      'minSelectedChoices is greater than the number of choices',
    )
  return {
    ...common,
    kind: 'multiple',
    control: MULTIPLE_CONTROLS[source['type'] as keyof typeof MULTIPLE_CONTROLS],
    ...listed,
    ...readSelected(reading, source, pointer, ['minSelectedChoices', 'maxSelectedChoices']),
    memberKey: isKeyed ? memberKey : null,
  }
}

function readSelected(
  reading: Reading,
  source: JsonObject,
  pointer: string,
  [least, most]: readonly [string, string],
): Pick<MultipleChoice, 'minSelected' | 'maxSelected'> {
  const minSelected = positive(reading.number(source, least, pointer))
  const maxSelected = positive(reading.number(source, most, pointer))
  if (minSelected !== null && maxSelected !== null && minSelected > maxSelected)
    reading.error(pointer, 'range_malformed', `${least} is greater than ${most}`)
  return { minSelected, maxSelected }
}

function readImageMap(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): SingleChoice | MultipleChoice {
  reading.gap(pointer, 'a picture with areas')
  checkAddress(reading, source['imageLink'] ?? '', `${pointer}/imageLink`)
  const choices = readItems(reading, source['areas'], `${pointer}/areas`)
  if (choices.length === 0) reading.error(pointer, 'choices_missing', 'A picture needs areas')
  reportDuplicates(reading, choices, `${pointer}/areas`)
  const listed = {
    choices,
    rules: readChoiceRules(reading, { choices: source['areas'] ?? [] }, pointer),
    otherPlaceholder: null,
    otherWords: 'comment' as const,
    unlisted: 'refused' as const,
  }
  if (source['multiSelect'] === false)
    return { ...common, kind: 'single', control: 'images', ...listed }
  return {
    ...common,
    kind: 'multiple',
    control: 'areas',
    ...listed,
    ...readSelected(reading, source, pointer, ['minSelectedAreas', 'maxSelectedAreas']),
    memberKey: null,
  }
}

function readRanking(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
  around: Surroundings,
): Ranking {
  reading.gap(pointer, 'a ranking')
  return {
    ...common,
    kind: 'ranking',
    ...withChoices(reading, source, pointer, around),
    ...readSelected(reading, source, pointer, ['minSelectedChoices', 'maxSelectedChoices']),
    ranks: source['selectToRankEnabled'] === true ? 'picked' : 'all',
  }
}

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

function readSlider(
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
  const type = source['sliderType'] ?? 'single'
  if (type !== 'single' && type !== 'range')
    reading.error(`${pointer}/sliderType`, 'type_unsupported', 'A slider is single or range')
  if (type !== 'range')
    return { ...common, kind: 'number', control: 'slider', ...bounds, min, max, step }
  reading.gap(pointer, 'a slider with two ends')
  const minLength = positive(reading.number(source, 'minRangeLength', pointer))
  const maxLength = positive(reading.number(source, 'maxRangeLength', pointer))
  if ((minLength ?? 0) > Math.min(maxLength ?? Number.POSITIVE_INFINITY, max - min))
    reading.error(pointer, 'range_malformed', 'minRangeLength is greater than it can be')
  return { ...common, kind: 'range', ...bounds, min, max, step, minLength, maxLength }
}

const MOST_ITEMS = 100

function readTextGroup(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): TextGroup {
  reading.gap(pointer, 'several texts in one')
  const sources = reading.list(source, 'items', pointer)
  if (sources.length === 0 || sources.length > MOST_ITEMS)
    reading.error(`${pointer}/items`, 'choices_missing', `From 1 to ${MOST_ITEMS} fields`)
  const items = sources.slice(0, MOST_ITEMS).flatMap((item, index) => {
    const at = `${pointer}/items/${index}`
    // A name alone is an item too.
    const own: JsonObject =
      typeof item === 'string' ? { name: item } : isJsonObject(item) ? item : {}
    const name = own['name']
    if (typeof name !== 'string' || name.trim() === '') {
      reading.error(at, 'name_missing', 'A field needs a name')
      return []
    }
    if (isReservedName(name)) {
      reading.error(at, 'name_reserved', `${name} can't be used as a name`)
      return []
    }
    const text = readText(reading, own, readCommon(reading, own, name, at), at)
    return text === null ? [] : [text]
  })
  reportDuplicates(
    reading,
    items.map(({ name }) => ({ value: name })),
    `${pointer}/items`,
  )
  return { ...common, kind: 'textGroup', items }
}

const MOST_FILES = 20
export const LARGEST_FILE = 10 * 1024 * 1024

const CATEGORIES: { readonly [category: string]: readonly string[] } = {
  image: ['image/*'],
  video: ['video/*'],
  audio: ['audio/*'],
  document: [
    '.pdf',
    '.doc',
    '.docx',
    '.odt',
    '.xls',
    '.xlsx',
    '.ods',
    '.ppt',
    '.pptx',
    '.txt',
    '.csv',
  ],
  archive: ['.zip'],
}

function readFile(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): FileQuestion {
  reading.gap(pointer, 'files')
  const most = reading.number(source, 'maxFiles', pointer)
  const bytes = positive(reading.number(source, 'maxSize', pointer))
  const listed = reading
    .word(source, 'acceptedTypes', pointer)
    .split(',')
    .map((type) => type.trim().toLowerCase())
  const categories = reading
    .list(source, 'acceptedCategories', pointer)
    .flatMap((category) =>
      typeof category === 'string' && Object.hasOwn(CATEGORIES, category)
        ? (CATEGORIES[category] ?? [])
        : [],
    )
  return {
    ...common,
    kind: 'file',
    maxFiles:
      source['allowMultiple'] === true ? Math.min(Math.max(most ?? MOST_FILES, 1), MOST_FILES) : 1,
    maxBytes: Math.min(bytes ?? LARGEST_FILE, LARGEST_FILE),
    accepts: [...listed.filter((type) => type !== ''), ...categories],
  }
}

function readSignature(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): Question {
  reading.gap(pointer, 'a signature')
  if (source['backgroundImage'] !== undefined)
    checkAddress(reading, source['backgroundImage'], `${pointer}/backgroundImage`)
  const format = source['dataFormat'] ?? 'png'
  const known = (['png', 'jpeg', 'svg'] as const).find((name) => name === format)
  if (known === undefined && format !== '')
    reading.error(
      `${pointer}/dataFormat`,
      'type_unsupported',
      'Signatures are kept as png, jpeg or svg pictures',
    )
  return { ...common, kind: 'signature', format: known ?? 'png' }
}

function readComputed(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): Computed {
  reading.gap(pointer, 'a value that is worked out')
  const style = source['displayStyle']
  return {
    ...common,
    kind: 'computed',
    expression: reading.expression(source, 'expression', pointer),
    shows: style === 'decimal' || style === 'currency' || style === 'percent' ? 'number' : 'text',
  }
}

export const isUsableName = (name: unknown): name is string =>
  typeof name === 'string' && name.trim() !== '' && !name.endsWith(COMMENT_SUFFIX)

import {
  COMMENT_SUFFIX,
  type Computed,
  type ComputedFormat,
  type Element,
  type Html,
  type Image,
  type Question,
  type SingleChoice,
} from '../core/definition/definition.ts'
import type { JsonObject } from '../core/json.ts'
import { lacksChoices } from './lacks-choices.server.ts'
import { checkAddress } from './read-choices.server.ts'
import {
  readBoolean,
  readImageMap,
  readMultiple,
  readRanking,
  readSingle,
} from './read-choice-questions.server.ts'
import { readCommon, type Common } from './read-common.server.ts'
import { readEntries, readGrid, readMatrix } from './read-matrices.server.ts'
import { readRating, readSlider } from './read-scales.server.ts'
import { readTextGroup } from './read-text-group.server.ts'
import { readComment, readText } from './read-text.server.ts'
import { readFile, readSignature } from './read-uploads.server.ts'
import { sanitise } from './sanitise.ts'
import { isBareText } from './known-types.ts'
import type { LocalizedText } from '../core/definition/localized-text.ts'
import { reportEmpty } from './leave-out.ts'
import type { Reading } from './reading.server.ts'

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
  if (lacksChoices(source)) return reportEmpty(reading, pointer, 'no choices')
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
      return isBareText(source) && name.includes('~')
        ? readBareText(name, common)
        : readComputed(reading, source, common, pointer)
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
      checkAddress(reading, source['imageLink'] ?? '', `${pointer}/imageLink`)
      return {
        kind: 'image',
        name,
        visibleIf: common.visibleIf,
        source: reading.text(source, 'imageLink', pointer) ?? { default: '' },
        alternative: reading.text(source, 'altText', pointer),
      }
    default:
      return null
  }
}

/** SurveyJS shows the title of an expression without an expression, and keeps nothing. */
const readBareText = (name: string, { title, visibleIf }: Common): Html => ({
  kind: 'html',
  name,
  visibleIf,
  html: { ...paragraphs(title), default: paragraph(title.default) },
})

const paragraphs = (text: LocalizedText) =>
  Object.fromEntries(Object.entries(text).map(([locale, own]) => [locale, paragraph(own)]))

const paragraph = (text: string) => `<p>${sanitise(text)}</p>`

function readComputed(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): Computed {
  const style = source['displayStyle']
  return {
    ...common,
    kind: 'computed',
    expression: reading.expression(source, 'expression', pointer),
    shows: style === 'decimal' || style === 'currency' || style === 'percent' ? 'number' : 'text',
    format: readFormat(reading, source, pointer),
  }
}

const STYLES = ['none', 'decimal', 'currency', 'percent', 'date'] as const
const MOST_DECIMALS = 20

function readFormat(reading: Reading, source: JsonObject, pointer: string): ComputedFormat {
  const decimals = (key: string) => {
    const number = reading.number(source, key, pointer)
    return number === null || number < 0 ? null : Math.min(Math.round(number), MOST_DECIMALS)
  }
  const precision = decimals('precision')
  const maxDecimals = decimals('maximumFractionDigits') ?? precision
  const minDecimals = decimals('minimumFractionDigits')
  const currency = source['currency']
  return {
    style: STYLES.find((style) => style === source['displayStyle']) ?? 'none',
    currency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : 'USD',
    minDecimals:
      minDecimals === null || maxDecimals === null
        ? minDecimals
        : Math.min(minDecimals, maxDecimals),
    maxDecimals,
    grouping: source['useGrouping'] === false ? 'unused' : 'used',
    around: reading.text(source, 'format', pointer),
  }
}

export const isUsableName = (name: unknown): name is string =>
  typeof name === 'string' && name.trim() !== '' && !name.endsWith(COMMENT_SUFFIX)

import {
  COMMENT_SUFFIX,
  type Definition,
  type Element,
  type Page,
  type ScreenOut,
} from '../core/definition/definition.ts'
import { questionsOf } from '../core/definition/walk.ts'
import { variablesIn } from '../core/expression/expression.ts'
import { isJsonObject, RESERVED_NAMES, type Json, type JsonObject } from '../core/json.ts'
import { readQuestion } from './read-question.server.ts'
import { Reading } from './reading.server.ts'
import type { SourceProblem } from './source-problem.ts'

const MAX_BYTES = 1_000_000
const MAX_DEPTH = 64
const MAX_ELEMENTS = 2000

const UNSUPPORTED_SURVEY_PROPERTIES = [
  'triggers',
  'calculatedValues',
  'validators',
  'navigateToUrl',
  'completedHtmlOnCondition',
]

/**
 * Reads SurveyJS JSON, broken or not: always a list of problems, and a definition as far as it
 * can be understood. Only a reading without errors may be published.
 */
export function readSource(source: unknown): {
  readonly definition: Definition | null
  readonly problems: readonly SourceProblem[]
} {
  const refused = refuseBeforeReading(source)
  if (refused !== null || !isJsonObject(source))
    return { definition: null, problems: refused === null ? [] : [refused] }

  const reading = new Reading(typeof source['locale'] === 'string' ? source['locale'] : 'en')
  for (const key of UNSUPPORTED_SURVEY_PROPERTIES)
    if (source[key] !== undefined)
      reading.report(`/${key}`, 'error', 'property_unsupported', `${key} is not supported yet`)
  const names = new Set<string>()
  const pages = readPages(reading, source, names)
  const definition: Definition = {
    title: reading.text(source, 'title', '') ?? { default: 'Untitled survey' },
    description: reading.text(source, 'description', ''),
    locale: reading.locale,
    pages,
    closing: reading.html(reading.text(source, 'completedHtml', ''), '/completedHtml'),
    screenOut: readScreenOut(reading, source),
    locales: [...reading.locales],
  }
  if (questionsOf(definition).length === 0)
    reading.report('/pages', 'error', 'no_questions', 'A survey needs at least one question')
  reading.finish(names)
  return { definition, problems: reading.problems }
}

export const isPublishable = (problems: readonly SourceProblem[]) =>
  problems.every(({ severity }) => severity !== 'error')

function refuseBeforeReading(source: unknown): SourceProblem | null {
  const error = (code: SourceProblem['code'], message: string): SourceProblem => ({
    pointer: '',
    severity: 'error',
    code,
    message,
  })
  if (!isJsonObject(source)) return error('not_an_object', 'A survey is a JSON object')
  if (deeperThan(source, MAX_DEPTH)) return error('too_deep', `At most ${MAX_DEPTH} levels`)
  if (JSON.stringify(source).length > MAX_BYTES)
    return error('too_large', `At most ${MAX_BYTES} characters`)
  return null
}

function deeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((child) => deeperThan(child, levels - 1))
}

function readPages(reading: Reading, source: JsonObject, names: Set<string>): readonly Page[] {
  const pages = Array.isArray(source['pages'])
    ? (source['pages'] as readonly Json[])
    : [{ name: 'page1', elements: source['elements'] ?? source['questions'] ?? [] }]
  const pageNames = new Set<string>()
  return pages.flatMap((page, index) => {
    const pointer = Array.isArray(source['pages']) ? `/pages/${index}` : ''
    if (!isJsonObject(page)) {
      reading.report(pointer, 'error', 'text_malformed', 'A page is an object')
      return []
    }
    const name = typeof page['name'] === 'string' ? page['name'] : `page${index + 1}`
    if (pageNames.has(name))
      reading.report(pointer, 'error', 'name_duplicate', `Two pages are called ${name}`)
    pageNames.add(name)
    return [
      {
        name,
        title: reading.text(page, 'title', pointer),
        description: reading.text(page, 'description', pointer),
        visibleIf: reading.expression(page, 'visibleIf', pointer),
        elements: readElements(reading, page, pointer, names),
      },
    ]
  })
}

function readElements(
  reading: Reading,
  owner: JsonObject,
  pointer: string,
  names: Set<string>,
): readonly Element[] {
  const elements = owner['elements'] ?? owner['questions'] ?? []
  if (!Array.isArray(elements)) {
    reading.report(`${pointer}/elements`, 'error', 'text_malformed', 'Elements are a list')
    return []
  }
  return (elements as readonly Json[]).flatMap((element, index) => {
    const read = readElement(reading, element, `${pointer}/elements/${index}`, names)
    return read === null ? [] : [read]
  })
}

function readElement(
  reading: Reading,
  source: Json,
  pointer: string,
  names: Set<string>,
): Element | null {
  if (!isJsonObject(source)) {
    reading.report(pointer, 'error', 'text_malformed', 'An element is an object')
    return null
  }
  const name = source['name']
  if (typeof name !== 'string' || name.trim() === '') {
    reading.report(pointer, 'error', 'name_missing', 'An element needs a name')
    return null
  }
  // SurveyJS keeps the words of "other" choices under names that end so.
  if (RESERVED_NAMES.has(name) || name.endsWith(COMMENT_SUFFIX)) {
    reading.report(pointer, 'error', 'name_reserved', `${name} can't be used as a name`)
    return null
  }
  if (names.has(name))
    reading.report(pointer, 'error', 'name_duplicate', `Two elements are called ${name}`)
  names.add(name)
  if (names.size > MAX_ELEMENTS) {
    if (names.size === MAX_ELEMENTS + 1)
      reading.report(pointer, 'error', 'too_many_elements', `At most ${MAX_ELEMENTS} elements`)
    return null
  }
  if (source['type'] !== 'panel') return readQuestion(reading, source, name, pointer)
  return {
    kind: 'panel',
    name,
    title: reading.text(source, 'title', pointer),
    description: reading.text(source, 'description', pointer),
    visibleIf: reading.expression(source, 'visibleIf', pointer),
    elements: readElements(reading, source, pointer, names),
  }
}

/** Rapport's own addition to a source; SurveyJS passes over it. */
function readScreenOut(reading: Reading, source: JsonObject): ScreenOut | null {
  const screenOut = source['screenOut']
  if (screenOut === undefined) return null
  if (!isJsonObject(screenOut)) {
    reading.report('/screenOut', 'error', 'text_malformed', 'screenOut is an object')
    return null
  }
  const expression = reading.expression(screenOut, 'expression', '/screenOut')
  if (expression === null) return null
  return {
    expression,
    reads: variablesIn(expression),
    message: reading.text(screenOut, 'message', '/screenOut') ?? { default: 'Thank you.' },
    askAgain: reading.text(screenOut, 'askAgain', '/screenOut') ?? {
      default: 'Please answer this question, so that we know whether the others are for you.',
    },
  }
}

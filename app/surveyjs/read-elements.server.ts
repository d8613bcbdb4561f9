import {
  COMMENT_SUFFIX,
  isQuestion,
  type Element,
  type Page,
  type Panel,
} from '../core/definition/definition.ts'
import type { PartDemand } from '../core/definition/part-demand.ts'
import type { Expression } from '../core/expression/expression.ts'
import {
  isJsonList,
  isJsonObject,
  isReservedName,
  type Json,
  type JsonObject,
} from '../core/json.ts'
import { withCurrentNames } from './current-names.ts'
import { isBareText, isKnownType } from './known-types.ts'
import { duplicateName, reportType } from './leave-out.ts'
import { readQuestion, type Surroundings } from './read-question.server.ts'
import type { Reading } from './reading.server.ts'
import { readVisibility } from './read-visibility.server.ts'

const MAX_ELEMENTS = 2000
const MAX_PAGES = 500

/** Where names must differ from each other: the whole survey, or one entry of a question. */
type NameScope = {
  readonly take: (name: string, pointer: string) => boolean
  readonly has: (name: string) => boolean
}

type Place = {
  readonly reading: Reading
  readonly names: NameScope
  readonly otherWords: Surroundings['otherWords']
}

export function readPages(
  reading: Reading,
  source: JsonObject,
  otherWords: Surroundings['otherWords'],
): readonly Page[] {
  const place: Place = { reading, names: reading, otherWords }
  const pages = isJsonList(source['pages'])
    ? source['pages']
    : [{ name: 'page1', elements: source['elements'] ?? source['questions'] ?? [] }]
  if (source['pages'] !== undefined && source['pages'] !== null && !Array.isArray(source['pages']))
    reading.error('/pages', 'list_malformed', 'Pages are a list')
  if (pages.length > MAX_PAGES) {
    reading.error('/pages', 'too_many_elements', `At most ${MAX_PAGES} pages`)
    return []
  }
  refuseSecondList(reading, source, ['pages', 'elements', 'questions'], '')
  const pageNames = new Set<string>()
  const isForReading = source['mode'] === 'display' || source['readOnly'] === true
  return pages.flatMap((page, index) => {
    const pointer = Array.isArray(source['pages']) ? `/pages/${index}` : ''
    if (!isJsonObject(page)) {
      reading.error(pointer, 'text_malformed', 'A page is an object')
      return []
    }
    const name = typeof page['name'] === 'string' ? page['name'] : `page${index + 1}`
    if (pageNames.has(name))
      reading.report(pointer, 'warning', 'name_duplicate', `Two pages are called ${name}`)
    pageNames.add(name)
    return [
      {
        name,
        title: reading.text(page, 'title', pointer),
        navigationTitle: reading.text(page, 'navigationTitle', pointer),
        description: reading.text(page, 'description', pointer),
        visibleIf: readVisibility(reading, page, pointer),
        demand: readDemand(reading, page, pointer),
        elements: isForReading
          ? readWithin(place, { ...page, readOnly: true }, pointer)
          : readWithin(place, page, pointer),
      },
    ]
  })
}

/** Of two lists SurveyJS takes the one that is written last, and says nothing of the other. */
function refuseSecondList(
  reading: Reading,
  owner: JsonObject,
  keys: readonly string[],
  pointer: string,
): void {
  const [first, second] = keys.filter((key) => owner[key] !== undefined)
  if (first !== undefined && second !== undefined)
    reading.error(
      `${pointer}/${second}`,
      'list_malformed',
      `“${second}” stands beside “${first}”, and only one of them would be asked. Put all into “${first}”`,
    )
}

/** "At least one of these." */
function readDemand(reading: Reading, owner: JsonObject, pointer: string): PartDemand | null {
  const isRequired = reading.flag(owner, 'isRequired', pointer) === true
  const requiredIf = reading.expression(owner, 'requiredIf', pointer)
  const text = reading.text(owner, 'requiredErrorText', pointer)
  return isRequired || requiredIf !== null ? { isRequired, requiredIf, text } : null
}

/** What a page or panel holds; where it can't be answered, neither can that. */
function readWithin(place: Place, owner: JsonObject, pointer: string): readonly Element[] {
  const enableIf = place.reading.expression(owner, 'enableIf', pointer)
  const isReadOnly = place.reading.flag(owner, 'readOnly', pointer) === true
  const elements = readElements(place, owner, pointer)
  return enableIf === null && !isReadOnly
    ? elements
    : elements.map((element) => restricted(element, enableIf, isReadOnly))
}

function restricted(element: Element, rule: Expression | null, isReadOnly: boolean): Element {
  if (element.kind === 'panel')
    return {
      ...element,
      elements: element.elements.map((inner) => restricted(inner, rule, isReadOnly)),
    }
  if (!isQuestion(element)) return element
  const { enableIf: own } = element
  const enableIf: Expression | null =
    rule === null || own === null
      ? (rule ?? own)
      : { kind: 'binary', operator: 'and', left: rule, right: own }
  return { ...element, enableIf, isReadOnly: element.isReadOnly || isReadOnly }
}

function readElements(place: Place, owner: JsonObject, pointer: string): readonly Element[] {
  const key =
    owner['elements'] === undefined && owner['questions'] !== undefined ? 'questions' : 'elements'
  refuseSecondList(place.reading, owner, ['elements', 'questions'], pointer)
  return place.reading.list(owner, key, pointer).flatMap((element, index) => {
    const read = readElement(place, element, `${pointer}/${key}/${index}`)
    return read === null ? [] : [read]
  })
}

function readElement(place: Place, written: Json, pointer: string): Element | null {
  const { reading } = place
  if (!isJsonObject(written)) {
    reading.error(pointer, 'text_malformed', 'An element is an object')
    return null
  }
  reading.elements += 1
  if (reading.elements > MAX_ELEMENTS) {
    if (reading.elements === MAX_ELEMENTS + 1)
      reading.error(pointer, 'too_many_elements', `At most ${MAX_ELEMENTS} elements`)
    return null
  }
  const source = withCurrentNames(written)
  if (!isPanel(source) && !isKnownType(source['type'])) {
    reportType(reading, source, pointer)
    return null
  }
  const name = takesAnswer(source) ? answerName(place, source, pointer) : partName(place, source)
  if (name === null) return null
  return isPanel(source)
    ? readPanel(place, source, name, pointer)
    : readQuestion(reading, source, name, pointer, {
        otherWords: place.otherWords,
        inner: (elements) => readInner(place, elements),
      })
}

const isPanel = ({ type }: JsonObject) => type === 'panel' || type === 'flowpanel'

/** A text that is worked out from nothing is a text. */
const takesAnswer = (source: JsonObject) =>
  !isPanel(source) &&
  source['type'] !== 'html' &&
  source['type'] !== 'image' &&
  !(isNameless(source) && isBareText(source))

const isNameless = ({ name }: JsonObject) =>
  name === undefined || name === null || (typeof name === 'string' && name.trim() === '')

/** The key of an answer, which nothing else may have. */
function answerName(place: Place, source: JsonObject, pointer: string): string | null {
  const { reading } = place
  const own = nameOf(place, source, pointer)
  if (own === null) return null
  const shared = source['valueName']
  const name = typeof shared === 'string' && shared.trim() !== '' ? shared : own
  // SurveyJS keeps the words of "other" choices under names that end so.
  if (name.endsWith(COMMENT_SUFFIX)) {
    reading.error(pointer, 'name_reserved', `${name} can't be used as a name`)
    return null
  }
  if (!place.names.take(name, pointer)) return null
  const expected = source['attentionCheck']
  if (expected !== undefined && place.names === reading)
    reading.attentionChecks.push({ question: name, expected })
  // Rules may read a question by either of its names.
  if (name !== own && !reading.names.has(own)) reading.names.set(own, pointer)
  return name
}

/** SurveyJS makes up a name where one is missing; so do we, and say so. */
function nameOf({ reading, names }: Place, source: JsonObject, pointer: string): string | null {
  const { name } = source
  if (typeof name === 'string' && !isNameless(source)) return name
  if (!isNameless(source) || names !== reading) {
    reading.error(pointer, 'name_missing', 'A question needs a name, which is a text')
    return null
  }
  let number = 1
  while (names.has(`question${number}`)) number += 1
  reading.report(
    pointer,
    'warning',
    'name_missing',
    `A question without a name is kept as question${number}, which another place can change; give it a name of its own`,
  )
  return `question${number}`
}

/** What takes no answer needs no name of its own; ours is one that no question has. */
const partName = ({ reading }: Place, { name }: JsonObject): string =>
  `${typeof name === 'string' ? name : ''}~${reading.elements}`

function readPanel(place: Place, source: JsonObject, name: string, pointer: string): Panel {
  const { reading } = place
  return {
    kind: 'panel',
    name,
    title: reading.text(source, 'title', pointer),
    description: reading.text(source, 'description', pointer),
    visibleIf: readVisibility(reading, source, pointer),
    demand: readDemand(reading, source, pointer),
    elements: readWithin(place, source, pointer),
  }
}

/** Elements inside a question have names of their own, which differ only from each other. */
function readInner(
  place: Place,
  elements: Parameters<Surroundings['inner']>[0],
): readonly Element[] {
  const taken = new Set<string>()
  const { reading } = place
  const names: NameScope = {
    has: (name) => taken.has(name),
    take: (name, pointer) => {
      if (isReservedName(name)) {
        reading.error(pointer, 'name_reserved', `${name} can't be used as a name`)
        return false
      }
      if (taken.has(name)) {
        reading.error(pointer, 'name_duplicate', duplicateName(name))
        return false
      }
      taken.add(name)
      return true
    },
  }
  return elements.flatMap(({ source, pointer }) => {
    const read = readElement({ ...place, names }, source, pointer)
    return read === null ? [] : [read]
  })
}

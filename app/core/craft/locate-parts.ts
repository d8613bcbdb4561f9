import {
  isQuestion,
  type Definition,
  type Element,
  type Question,
} from '../definition/definition.ts'
import { within, type Pointer } from '../drafting/pointer.ts'
import { isJsonList, isJsonObject, type JsonObject } from '../json.ts'
import type { Questionnaire } from './craft-rule.ts'

type Parts = Pick<Questionnaire, 'pages' | 'parts' | 'questions'>
type Found = { [Kind in keyof Parts]: Parts[Kind][number][] }

/** Finds in a source what was read out of it. What can't be found is passed over. */
export function locateParts(source: JsonObject, definition: Definition): Parts {
  const found: Found = { pages: [], parts: [], questions: [] }
  const pages = entries(source, 'pages', '/source')
  const written = pages.length === 0 ? [{ json: source, pointer: '/source' }] : pages
  const elements = new Map<string, Element>()
  for (const page of definition.pages) collect(page.elements, elements)
  for (const [index, { json, pointer }] of written.entries()) {
    const part =
      definition.pages.find(({ name }) => name === json['name']) ?? definition.pages[index]
    if (part !== undefined && pages.length > 0) found.pages.push({ part, json, pointer })
    locate(elementsIn(json, pointer), elements, null, found)
  }
  return found
}

type Written = { readonly json: JsonObject; readonly pointer: Pointer }

function locate(
  written: readonly Written[],
  known: Map<string, Element>,
  inside: Question | null,
  found: Found,
): void {
  for (const { json, pointer } of written) {
    const element = known.get(keyOf(json))
    // The second one of a name was not read.
    known.delete(keyOf(json))
    if (element !== undefined && isQuestion(element)) {
      found.questions.push({ part: element, json, pointer, inside })
      if (element.kind === 'grid' || element.kind === 'entries') {
        const inner = new Map<string, Element>()
        collect(element.elements, inner)
        const lists = ['columns', 'templateElements'].flatMap((key) => entries(json, key, pointer))
        locate(lists, inner, element, found)
      }
    } else {
      if (element !== undefined && !isQuestion(element))
        found.parts.push({ part: element, json, pointer })
      locate(elementsIn(json, pointer), known, inside, found)
    }
  }
}

/** Questions by the key of their answer, all else by its name; the reader adds a number to that. */
function collect(elements: readonly Element[], into: Map<string, Element>): void {
  for (const element of elements) {
    const key = isQuestion(element) ? element.name : element.name.replace(/~\d+$/, '')
    if (!into.has(key)) into.set(key, element)
    if (element.kind === 'panel') collect(element.elements, into)
  }
}

function keyOf({ valueName, name }: JsonObject): string {
  if (typeof valueName === 'string' && valueName.trim() !== '') return valueName
  return typeof name === 'string' ? name : ''
}

const elementsIn = (json: JsonObject, pointer: Pointer) =>
  entries(json, json['elements'] === undefined ? 'questions' : 'elements', pointer)

function entries(json: JsonObject, key: string, pointer: Pointer): readonly Written[] {
  const list = json[key]
  return isJsonList(list)
    ? list.flatMap((entry, index) =>
        isJsonObject(entry) ? [{ json: entry, pointer: within(pointer, key, index) }] : [],
      )
    : []
}

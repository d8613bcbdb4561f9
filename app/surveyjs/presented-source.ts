import type { Definition, Element } from '../core/definition/definition.ts'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../core/json.ts'
import type { Presentation } from '../core/presentation/order-rules.ts'

/** What would make another renderer draw an order of its own. */
const DRAWS_ORDER = ['questionOrder', 'questionsOrder', 'choicesOrder', 'rowOrder', 'pageOrder']

/**
 * A source in the order that one person meets, for a renderer that is not ours. Elements are told
 * apart by their place, since not all have a name; a published source is read without leaving one out.
 */
export function presentedSource(
  source: JsonObject,
  { pages }: Definition,
  met: Presentation,
): JsonObject {
  const written = isJsonList(source['pages']) ? source['pages'] : null
  if (written === null)
    return withElements(settled(source), pages[0]?.elements ?? [], met.pageElements['page1'], met)
  const presented = written.map((page, index) => {
    const read = pages[index]
    return isJsonObject(page) && read !== undefined
      ? withElements(settled(page), read.elements, met.pageElements[read.name], met)
      : page
  })
  return {
    ...settled(source),
    pages: inOrder(
      presented,
      pages.map(({ name }) => name),
      met.pages,
    ),
  }
}

function withElements(
  owner: JsonObject,
  read: readonly Element[],
  order: readonly string[] | undefined,
  met: Presentation,
): JsonObject {
  const key =
    owner['elements'] === undefined && owner['questions'] !== undefined ? 'questions' : 'elements'
  const written = owner[key]
  if (!isJsonList(written)) return owner
  const presented = written.map((element, index) => {
    const own = read[index]
    return isJsonObject(element) && own !== undefined
      ? presentedElement(element, own, met)
      : element
  })
  return {
    ...owner,
    [key]: inOrder(
      presented,
      read.map(({ name }) => name),
      order,
    ),
  }
}

function presentedElement(source: JsonObject, read: Element, met: Presentation): JsonObject {
  if (read.kind === 'panel')
    return withElements(settled(source), read.elements, met.panelElements[read.name], met)
  const { choices, rows } = { choices: met.choices[read.name], rows: met.rows[read.name] }
  return {
    ...(choices === undefined && rows === undefined ? source : settled(source)),
    ...listed(source, 'choices', choices),
    ...listed(source, 'rows', rows),
  }
}

const listed = (source: JsonObject, key: string, order: readonly string[] | undefined) => {
  const items = source[key]
  if (order === undefined || !isJsonList(items)) return {}
  const list = items
  return { [key]: inOrder(list, list.map(valueOf), order) }
}

const valueOf = (item: Json): string => {
  const value = isJsonObject(item) ? item['value'] : item
  return typeof value === 'object' || value === undefined ? '' : String(value)
}

/** What the order does not name comes after it, as written. */
function inOrder(
  items: readonly Json[],
  names: readonly string[],
  order: readonly string[] | null | undefined,
): readonly Json[] {
  if (order == null) return items
  const places = new Map(order.map((name, index) => [name, index]))
  return items
    .map((item, index) => ({ item, place: places.get(names[index] ?? '') ?? order.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

const settled = (owner: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(owner).filter(
      ([key, value]) => !DRAWS_ORDER.includes(key) || value !== 'random',
    ),
  )

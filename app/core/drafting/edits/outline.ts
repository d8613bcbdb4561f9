import { isJsonList, isJsonObject, textOr, type Json, type JsonObject } from '../../json.ts'
import { within, type Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import { languageOf, ownText } from './own-text.ts'

/** The parts of a source as a builder shows them, each with its place in the draft. */
export type Outline = {
  readonly language: string
  readonly pages: readonly OutlinePage[]
}

export type OutlinePage = {
  readonly pointer: Pointer
  /** `implied`: a source that lists its questions without pages has one all the same. */
  readonly kind: 'page' | 'implied'
  readonly name: string
  readonly title: string
  readonly source: JsonObject
  readonly list: OutlineList
}

/** Elements that stand in one list, which may not be there yet. */
export type OutlineList = {
  readonly pointer: Pointer
  readonly elements: readonly OutlineElement[]
}

export type OutlineElement = {
  readonly pointer: Pointer
  readonly type: string
  readonly name: string
  readonly title: string
  readonly source: JsonObject
  /** Whose names are its neighbours': the survey, or the question that repeats it. */
  readonly scope: Pointer | null
  readonly lists: readonly OutlineList[]
  /** Choices, rows, columns, fields: what is listed in it and is no element. */
  readonly items: readonly OutlineItems[]
}

export type OutlineItems = {
  readonly pointer: Pointer
  readonly key: string
  readonly count: number
}

const PANELS: ReadonlySet<string> = new Set(['panel', 'flowpanel'])
const ITEM_KEYS = ['choices', 'rows', 'columns', 'rateValues', 'items', 'areas', 'customLabels']

export const isPanelType = (type: string): boolean => PANELS.has(type)

export function outlineOf({ source }: DraftDocument): Outline {
  const language = languageOf(source)
  return { language, pages: pagesOf(source, language) }
}

function pagesOf(source: JsonObject, language: string): readonly OutlinePage[] {
  const pages = listAt(source, 'pages')
  if (pages === null) {
    const list = elementsIn(source, '/source', { language, scope: null })
    return list.elements.length === 0 && source['elements'] === undefined
      ? []
      : [{ pointer: '/source', kind: 'implied', name: '', title: '', source: {}, list }]
  }
  return pages.flatMap((page, index) => {
    if (!isJsonObject(page)) return []
    return [pageOf(page, index, language)]
  })
}

/** Pages and elements that are as they were are read once: most of a draft outlives an edit. */
const READ_PAGES = new WeakMap<JsonObject, OutlinePage & { readonly language: string }>()

function pageOf(source: JsonObject, index: number, language: string): OutlinePage {
  const pointer = `/source/pages/${index}`
  const known = READ_PAGES.get(source)
  if (known?.pointer === pointer && known.language === language) return known
  const read = {
    pointer,
    kind: 'page' as const,
    name: textOr(source['name'], `page${index + 1}`),
    title: ownText(source['title'], language),
    source,
    list: elementsIn(source, pointer, { language, scope: null }),
    language,
  }
  READ_PAGES.set(source, read)
  return read
}

type Around = { readonly language: string; readonly scope: Pointer | null }

const listAt = (owner: JsonObject, key: string): readonly Json[] | null => {
  const list = owner[key]
  return isJsonList(list) ? list : null
}

/** What a page or panel holds, under the name that it has there. */
function elementsIn(owner: JsonObject, pointer: Pointer, around: Around): OutlineList {
  const key =
    owner['elements'] === undefined && listAt(owner, 'questions') ? 'questions' : 'elements'
  return listOf(owner, pointer, key, around)
}

const listOf = (owner: JsonObject, holder: Pointer, key: string, around: Around): OutlineList => {
  const pointer = within(holder, key)
  return {
    pointer,
    elements: (listAt(owner, key) ?? []).flatMap((element, index) =>
      isJsonObject(element) ? [elementOf(element, `${pointer}/${index}`, around)] : [],
    ),
  }
}

const READ = new WeakMap<JsonObject, OutlineElement & { readonly language: string }>()

function elementOf(source: JsonObject, pointer: Pointer, around: Around): OutlineElement {
  const known = READ.get(source)
  const { language, scope } = around
  if (known?.pointer === pointer && known.scope === scope && known.language === language)
    return known
  const type = textOr(source['type'], '').toLowerCase()
  const name = textOr(source['name'], '')
  const read = {
    pointer,
    language,
    type,
    name,
    title: ownText(source['title'], language),
    source,
    scope,
    lists: listsIn(source, type, pointer, around),
    items: ITEM_KEYS.flatMap((key) => {
      const list = listAt(source, key)
      return list === null ? [] : [{ pointer: within(pointer, key), key, count: list.length }]
    }),
  }
  READ.set(source, read)
  return read
}

function listsIn(
  source: JsonObject,
  type: string,
  pointer: Pointer,
  around: Around,
): readonly OutlineList[] {
  if (isPanelType(type)) return [elementsIn(source, pointer, around)]
  const inside = { ...around, scope: pointer }
  if (type === 'paneldynamic') {
    const isOlder = source['templateElements'] === undefined && listAt(source, 'questions')
    return [listOf(source, pointer, isOlder ? 'questions' : 'templateElements', inside)]
  }
  return listAt(source, 'detailElements') === null
    ? []
    : [listOf(source, pointer, 'detailElements', inside)]
}

/** All lists of an outline in reading order, the outer before what stands in them. */
export const listsOf = ({ pages }: Outline): readonly OutlineList[] =>
  pages.flatMap(({ list }) => [list, ...innerLists(list)])

const innerLists = (list: OutlineList): readonly OutlineList[] =>
  list.elements.flatMap(({ lists }) => lists.flatMap((inner) => [inner, ...innerLists(inner)]))

/** All elements in reading order, a panel before what stands in it. */
export const elementsOf = ({ pages }: Outline): readonly OutlineElement[] =>
  pages.flatMap(({ list }) => elementsWithin(list))

export const elementsWithin = ({ elements }: OutlineList): readonly OutlineElement[] =>
  elements.flatMap((element) => [element, ...element.lists.flatMap(elementsWithin)])

export const elementAt = (outline: Outline, pointer: Pointer): OutlineElement | null =>
  elementsOf(outline).find((element) => element.pointer === pointer) ?? null

const LONGEST_LABEL = 40

/** What people know a part by: its title, else its name. */
export function labelOf({
  title,
  name,
  type,
}: Pick<OutlineElement, 'title' | 'name'> & { readonly type?: string }): string {
  const text = title.trim() || name || type || 'untitled'
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text
}

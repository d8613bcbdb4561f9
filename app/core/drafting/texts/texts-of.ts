import { languageOf } from '../edits/own-text.ts'
import { isJsonList, isJsonObject, textOr, type Json, type JsonObject } from '../../json.ts'
import { within, type Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import { labelOfItem, partsOfItem } from '../edits/items.ts'
import { LOCALIZABLE_NAMES, STUDY_TEXT_NAMES } from './localizable-names.ts'
import { isWrittenText, othersOf, ownOf, type WrittenText } from './written-text.ts'

/** One text that people read, in the survey's own language and in others. */
export type DraftText = {
  /** By names instead of places, so that it stays the same wherever things are moved. */
  readonly key: string
  /** Where it stands, or would stand. */
  readonly pointer: Pointer
  readonly written: Written
  /** Property that holds it, such as `title`; of an entry of a list that list's, such as `choices`. */
  readonly kind: string
  /** The question, page or finding that it belongs to. */
  readonly owner: string
  /** From 1; null where it stands on no page. */
  readonly page: number | null
  readonly own: string
  readonly others: WrittenText
}

export type Written =
  | { readonly as: 'text'; readonly text: string | WrittenText }
  /** A choice that is only a value, which is what people read. */
  | { readonly as: 'value'; readonly value: Json }
  /** Something that people know by its name or value, for want of a text. */
  | { readonly as: 'nothing' }

/** A draft that is as it was is read once. */
const READ = new WeakMap<
  JsonObject,
  { readonly study: JsonObject; readonly texts: readonly DraftText[] }
>()

/** Every text of a draft, in the order in which it is read. */
export function textsOf(document: DraftDocument): readonly DraftText[] {
  const known = READ.get(document.source)
  if (known?.study === document.study) return known.texts
  const texts = readTexts(document)
  READ.set(document.source, { study: document.study, texts })
  return texts
}

function readTexts({ source, study }: DraftDocument): readonly DraftText[] {
  const language = languageOf(source)
  const found: DraftText[] = []
  const start = { language, key: '', owner: '', page: null, found, seen: new Map() }
  walk(source, '/source', { ...start, names: LOCALIZABLE_NAMES, part: 'source' })
  const { translations: _, languages: __, ...read } = study
  walk(read, '/study', { ...start, key: 'study', names: STUDY_TEXT_NAMES, part: 'study' })
  return found
}

type Around = {
  readonly language: string
  readonly key: string
  readonly owner: string
  readonly page: number | null
  readonly names: ReadonlySet<string>
  readonly part: 'source' | 'study'
  readonly found: DraftText[]
  /** How often a key was given, so that two parts of one name are still two. */
  readonly seen: Map<string, number>
}

/** What belongs to answers is no text, however it looks. */
const OF_ANSWERS: ReadonlySet<string> = new Set([
  'value',
  'defaultValue',
  'defaultRowValue',
  'defaultPanelValue',
  'correctAnswer',
  'setValue',
  'valueTrue',
  'valueFalse',
])
const ELEMENTS: ReadonlySet<string> = new Set([
  'pages',
  'elements',
  'questions',
  'templateElements',
])
/** Their names are no element's: those of others are known throughout the survey by theirs alone. */
const REPEATED: ReadonlySet<string> = new Set(['pages', 'templateElements'])
const ITEMS: ReadonlySet<string> = new Set([
  'choices',
  'rows',
  'columns',
  'rateValues',
  'items',
  'areas',
])
/** Types that show no title where none is written. */
const UNTITLED: ReadonlySet<string> = new Set(['html', 'image', 'panel', 'empty', 'flowpanel'])

/** What stands above everything else of a page or question, wherever a source writes it. */
const FIRST = ['title', 'description'] as const

function walk(owner: JsonObject, pointer: Pointer, around: Around): void {
  const { title, description, ...rest } = owner
  const above = { title, description }
  const entries = FIRST.flatMap((name) =>
    above[name] === undefined ? [] : [[name, above[name]] as const],
  )
  for (const [name, value] of [...entries, ...Object.entries(rest)]) {
    if (OF_ANSWERS.has(name)) continue
    const at = within(pointer, name)
    if (around.names.has(name) && isText(value, around.part)) {
      if (value !== '')
        emit(around, { key: name, at, kind: name, written: { as: 'text', text: value } })
    } else if (isJsonList(value)) walkList(value, at, name, around)
    else if (isJsonObject(value)) walk(value, at, { ...around, key: joined(around.key, name) })
  }
}

/** Of a study only what says so is a text in several languages: its objects have other members. */
const isText = (value: Json, part: Around['part']): value is string | WrittenText =>
  isWrittenText(value) &&
  (part === 'source' || typeof value === 'string' || Object.hasOwn(value, 'default'))

function walkList(list: readonly Json[], pointer: Pointer, name: string, around: Around): void {
  for (const [index, entry] of list.entries()) {
    const at = within(pointer, index)
    if (around.part === 'source' && ITEMS.has(name)) item(entry, at, name, around)
    else if (isJsonObject(entry)) {
      const id = textOr(entry['name'], textOr(entry['id'], String(index)))
      const isElement = around.part === 'source' && ELEMENTS.has(name)
      const isPage = name === 'pages'
      const key = isElement && !REPEATED.has(name) ? id : joined(around.key, name, id)
      const page = isPage ? index + 1 : around.page
      const owner = isElement || around.part === 'study' ? titleOf(entry, id, around) : around.owner
      const inner = { ...around, key, page, owner }
      if (isElement && !isPage && lacksTitle(entry))
        emit(inner, {
          key: 'title',
          at: within(at, 'title'),
          kind: 'title',
          written: NOTHING,
          own: id,
        })
      walk(entry, at, inner)
    }
  }
}

const NOTHING: Written = { as: 'nothing' }

/** The same in every language. */
const isFigure = (shown: string): boolean => /^[\d\s.,+%–-]*$/.test(shown)

const lacksTitle = (element: JsonObject): boolean =>
  element['title'] === undefined &&
  typeof element['name'] === 'string' &&
  !UNTITLED.has(textOr(element['type'], '').toLowerCase()) &&
  element['titleLocation'] !== 'hidden'

const titleOf = (entry: JsonObject, id: string, { language }: Around): string => {
  const { title } = entry
  return isWrittenText(title) ? ownOf(title, language) : id
}

/** An entry of choices, rows or columns: its text, or the value that stands for it. */
function item(entry: Json, at: Pointer, list: string, around: Around): void {
  const isPart = isJsonObject(entry) && typeof entry['name'] === 'string'
  const value = isPart ? entry['name'] : partsOfItem(entry).value
  const id = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  const inner = { ...around, key: joined(around.key, list, id) }
  const shown = labelOfItem(entry, isPart ? 'part' : 'choice', around.language)
  if (!isJsonObject(entry)) {
    if (isFigure(shown)) return
    emit(around, {
      key: joined(list, id, 'text'),
      at,
      kind: list,
      written: { as: 'value', value: entry },
      own: shown,
    })
    return
  }
  const name = isPart ? 'title' : 'text'
  const { [name]: text, ...rest } = entry
  const found = {
    key: name,
    at: within(at, name),
    kind: list,
    written: isWrittenText(text) && text !== '' ? ({ as: 'text', text } as const) : NOTHING,
  }
  if (found.written.as === 'text') emit(inner, found)
  else if (!isFigure(shown)) emit(inner, { ...found, own: shown })
  walk(rest, at, inner)
}

function emit(
  { language, key, owner, page, found, seen }: Around,
  text: {
    readonly key: string
    readonly at: Pointer
    readonly kind: string
    readonly written: Written
    readonly own?: string
  },
): void {
  const whole = joined(key, text.key)
  const times = (seen.get(whole) ?? 0) + 1
  seen.set(whole, times)
  const { written } = text
  found.push({
    key: times === 1 ? whole : `${whole}#${times}`,
    pointer: text.at,
    written,
    kind: text.kind,
    owner,
    page,
    own: written.as === 'text' ? ownOf(written.text, language) : (text.own ?? ''),
    others: written.as === 'text' ? othersOf(written.text, language) : {},
  })
}

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('/')

import { isJsonList, isJsonObject, isReservedName, type Json, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { indexOf, isWithin, tokensOf, within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, refuseEdit, type Edited } from './deed.ts'
import { isUsableName, namesIn } from './names.ts'
import { renamedInText, type Renaming } from './names-in-text.ts'
import { elementsOf, outlineOf } from './outline.ts'

/**
 * Gives a question, group, page, column or field another name, and everything that reads it: rules,
 * words that pipe it in, triggers, shared names, and what the study counts.
 */
export function rename(document: DraftDocument, pointer: Pointer, to: string): Edited {
  const named = valueAt(asJson(document), pointer)
  if (!isJsonObject(named ?? null)) return nothingThere()
  const holder = named as JsonObject
  const from = typeof holder['name'] === 'string' ? holder['name'] : ''
  if (from === to) return ok({ name: 'Rename', operations: [] })
  if (!isUsableName(to) || isReservedName(to))
    return refuseEdit('name_malformed', 'A name has no braces, brackets or spaces around it')
  const place = placeOf(document, pointer)
  if (neighbours(document, place).some((name) => same(name, to) && !same(name, from)))
    return refuseEdit('name_taken', `There is a ${place.kind} called ${to} already`)
  const name: Operation = { op: 'replace', path: within(pointer, 'name'), value: to }
  return ok({
    name: from === '' ? `Name ${to}` : `Rename ${from} to ${to}`,
    operations: from === '' ? [name] : [name, ...followers(document, holder, place, from, to)],
  })
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

type Named =
  | { readonly kind: 'page' }
  | { readonly kind: 'question' }
  /** Its name counts only within the question that has it: a column, a field, a repeated question. */
  | { readonly kind: 'part'; readonly owner: Pointer; readonly list: Pointer }

function placeOf(document: DraftDocument, pointer: Pointer): Named {
  const tokens = tokensOf(pointer)
  if (tokens.length === 3 && tokens[1] === 'pages') return { kind: 'page' }
  const element = elementsOf(outlineOf(document)).find((each) => each.pointer === pointer)
  const list = pointer.slice(0, pointer.lastIndexOf('/'))
  if (element !== undefined)
    return element.scope === null
      ? { kind: 'question' }
      : { kind: 'part', owner: element.scope, list }
  const isListed = indexOf(tokens.at(-1) ?? '') !== null
  const isOfElement = ['columns', 'items'].includes(tokens.at(-2) ?? '')
  return isListed && isOfElement
    ? { kind: 'part', owner: list.slice(0, list.lastIndexOf('/')), list }
    : { kind: 'question' }
}

function neighbours(document: DraftDocument, place: Named): readonly string[] {
  const outline = outlineOf(document)
  switch (place.kind) {
    case 'page':
      return outline.pages.map(({ name }) => name)
    case 'question':
      return elementsOf(outline).flatMap(({ scope, name }) => (scope === null ? [name] : []))
    case 'part': {
      const list = valueAt(asJson(document), place.list)
      return isJsonList(list)
        ? list.flatMap((item) =>
            isJsonObject(item) && typeof item['name'] === 'string' ? [item['name']] : [],
          )
        : []
    }
  }
}

function followers(
  document: DraftDocument,
  holder: JsonObject,
  place: Named,
  from: string,
  to: string,
): readonly Operation[] {
  const known = namesIn(document.source)
  const rewrite = (path: Pointer, renamings: readonly Renaming[]) => (text: string, at: Pointer) =>
    renamings.reduce(
      (now, renaming) =>
        renaming.reach.of === 'inside' && !isWithin(at, path)
          ? now
          : renamedInText(now, renaming, known),
      text,
    )
  const source = (text: ReturnType<typeof rewrite>, keys: Keys) =>
    changesIn(document.source, '/source', { text, keys, from, to })
  const study = (text: ReturnType<typeof rewrite>, path: string) =>
    changesIn(document.study, '/study', {
      text,
      keys: { values: STUDY_NAMES, members: STUDY_MEMBERS, paths: path },
      from,
      to,
    })
  switch (place.kind) {
    case 'page':
      return source((text) => text, { values: new Set(['gotoName', 'pages']), members: NONE })
    case 'question': {
      // Who reads a question reads it by the name under which its answer is kept.
      const text = rewrite('', [{ from, to, reach: { of: 'survey' } }])
      const isKeptElsewhere = typeof holder['valueName'] === 'string' && holder['valueName'] !== ''
      return [
        ...source(text, { values: SOURCE_NAMES, members: NONE }),
        ...(isKeptElsewhere ? [] : study(text, from)),
      ]
    }
    case 'part': {
      const owner = valueAt(asJson(document), place.owner)
      const name = isJsonObject(owner ?? null) ? (owner as JsonObject)['name'] : undefined
      const inside: Renaming = { from, to, reach: { of: 'inside' } }
      if (typeof name !== 'string')
        return source(rewrite(place.owner, [inside]), { values: NONE, members: NONE })
      const through: Renaming = { from, to, reach: { of: 'through', owner: name } }
      const text = rewrite(place.owner, [inside, through])
      return [
        ...source(text, { values: NONE, members: NONE }),
        ...study(rewrite(place.owner, [through]), `${name}/*/${from}`),
      ]
    }
  }
}

const NONE: ReadonlySet<string> = new Set()
/** Where a source names a question without braces. */
const SOURCE_NAMES: ReadonlySet<string> = new Set([
  'valueName',
  'choicesFromQuestion',
  'setToName',
  'fromName',
  'gotoName',
  'questions',
  'bindings',
])
/** Where a study names a variable, or several. */
const STUDY_NAMES: ReadonlySet<string> = new Set([
  'variable',
  'variables',
  'question',
  'rows',
  'columns',
  'of',
  'base',
  'strata',
  'clusters',
])
/** Where a study lists something for each variable, under its name. */
const STUDY_MEMBERS: ReadonlySet<string> = new Set([
  'provenance',
  'measures',
  'when',
  'translations',
])

type Keys = {
  readonly values: ReadonlySet<string>
  readonly members: ReadonlySet<string>
  /** As variables are named: a question's name, or a path to a part of one. */
  readonly paths?: string
}

type Rewriting = {
  readonly text: (text: string, at: Pointer) => string
  readonly keys: Keys
  readonly from: string
  readonly to: string
}

function changesIn(
  value: Json,
  at: Pointer,
  rewriting: Rewriting,
  key: string = '',
): readonly Operation[] {
  const { keys, text } = rewriting
  if (typeof value === 'string') {
    // Values and names are what they are, whatever they look like.
    if (key === 'value' || key === 'name') return []
    const now = keys.values.has(key) ? renamedId(value, rewriting) : text(value, at)
    return now === value ? [] : [{ op: 'replace', path: at, value: now }]
  }
  if (isJsonList(value))
    return value.flatMap((each, index) => changesIn(each, `${at}/${index}`, rewriting, key))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([member, inner]) => {
    const named = keys.members.has(key) ? renamedId(member, rewriting) : member
    const path = within(at, named)
    const moved: readonly Operation[] =
      named === member ? [] : [{ op: 'move', from: within(at, member), path }]
    return [
      ...moved,
      ...changesIn(inner, path, rewriting, key === 'bindings' ? 'bindings' : member),
    ]
  })
}

/** `age`, and `grid/row/age` or `grid/row` by their parts. */
function renamedId(id: string, { keys, from, to }: Rewriting): string {
  const path = keys.paths ?? from
  if (path === from) {
    if (same(id, from)) return to
    return same(id.slice(0, from.length + 1), `${from}/`) ? to + id.slice(from.length) : id
  }
  const steps = id.split('/')
  const [owner] = path.split('/')
  return steps.length > 1 && steps[0] === owner && steps.at(-1) === from
    ? [...steps.slice(0, -1), to].join('/')
    : id
}

import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import type { Operation } from '../operation.ts'
import type { Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import { nothingThere, type Edited, type PlacedDeed } from './deed.ts'
import { nameOfDeed } from './name-of-deed.ts'
import { nameOfCopy, namesIn } from './names.ts'
import { renamedInText } from './names-in-text.ts'
import { elementAt, elementsWithin, outlineOf, type OutlineElement } from './outline.ts'
import { inOrder } from './places.ts'

/**
 * Puts copies below the last of some elements. What a copy reads of what is copied along, it reads
 * of the copies.
 */
export function duplicateElements(
  document: DraftDocument,
  pointers: readonly Pointer[],
): Edited<PlacedDeed> {
  const outline = outlineOf(document)
  const copied = inOrder(outline, pointers).flatMap((pointer) => {
    const element = elementAt(outline, pointer)
    return element === null ? [] : [element]
  })
  const last = copied.at(-1)
  if (last === undefined) return nothingThere()
  const taken = namesIn(document.source)
  const known = new Set(taken)
  const renamed = new Map<string, string>()
  for (const { name } of copied.flatMap(surveyNames))
    if (name !== '') renamed.set(name, nameOfCopy(taken, name))
  const at = last.pointer.lastIndexOf('/')
  const [list, index] = [last.pointer.slice(0, at), Number(last.pointer.slice(at + 1))]
  const paths = copied.map((_, offset) => `${list}/${index + 1 + offset}`)
  return ok({
    name: nameOfDeed(
      'Duplicate',
      outline,
      copied.map(({ pointer }) => pointer),
    ),
    operations: copied.map(({ source, scope }, offset): Operation => ({
      op: 'add',
      path: paths[offset] ?? list,
      value: copyOf(source, { renamed, known, isInner: scope !== null }),
    })),
    pointers: paths,
  })
}

/** The element and those in it whose names are the survey's; names within repeated ones stay. */
const surveyNames = (element: OutlineElement): readonly OutlineElement[] => [
  element,
  ...element.lists.flatMap(elementsWithin).filter(({ scope }) => scope === element.scope),
]

type Copying = {
  readonly renamed: ReadonlyMap<string, string>
  readonly known: ReadonlySet<string>
  readonly isInner: boolean
}

const NAMED_ELSEWHERE = new Set(['valueName', 'choicesFromQuestion'])

function copyOf(source: JsonObject, copying: Copying): JsonObject {
  return rewritten(source, copying, '') as JsonObject

  function rewritten(value: Json, { renamed, known, isInner }: Copying, key: string): Json {
    if (typeof value === 'string') {
      if (key === 'value') return value
      if (key === 'choicesFromQuestion' || key === 'valueName') return renamed.get(value) ?? value
      return [...renamed].reduce(
        (text, [from, to]) =>
          renamedInText(text, { from, to, reach: { of: isInner ? 'inside' : 'survey' } }, known),
        value,
      )
    }
    if (isJsonList(value)) return value.map((each) => rewritten(each, copying, key))
    if (!isJsonObject(value)) return value
    const isElement = typeof value['type'] === 'string' && typeof value['name'] === 'string'
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]): [string, Json] => {
        if (member === 'name' && typeof inner === 'string')
          return [member, isElement || value === source ? (renamed.get(inner) ?? inner) : inner]
        return [member, rewritten(inner, copying, NAMED_ELSEWHERE.has(member) ? member : member)]
      }),
    )
  }
}

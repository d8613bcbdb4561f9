import { isJsonList, isJsonObject, type Json } from '../json.ts'
import { applyOperations, valueAt, type Operation } from './operation.ts'
import { isWithin, splitPointer, within, type Pointer } from './pointer.ts'

const LISTS: ReadonlySet<string> = new Set(['pages', 'elements', 'questions', 'templateElements'])

/** An element that no other one shares its name with, and the list in which it stands. */
type Standing = { readonly pointer: Pointer; readonly list: string }

/**
 * Elements that stand in another list than before, such as those of another page, are moved there,
 * so that what somebody else does to one of them meanwhile goes along.
 */
export function moveNamedElements(
  before: Json,
  after: Json,
): { readonly moves: readonly Operation[]; readonly document: Json } {
  const wanted = standingsIn(after)
  const moves: Operation[] = []
  let document = before
  let now = standingsIn(document)
  for (const [name, { list }] of wanted) {
    const own = now.get(name)
    if (own === undefined || own.list === list) continue
    const target = listPointer(document, now, list)
    if (target === null || isWithin(target.pointer, own.pointer)) continue
    const move: Operation = { op: 'move', from: own.pointer, path: placeAfterLeaving(target, own) }
    const done = applyOperations(document, [move])
    if (!done.ok) continue
    moves.push(move)
    document = done.value.document
    now = standingsIn(document)
  }
  return { moves, document }
}

function standingsIn(document: Json): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>()
  const twice = new Set<string>()
  const walk = (value: Json, pointer: Pointer, holder: string) => {
    if (isJsonList(value)) {
      for (const [index, entry] of value.entries()) walk(entry, within(pointer, index), holder)
      return
    }
    if (!isJsonObject(value)) return
    const name = typeof value['name'] === 'string' ? value['name'] : null
    const list = splitPointer(splitPointer(pointer)?.holder ?? '')?.token ?? ''
    const isElement = name !== null && LISTS.has(list)
    if (isElement) {
      if (found.has(name)) twice.add(name)
      found.set(name, { pointer, list: `${holder}/${list}` })
    }
    for (const [key, each] of Object.entries(value))
      walk(each, within(pointer, key), isElement ? name : holder)
  }
  walk(document, '', '')
  for (const name of twice) found.delete(name)
  return found
}

/** The list of some holder, where it is there already. */
function listPointer(
  document: Json,
  now: ReadonlyMap<string, Standing>,
  list: string,
): { readonly pointer: Pointer; readonly length: number } | null {
  const at = list.lastIndexOf('/')
  const [holder, key] = [list.slice(0, at), list.slice(at + 1)]
  const own = holder === '' ? rootOf(document) : now.get(holder)?.pointer
  if (own === undefined) return null
  const pointer = within(own, key)
  const value = valueAt(document, pointer)
  return Array.isArray(value) ? { pointer, length: value.length } : null
}

const rootOf = (document: Json): Pointer =>
  isJsonObject(document) && isJsonObject(document['source']) ? '/source' : ''

/** The end of a list, which stands one place further ahead where what leaves stood before it. */
function placeAfterLeaving(
  { pointer, length }: { readonly pointer: Pointer; readonly length: number },
  leaving: Standing,
): Pointer {
  const left = splitPointer(leaving.pointer)
  if (left === null || !isWithin(pointer, left.holder) || pointer === left.holder)
    return within(pointer, length)
  const rest = pointer.slice(left.holder.length + 1).split('/')
  const own = Number(rest[0])
  const index = own > Number(left.token) ? own - 1 : own
  return `${left.holder}/${[String(index), ...rest.slice(1)].join('/')}/${length}`
}

import { asJson, type DraftDocument } from '../step.ts'
import { valueAt, type Operation } from '../operation.ts'
import { isWithin, splitPointer, type Pointer } from '../pointer.ts'
import { shifted } from '../rebase.ts'
import { ok } from '../../result.ts'
import { nothingThere, refuseEdit, type Edited, type PlacedDeed } from './deed.ts'
import { elementAt, outlineOf } from './outline.ts'
import { inOrder, placeOf, placesFor, type Place } from './places.ts'
import { nameOfDeed } from './name-of-deed.ts'

/** Moves elements, however far apart they stand, so that they follow each other at a place. */
export function moveElements(
  document: DraftDocument,
  pointers: readonly Pointer[],
  to: Place,
): Edited<PlacedDeed> {
  const outline = outlineOf(document)
  const moved = inOrder(outline, pointers)
  if (moved.length === 0 || moved.some((pointer) => elementAt(outline, pointer) === null))
    return nothingThere()
  if (moved.some((pointer) => isWithin(to.list, pointer)))
    return refuseEdit('into_itself', 'A group can’t be moved into itself')
  const list = valueAt(asJson(document), to.list)
  if (list !== undefined && !Array.isArray(list)) return nothingThere()
  const listOps: readonly Operation[] =
    list === undefined ? [{ op: 'add', path: to.list, value: [] }] : []
  const { operations, placed } = movesTo(moved, to)
  return ok({
    name: nameOfDeed('Move', outline, moved),
    operations: operations.length === 0 ? [] : [...listOps, ...operations],
    pointers: placed,
  })
}

type Moves = { readonly operations: readonly Operation[]; readonly placed: readonly Pointer[] }

/** One after the other; each move shifts what is still to be moved and where it is to go. */
function movesTo(moved: readonly Pointer[], to: Place): Moves {
  const operations: Operation[] = []
  let { list, index } = to
  let waiting = moved
  let placed: readonly Pointer[] = []
  for (let [from] = waiting; from !== undefined; [from] = waiting) {
    const place = splitPointer(from)
    const own = Number(place?.token)
    const target = place?.holder === list && own < index ? index - 1 : index
    const there = shifted(list, from, -1)
    const path = `${there}/${target}`
    const follow = (pointer: Pointer) => shifted(shifted(pointer, from, -1), path, 1)
    if (path !== from) operations.push({ op: 'move', from, path })
    placed = [...placed.map((each) => follow(each)), path]
    waiting = waiting.slice(1).map((each) => follow(each))
    list = there
    index = target + 1
  }
  return { operations, placed }
}

/** One place further up or down, into and out of groups and over the ends of pages. */
export function moveElementsBy(
  document: DraftDocument,
  pointers: readonly Pointer[],
  direction: 'up' | 'down',
): Edited<PlacedDeed> {
  const outline = outlineOf(document)
  const places = placesFor(outline, pointers)
  const at = placeOf(places, outline, pointers)
  const to = at === -1 ? undefined : places[at + (direction === 'up' ? -1 : 1)]
  if (to === undefined)
    return refuseEdit('nothing_there', direction === 'up' ? 'This is the top' : 'This is the end')
  return moveElements(document, pointers, to)
}

import { canonicalJson, type Json } from '../json.ts'
import { ok, refuse, type Result } from '../result.ts'
import { applyOperations, valueAt, type Operation } from './operation.ts'
import { indexOf, isWithin, splitPointer, tokensOf, pointerOf, type Pointer } from './pointer.ts'

/** Two changes of one place, of which only one can hold. */
export type Clash = { readonly mine: Operation; readonly theirs: Operation }

/**
 * The same changes for a document that somebody else has changed meanwhile: places move along with
 * what was put in, taken out or moved before them. Both lists start from `document`.
 */
export function rebase(
  document: Json,
  mine: readonly Operation[],
  theirs: readonly Operation[],
): Result<readonly Operation[], Clash> {
  let base = document
  let ours = mine
  for (const their of theirs) {
    const passed = passOver(base, ours, their)
    if (!passed.ok) return passed
    const next = applyOperations(base, [their])
    if (!next.ok) return refuse({ mine: ours[0] ?? their, theirs: their })
    base = next.value.document
    ours = passed.value
  }
  return ok(ours)
}

/** Takes all of mine past one of theirs. */
function passOver(
  document: Json,
  mine: readonly Operation[],
  their: Operation,
): Result<readonly Operation[], Clash> {
  let base = document
  let over: Operation | null = their
  const passed: Operation[] = []
  for (const own of mine) {
    const moved: Moved = over === null ? own : transform(own, over, { base, first: 'theirs' })
    if (moved === 'clash') return refuse({ mine: own, theirs: their })
    if (moved !== null) passed.push(moved)
    const back: Moved = over === null ? null : transform(over, own, { base, first: 'mine' })
    if (back === 'clash') return refuse({ mine: own, theirs: their })
    over = back
    const next = applyOperations(base, [own])
    if (!next.ok) return refuse({ mine: own, theirs: their })
    base = next.value.document
  }
  return ok(passed)
}

/** The operation elsewhere; null: there is nothing left to do. */
type Moved = Operation | null | 'clash'

type Surroundings = {
  /** What both operations start from. */
  readonly base: Json
  /** Whose entry comes first where both put one in at the same place. */
  readonly first: 'mine' | 'theirs'
}

function transform(own: Operation, over: Operation, around: Surroundings): Moved {
  if (own.op === 'move') return transformMove(own, over, around)
  if (own.op === 'add' && isEntry(around.base, own.path)) {
    const path = insertionAfter(own.path, over, around)
    return path === null ? 'clash' : { ...own, path }
  }
  if (isSame(own, over)) return null
  if (over.op !== 'move' && isWithin(over.path, own.path) && !isEntryAdded(over, own, around))
    return 'clash'
  if (over.op === 'move' && own.path !== over.from && isWithin(over.from, own.path)) return 'clash'
  if (over.op === 'move' && holds(own.path, over.path)) return 'clash'
  const path = placeAfter(own.path, over, around)
  return path === null ? 'clash' : { ...own, path }
}

/** An entry put in where another one stands moves that one on and does not touch it. */
const isEntryAdded = (over: Operation, own: Operation, { base }: Surroundings): boolean =>
  over.op === 'add' && over.path === own.path && isEntry(base, over.path)

const holds = (holder: Pointer, pointer: Pointer): boolean =>
  pointer !== holder && isWithin(pointer, holder)

function transformMove(
  own: Extract<Operation, { op: 'move' }>,
  over: Operation,
  around: Surroundings,
): Moved {
  if (over.op === 'move' && over.from === own.from) return over.path === own.path ? null : 'clash'
  const from = placeAfter(own.from, over, around)
  if (from === null) return 'clash'
  // The place to go to counts without what is moved; so must the change that it passes.
  const taken: Operation = { op: 'remove', path: own.from }
  const rest = applyOperations(around.base, [taken])
  if (!rest.ok) return 'clash'
  const seen = transform(over, taken, around)
  // Out of what is moved, or into it.
  if (seen === 'clash' && over.op === 'move') return 'clash'
  if (seen === 'clash' || seen === null) return { ...own, from }
  const base = rest.value.document
  const path = isEntry(base, own.path)
    ? insertionAfter(own.path, seen, { ...around, base })
    : placeAfter(own.path, seen, { ...around, base })
  return path === null ? 'clash' : { op: 'move', from, path }
}

/** Both want the same. */
const isSame = (own: Operation, over: Operation): boolean =>
  own.op === 'remove'
    ? over.op === 'remove' && own.path === over.path
    : (over.op === 'replace' || over.op === 'add') &&
      own.op === over.op &&
      own.path === over.path &&
      canonicalJson(own.value) === canonicalJson(over.value)

/** Whether a place is one of a list. */
function isEntry(base: Json, path: Pointer): boolean {
  const place = splitPointer(path)
  return place !== null && Array.isArray(valueAt(base, place.holder))
}

/** Where a thing stands after a change; null when the change took it away or replaced it. */
function placeAfter(path: Pointer, over: Operation, around: Surroundings): Pointer | null {
  switch (over.op) {
    case 'replace':
      return isWithin(path, over.path) ? null : path
    case 'add':
      if (isEntry(around.base, over.path)) return shifted(path, over.path, 1)
      return isWithin(path, over.path) ? null : path
    case 'remove':
      if (isWithin(path, over.path)) return null
      return isEntry(around.base, over.path) ? shifted(path, over.path, -1) : path
    case 'move': {
      if (isWithin(path, over.from)) return over.path + path.slice(over.from.length)
      const without = isEntry(around.base, over.from) ? shifted(path, over.from, -1) : path
      const rest = applyOperations(around.base, [{ op: 'remove', path: over.from }])
      if (!rest.ok) return null
      if (isEntry(rest.value.document, over.path)) return shifted(without, over.path, 1)
      return isWithin(without, over.path) ? null : without
    }
  }
}

/** Where an entry is put in after a change; null when its list is gone. */
function insertionAfter(path: Pointer, over: Operation, around: Surroundings): Pointer | null {
  const place = splitPointer(path)
  if (place === null) return null
  const list = placeAfter(place.holder, over, around)
  if (list === null) return null
  const index = indexOf(place.token)
  if (index === null) return `${list}/${place.token}`
  const added = gained(over, place.holder, index, around)
  return `${list}/${index + added}`
}

/** By how many places a change of the list moves what is put in at an index. */
function gained(over: Operation, list: Pointer, index: number, around: Surroundings): number {
  if (over.op === 'move') {
    const out = gained({ op: 'remove', path: over.from }, list, index, around)
    const rest = applyOperations(around.base, [{ op: 'remove', path: over.from }])
    if (!rest.ok) return out
    const there = isEntry(around.base, over.from) ? shifted(list, over.from, -1) : list
    const inner = { ...around, base: rest.value.document }
    return out + gained({ op: 'add', path: over.path, value: null }, there, index + out, inner)
  }
  const place = splitPointer(over.path)
  if (over.op === 'replace' || place?.holder !== list || !isEntry(around.base, over.path)) return 0
  const at = indexOf(place.token)
  if (over.op === 'remove') return at !== null && at < index ? -1 : 0
  if (at === null) return 0
  return at < index || (at === index && around.first === 'theirs') ? 1 : 0
}

/** A place that passes through a list, after an entry was put in or taken out before it. */
export function shifted(path: Pointer, entry: Pointer, by: 1 | -1): Pointer {
  const place = splitPointer(entry)
  if (place === null || !holds(place.holder, path)) return path
  const depth = tokensOf(place.holder).length
  const tokens = tokensOf(path)
  const at = indexOf(place.token)
  const own = indexOf(tokens[depth] ?? '')
  if (at === null || own === null || own < at) return path
  return pointerOf(tokens.with(depth, String(own + by)))
}

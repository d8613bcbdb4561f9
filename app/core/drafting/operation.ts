import { isJsonObject, isReservedName, type Json } from '../json.ts'
import { ok, refuse, unreachable, type Result } from '../result.ts'
import { indexOf, splitPointer, tokensOf, type Pointer, type Token } from './pointer.ts'

/**
 * One change of a JSON document, a subset of RFC 6902. A list takes an entry in before the one at
 * its index, or at its end. `replace` sets what is there; what is not there yet is added. The
 * place that `move` goes to counts without what is moved.
 */
export type Operation =
  | { readonly op: 'add'; readonly path: Pointer; readonly value: Json }
  | { readonly op: 'replace'; readonly path: Pointer; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Pointer }
  | { readonly op: 'move'; readonly from: Pointer; readonly path: Pointer }

/** Where an operation finds nothing that it could change. */
export type Misplaced = { readonly pointer: Pointer; readonly why: 'nothingThere' | 'notAPlace' }

export type Changed = {
  readonly document: Json
  /** What leads back, in the order in which it is to be done. */
  readonly inverse: readonly Operation[]
}

/** Makes all changes or none. The document that came in stays as it is. */
export function applyOperations(
  document: Json,
  operations: readonly Operation[],
): Result<Changed, Misplaced> {
  let current = document
  const inverse: Operation[] = []
  for (const operation of operations) {
    const done = applyOne(current, operation)
    if (!done.ok) return done
    current = done.value.document
    inverse.unshift(...done.value.inverse)
  }
  return ok({ document: current, inverse })
}

function applyOne(document: Json, operation: Operation): Result<Changed, Misplaced> {
  switch (operation.op) {
    case 'add':
      return insert(document, operation.path, operation.value)
    case 'replace':
      return set(document, operation.path, operation.value)
    case 'remove': {
      const taken = take(document, operation.path)
      if (!taken.ok) return taken
      const back: Operation = { op: 'add', path: operation.path, value: taken.value.value }
      return ok({ document: taken.value.document, inverse: [back] })
    }
    case 'move': {
      if (operation.from === operation.path) return ok({ document, inverse: [] })
      const taken = take(document, operation.from)
      if (!taken.ok) return taken
      const put = insert(taken.value.document, operation.path, taken.value.value)
      if (!put.ok) return put
      const [undo] = put.value.inverse
      if (undo?.op !== 'remove') return notAPlace(operation.path)
      const back: Operation = { op: 'move', from: undo.path, path: operation.from }
      return ok({ document: put.value.document, inverse: [back] })
    }
    default:
      return unreachable(operation)
  }
}

/** The value at a place; undefined where there is none. */
export function valueAt(document: Json, pointer: Pointer): Json | undefined {
  let at: Json | undefined = document
  for (const token of tokensOf(pointer)) at = at === undefined ? undefined : memberOf(at, token)
  return at
}

function memberOf(holder: Json, token: Token): Json | undefined {
  if (isList(holder)) {
    const index = indexOf(token)
    return index === null ? undefined : holder[index]
  }
  return isJsonObject(holder) && Object.hasOwn(holder, token) ? holder[token] : undefined
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const nothingThere = (pointer: Pointer) => refuse<Misplaced>({ pointer, why: 'nothingThere' })
const notAPlace = (pointer: Pointer) => refuse<Misplaced>({ pointer, why: 'notAPlace' })

function insert(document: Json, path: Pointer, value: Json): Result<Changed, Misplaced> {
  const place = splitPointer(path)
  if (place === null) return notAPlace(path)
  const holder = valueAt(document, place.holder)
  if (holder === undefined) return nothingThere(place.holder)
  if (isList(holder)) {
    const index = place.token === '-' ? holder.length : indexOf(place.token)
    if (index === null || index > holder.length) return notAPlace(path)
    return ok({
      document: withValue(document, place.holder, [
        ...holder.slice(0, index),
        value,
        ...holder.slice(index),
      ]),
      inverse: [{ op: 'remove', path: `${place.holder}/${index}` }],
    })
  }
  if (!isJsonObject(holder) || isReservedName(place.token)) return notAPlace(path)
  const before = memberOf(holder, place.token)
  return ok({
    document: withValue(document, path, value),
    inverse: [
      before === undefined ? { op: 'remove', path } : { op: 'replace', path, value: before },
    ],
  })
}

function set(document: Json, path: Pointer, value: Json): Result<Changed, Misplaced> {
  const before = valueAt(document, path)
  if (before === undefined) return insert(document, path, value)
  return ok({
    document: withValue(document, path, value),
    inverse: [{ op: 'replace', path, value: before }],
  })
}

function take(
  document: Json,
  path: Pointer,
): Result<{ readonly document: Json; readonly value: Json }, Misplaced> {
  const place = splitPointer(path)
  if (place === null) return notAPlace(path)
  const holder = valueAt(document, place.holder)
  const value = valueAt(document, path)
  if (holder === undefined || value === undefined) return nothingThere(path)
  if (isList(holder)) {
    const index = indexOf(place.token)
    return ok({
      document: withValue(
        document,
        place.holder,
        holder.filter((_, at) => at !== index),
      ),
      value,
    })
  }
  if (!isJsonObject(holder)) return notAPlace(path)
  const rest = Object.fromEntries(Object.entries(holder).filter(([name]) => name !== place.token))
  return ok({ document: withValue(document, place.holder, rest), value })
}

/** The same document with another value at a place whose holder is there. */
function withValue(document: Json, pointer: Pointer, value: Json): Json {
  const [token, ...rest] = tokensOf(pointer)
  if (token === undefined) return value
  return withMember(document, token, rest, value)
}

function withMember(holder: Json, token: Token, rest: readonly Token[], value: Json): Json {
  const [next, ...further] = rest
  const member =
    next === undefined ? value : withMember(memberOf(holder, token) ?? null, next, further, value)
  if (isList(holder)) {
    const index = indexOf(token)
    return holder.map((each, at) => (at === index ? member : each))
  }
  return isJsonObject(holder) ? { ...holder, [token]: member } : holder
}

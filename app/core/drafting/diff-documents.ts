import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { unreachable } from '../result.ts'
import { identitiesOf, planMoves } from './diff-lists.ts'
import { moveNamedElements } from './diff-places.ts'
import type { Operation } from './operation.ts'
import { within, type Pointer } from './pointer.ts'

/**
 * What leads from one document to another. Named elements and values of lists are followed where
 * they went; what can't be told apart is compared place by place.
 */
export function diffDocuments(before: Json, after: Json): readonly Operation[] {
  if (sameJson(before, after)) return []
  const { moves, document } = moveNamedElements(before, after)
  return [...moves, ...diffValues(document, after, '')]
}

export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((entry, at) => sameJson(entry, other[at]))
  if (!isJsonObject(one) || !isJsonObject(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  )
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** What leads from one value to another that stands in its place. */
export function diffValues(before: Json, after: Json, at: Pointer): readonly Operation[] {
  if (sameJson(before, after)) return []
  if (isList(before) && isList(after)) return diffLists(before, after, at)
  if (isJsonObject(before) && isJsonObject(after)) return diffObjects(before, after, at)
  return [{ op: 'replace', path: at, value: after }]
}

function diffObjects(before: JsonObject, after: JsonObject, at: Pointer): readonly Operation[] {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  return [
    ...gone.map((key): Operation => ({ op: 'remove', path: within(at, key) })),
    ...Object.entries(after).flatMap(([key, value]): readonly Operation[] => {
      const path = within(at, key)
      const old = Object.hasOwn(before, key) ? before[key] : undefined
      return old === undefined ? [{ op: 'add', path, value }] : diffValues(old, value, path)
    }),
  ]
}

function diffLists(
  before: readonly Json[],
  after: readonly Json[],
  at: Pointer,
): readonly Operation[] {
  const [old, wanted] = [identitiesOf(before), identitiesOf(after)]
  return old === null || wanted === null
    ? diffByPlace(before, after, at)
    : diffByIdentity({ before, old }, { after, wanted }, at)
}

function diffByIdentity(
  { before, old }: { readonly before: readonly Json[]; readonly old: readonly string[] },
  { after, wanted }: { readonly after: readonly Json[]; readonly wanted: readonly string[] },
  at: Pointer,
): readonly Operation[] {
  const entryOf = new Map(old.map((id, index) => [id, before[index] ?? null]))
  const changes = planMoves(old, wanted).map((change): Operation => {
    switch (change.kind) {
      case 'remove':
        return { op: 'remove', path: within(at, change.index) }
      case 'move':
        return { op: 'move', from: within(at, change.from), path: within(at, change.index) }
      case 'add':
        return {
          op: 'add',
          path: within(at, change.index),
          value: after[wanted.indexOf(change.id)] ?? null,
        }
      default:
        return unreachable(change)
    }
  })
  const inner = wanted.flatMap((id, index) => {
    const entry = entryOf.get(id)
    return entry === undefined ? [] : diffValues(entry, after[index] ?? null, within(at, index))
  })
  return [...changes, ...inner]
}

/** What is alike at both ends stays; between them entries are changed where they stand. */
function diffByPlace(
  before: readonly Json[],
  after: readonly Json[],
  at: Pointer,
): readonly Operation[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && sameJson(before[start], after[start])) start += 1
  let end = 0
  while (end < shorter - start && sameJson(before.at(-1 - end), after.at(-1 - end))) end += 1
  const [old, wanted] = [
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ]
  const changed = wanted
    .slice(0, old.length)
    .flatMap((entry, index) => diffValues(old[index] ?? null, entry, within(at, start + index)))
  const gone = old
    .slice(wanted.length)
    .map((): Operation => ({ op: 'remove', path: within(at, start + wanted.length) }))
  const come = wanted.slice(old.length).map((value, index): Operation => ({
    op: 'add',
    path: within(at, start + old.length + index),
    value,
  }))
  return [...changed, ...gone, ...come]
}

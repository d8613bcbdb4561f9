import type { Pointer } from '../pointer.ts'
import { elementsOf, type Outline, type OutlineElement } from './outline.ts'

/** What stays with an element wherever it is moved, so that a page can follow it. */
export type Keys = {
  readonly keyAt: ReadonlyMap<Pointer, string>
  readonly elementOf: ReadonlyMap<string, OutlineElement>
}

/** Names tell elements apart; where they don't, in a broken draft, their order does. */
export function keysOf(outline: Outline): Keys {
  const keyAt = new Map<Pointer, string>()
  const elementOf = new Map<string, OutlineElement>()
  for (const element of elementsOf(outline)) {
    const { pointer, scope, name, type } = element
    const owner = scope === null ? '' : `${keyAt.get(scope) ?? scope}/`
    const stem = `${owner}${name === '' ? `~${type}` : name}`
    let key = stem
    for (let number = 2; elementOf.has(key); number += 1) key = `${stem}~${number}`
    keyAt.set(pointer, key)
    elementOf.set(key, element)
  }
  return { keyAt, elementOf }
}

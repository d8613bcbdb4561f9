import type { Filter } from './table.ts'

/**
 * A filter inside another: who passes both. `null` lets everybody pass.
 *
 * @example
 * narrowed(null, { text: '{a} = 1' }) // { text: '{a} = 1' }
 */
export function narrowed(outer: Filter | null, inner: Filter): Filter
export function narrowed(outer: Filter | null, inner: Filter | null): Filter | null
export function narrowed(outer: Filter | null, inner: Filter | null): Filter | null {
  if (outer === null || inner === null) return outer ?? inner
  return {
    text: `(${outer.text}) and (${inner.text})`,
    expression: {
      kind: 'binary',
      operator: 'and',
      left: outer.expression,
      right: inner.expression,
    },
  }
}

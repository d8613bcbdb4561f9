import type { Filter } from '../tables/table.ts'

/**
 * A filter inside another: who passes both. `null` lets everybody pass.
 *
 * @example
 * narrowed(null, { text: '{a} = 1' }) // { text: '{a} = 1' }
 */
export function narrowed<Inner extends Filter | null>(
  outer: Filter | null,
  inner: Inner,
): Inner | Filter {
  if (outer === null) return inner
  if (inner === null) return outer
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

import type { Expression } from '../expression/expression.ts'

/** What a share link opens of a survey's public numbers; it never opens more than these. */
export type Grant = {
  /** The link's public id, as it stands in clean addresses. */
  readonly link: string
  /** Ids of the blocks that are shown; null shows all. */
  readonly blocks: readonly string[] | null
  /** Ids of published filters that its readers may choose. */
  readonly filters: readonly string[]
  /** The published filter in which everything is shown; null shows everybody. */
  readonly segment: string | null
}

/**
 * Whether a filter can only find people of a segment: it is the segment's own expression, or that
 * with further conditions. What holds in other ways too is not seen, and so not allowed.
 */
export function isWithin(filter: Expression, segment: Expression): boolean {
  const wanted = conditionsOf(segment).map(written)
  const found = new Set(conditionsOf(filter).map(written))
  return wanted.every((condition) => found.has(condition))
}

function conditionsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'binary' && expression.operator === 'and'
    ? [...conditionsOf(expression.left), ...conditionsOf(expression.right)]
    : [expression]
}

const written = (expression: Expression): string => JSON.stringify(expression)

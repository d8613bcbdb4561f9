import type { Expression } from '../expression/expression.ts'

/** What was made of the text of an expression. */
export type ReadExpression =
  | { readonly kind: 'read'; readonly expression: Expression }
  | {
      readonly kind: 'broken'
      /** Counted from one; null where no single place is at fault. */
      readonly column: number | null
      readonly message: string
    }

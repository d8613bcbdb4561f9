import type { Expression } from '../core/expression/expression.ts'

/** A rule with something else in place of what it reads. */
export function replaced(
  expression: Expression,
  by: (variable: Extract<Expression, { kind: 'variable' }>) => Expression,
): Expression {
  const inner = (part: Expression) => replaced(part, by)
  switch (expression.kind) {
    case 'literal':
      return expression
    case 'variable':
      return by(expression)
    case 'list':
      return { ...expression, items: expression.items.map(inner) }
    case 'unary':
      return { ...expression, operand: inner(expression.operand) }
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) }
    case 'call':
      return { ...expression, arguments: expression.arguments.map(inner) }
  }
}

import { commentKey } from '../../definition/definition.ts'
import type { Expression } from '../../expression/expression.ts'

/** Every name that an expression may reach for: of `a.b.c` also `a` and `a.b`. */
export const namesRead = (expression: Expression): readonly string[] => [
  ...new Set(read(expression)),
]

function read(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'literal':
      return []
    case 'variable':
      return expression.path.map((_, index) => expression.path.slice(0, index + 1).join('.'))
    case 'list':
      return expression.items.flatMap(read)
    case 'unary':
      return read(expression.operand)
    case 'binary':
      return [...read(expression.left), ...read(expression.right)]
    case 'call': {
      const [first] = expression.arguments
      const words =
        expression.name === 'getComment' && first?.kind === 'literal'
          ? [commentKey(String(first.value))]
          : []
      return [...words, ...expression.arguments.flatMap(read)]
    }
  }
}

/** Whether an expression calls a function; those are worked out by the server alone. */
export function callsFunction(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
    case 'variable':
      return false
    case 'list':
      return expression.items.some(callsFunction)
    case 'unary':
      return callsFunction(expression.operand)
    case 'binary':
      return callsFunction(expression.left) || callsFunction(expression.right)
    case 'call':
      return true
  }
}

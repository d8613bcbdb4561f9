import {
  ArrayOperand,
  BinaryOperand,
  ConditionsParser,
  Const,
  FunctionOperand,
  UnaryOperand,
  Variable,
} from 'survey-core'
import {
  FUNCTION_NAMES,
  type BinaryOperator,
  type Expression,
  type FunctionName,
  type UnaryOperator,
} from '../core/expression/expression.ts'
import type { JsonScalar } from '../core/json.ts'
import { ok, refuse, type Result } from '../core/result.ts'

export type ExpressionProblem = {
  readonly code: 'expression_syntax' | 'expression_too_long' | 'expression_unsupported'
  readonly detail: string
}

const MAX_LENGTH = 4096
/** A chain of `or` nests as deeply as it is long. */
const MAX_DEPTH = 500
/** Brackets within brackets cost the parser far more than their length says. */
const MAX_BRACKETS = 60

const BINARY: ReadonlySet<string> = new Set<BinaryOperator>([
  'and',
  'or',
  'equal',
  'notequal',
  'greater',
  'greaterorequal',
  'less',
  'lessorequal',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'plus',
  'minus',
  'mul',
  'div',
  'mod',
  'power',
])
const UNARY: ReadonlySet<string> = new Set<UnaryOperator>(['empty', 'notempty', 'negate'])
const FUNCTIONS: ReadonlySet<string> = new Set<FunctionName>(FUNCTION_NAMES)

/**
 * Turns a SurveyJS expression into a plan. `in [...]` is read as `anyof [...]`, which SurveyJS's
 * own grammar lacks and filters in addresses are written with.
 */
export function compileExpression(text: string): Result<Expression, ExpressionProblem> {
  if (text.length > MAX_LENGTH)
    return refuse({
      code: 'expression_too_long',
      detail: `An expression may have at most ${MAX_LENGTH} characters`,
    })
  if (bracketsIn(text) > MAX_BRACKETS)
    return refuse({ code: 'expression_unsupported', detail: 'Nested too deeply' })
  const parsed = parseSilently(readInAsAnyOf(text))
  if (parsed === undefined)
    return refuse({ code: 'expression_syntax', detail: `Not an expression: ${text}` })
  try {
    return ok(translate(parsed, 0))
  } catch (error) {
    if (error instanceof Untranslatable)
      return refuse({ code: 'expression_unsupported', detail: `${error.message} in: ${text}` })
    throw error
  }
}

function bracketsIn(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1
    else if (character === ')' || character === ']') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

class Untranslatable extends Error {}

/** Quoted text and names in braces are passed over. */
export const readInAsAnyOf = (text: string): string =>
  text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\{[^}]*\}|\bin(?=\s*\[)/gi, (part) =>
    part.toLowerCase() === 'in' ? 'anyof' : part,
  )

const parseSilently = (text: string): unknown =>
  silently(() => new ConditionsParser().parseExpression(text))

/** The parser reports a syntax error on the console as well as by its result. */
export function silently<Parsed>(parse: () => Parsed): Parsed {
  const warn = console.warn
  const error = console.error
  console.warn = () => undefined
  console.error = () => undefined
  try {
    return parse()
  } finally {
    console.warn = warn
    console.error = error
  }
}

function translate(operand: unknown, depth: number): Expression {
  if (depth > MAX_DEPTH) throw new Untranslatable('Nested too deeply')
  const inner = (child: unknown) => translate(child, depth + 1)
  if (operand instanceof Variable) return { kind: 'variable', path: pathOf(operand.variable) }
  if (operand instanceof Const) return { kind: 'literal', value: literal(operand.correctValue) }
  if (operand instanceof ArrayOperand) return { kind: 'list', items: operand.values.map(inner) }
  if (operand instanceof UnaryOperand) {
    if (!isUnary(operand.operator)) throw new Untranslatable(`Operator ${operand.operator}`)
    return { kind: 'unary', operator: operand.operator, operand: inner(operand.expression) }
  }
  if (operand instanceof BinaryOperand) {
    if (operand.operator === 'noneof')
      return {
        kind: 'unary',
        operator: 'negate',
        operand: {
          kind: 'binary',
          operator: 'anyof',
          left: inner(operand.leftOperand),
          right: inner(operand.rightOperand),
        },
      }
    if (!isBinary(operand.operator)) throw new Untranslatable(`Operator ${operand.operator}`)
    return {
      kind: 'binary',
      operator: operand.operator,
      left: inner(operand.leftOperand),
      right: inner(operand.rightOperand),
    }
  }
  if (operand instanceof FunctionOperand) {
    // Whoever answers never looks at answers that can't be changed.
    if (operand.functionName === 'isDisplayMode') return { kind: 'literal', value: false }
    if (!isFunction(operand.functionName))
      throw new Untranslatable(unknownFunction(operand.functionName))
    if (operand.functionName.endsWith('InArray') && operand.paramValues.length > 2)
      throw new Untranslatable(`${operand.functionName} with a condition`)
    return {
      kind: 'call',
      name: operand.functionName,
      arguments: operand.paramValues.map(inner),
    }
  }
  throw new Untranslatable('A part that is not known')
}

const OF_SURVEYJS: ReadonlySet<string> = new Set([
  'displayValue',
  'propertyValue',
  'isContainerReady',
])

const unknownFunction = (name: string): string =>
  OF_SURVEYJS.has(name)
    ? `SurveyJS’s function ${name} is not carried out here; say it with answers instead. It stands`
    : name === 'pow'
      ? 'SurveyJS has no function pow; write x ^ y instead. It stands'
      : `SurveyJS has no function ${name} of its own: a program that was written for it has, and no such program runs here. Say it with SurveyJS’s own functions, or take it out. It stands`

const isUnary = (name: string): name is UnaryOperator => UNARY.has(name)
const isBinary = (name: string): name is BinaryOperator => BINARY.has(name)
const isFunction = (name: string): name is FunctionName => FUNCTIONS.has(name)

function literal(value: unknown): JsonScalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return null
}

/** `a.b[0].c` to its steps; a leading `#` asks SurveyJS for the unconverted value. */
const pathOf = (name: string): readonly string[] =>
  name
    .replace(/^#/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')

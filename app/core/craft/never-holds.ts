import type { Choice, Definition, Question } from '../definition/definition.ts'
import { questionsOf } from '../definition/walk.ts'
import type { BinaryOperator, Expression } from '../expression/expression.ts'
import type { JsonScalar } from '../json.ts'

/** Alike for values that a rule takes for equal: case, outer blanks and type don't count. */
export const valueKey = (value: JsonScalar): string => String(value).trim().toLowerCase()

/** What an answer can be, as far as the questionnaire says so. */
export type Domain =
  /** `many`: a list of them. Values by their keys. */
  | { readonly kind: 'one' | 'many'; readonly values: ReadonlySet<string> }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }

export type Domains = ReadonlyMap<string, Domain>

export function domainsOf(definition: Definition): Domains {
  return new Map(
    questionsOf(definition).flatMap((question) => {
      const domain = domainOf(question)
      return domain === null ? [] : [[question.name, domain] as const]
    }),
  )
}

function domainOf(question: Question): Domain | null {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const isOpen =
        question.unlisted === 'taken' ||
        question.rules?.carried != null ||
        question.choices.length === 0 ||
        (question.kind === 'multiple' && question.memberKey !== null) ||
        (question.otherWords === 'value' && question.choices.some(({ role }) => role === 'other'))
      const kind = question.kind === 'single' ? 'one' : 'many'
      return isOpen ? null : { kind, values: keysOf(question.choices) }
    }
    case 'rating':
      return { kind: 'one', values: keysOf(question.choices) }
    case 'number':
      return {
        kind: 'number',
        min: question.minIf === null ? (question.min ?? -Infinity) : -Infinity,
        max: question.maxIf === null ? (question.max ?? Infinity) : Infinity,
      }
    default:
      return null
  }
}

/** Beside a number, yes is 1 and no is 0. */
const keysOf = (choices: readonly Choice[]): ReadonlySet<string> =>
  new Set(
    choices.flatMap(({ value }) =>
      typeof value === 'boolean' ? [valueKey(value), value ? '1' : '0'] : [valueKey(value)],
    ),
  )

/** One comparison of an answer with values that are written out. */
export type Comparison = {
  readonly name: string
  readonly operator: BinaryOperator
  readonly values: readonly JsonScalar[]
}

const MIRRORED: { readonly [operator in BinaryOperator]?: BinaryOperator } = {
  equal: 'equal',
  notequal: 'notequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
  less: 'greater',
  lessorequal: 'greaterorequal',
}

/** Null for everything that is no plain comparison. */
export function comparisonIn(expression: Expression): Comparison | null {
  if (expression.kind !== 'binary') return null
  const { operator, left, right } = expression
  const straight = compared(left, operator, right)
  const mirrored = MIRRORED[operator]
  return straight ?? (mirrored === undefined ? null : compared(right, mirrored, left))
}

function compared(
  variable: Expression,
  operator: BinaryOperator,
  value: Expression,
): Comparison | null {
  const [name, ...deeper] = variable.kind === 'variable' ? variable.path : []
  const values = literalsIn(value)
  return name === undefined || deeper.length > 0 || values === null
    ? null
    : { name, operator, values }
}

function literalsIn(expression: Expression): readonly JsonScalar[] | null {
  if (expression.kind === 'literal') return [expression.value]
  if (expression.kind !== 'list') return null
  const items = expression.items.map(literalsIn)
  return items.some((item) => item === null) ? null : items.flatMap((item) => item ?? [])
}

const MOST_WAYS = 128

/**
 * Whether a rule holds for no answers at all: because it asks for values that are not offered, or
 * for two things that can't both be. False wherever that is not certain.
 */
export function neverHolds(expression: Expression, domains: Domains): boolean {
  const ways = waysIn(expression)
  return ways?.every((way) => isContradictory(way, domains)) ?? false
}

type Way = readonly Expression[]

/** The rule as a list of ways in which it holds, each a list of what has to be so. */
function waysIn(expression: Expression): readonly Way[] | null {
  if (expression.kind !== 'binary' || !['and', 'or'].includes(expression.operator))
    return [[expression]]
  const [left, right] = [waysIn(expression.left), waysIn(expression.right)]
  if (left === null || right === null) return null
  if (expression.operator === 'or')
    return left.length + right.length > MOST_WAYS ? null : [...left, ...right]
  return left.length * right.length > MOST_WAYS
    ? null
    : left.flatMap((one) => right.map((other) => [...one, ...other]))
}

type Bounds = {
  allowed: ReadonlySet<string> | null
  readonly excluded: Set<string>
  presence: 'empty' | 'notempty' | null
  min: number
  max: number
  /** Whether the bounds themselves are out. */
  above: boolean
  below: boolean
}

function isContradictory(way: Way, domains: Domains): boolean {
  const known = new Map<string, Bounds>()
  const boundsOf = (name: string): Bounds => {
    const domain = domains.get(name)
    const fresh: Bounds = {
      allowed: domain?.kind === 'one' ? domain.values : null,
      excluded: new Set(),
      presence: null,
      min: domain?.kind === 'number' ? domain.min : -Infinity,
      max: domain?.kind === 'number' ? domain.max : Infinity,
      above: false,
      below: false,
    }
    const bounds = known.get(name) ?? fresh
    known.set(name, bounds)
    return bounds
  }
  for (const atom of way) {
    if (atom.kind === 'literal' && (atom.value === false || atom.value === 0)) return true
    if (
      atom.kind === 'unary' &&
      atom.operand.kind === 'variable' &&
      atom.operand.path.length === 1
    ) {
      if (atom.operator === 'negate') continue
      const bounds = boundsOf(atom.operand.path[0] ?? '')
      if (bounds.presence !== null && bounds.presence !== atom.operator) return true
      bounds.presence = atom.operator
      continue
    }
    const comparison = comparisonIn(atom)
    if (comparison === null) continue
    const { name, operator, values } = comparison
    const domain = domains.get(name)
    if (domain?.kind === 'many') {
      if (NEEDS_ONE.has(operator) && values.every((each) => !domain.values.has(valueKey(each))))
        return true
      continue
    }
    narrow(boundsOf(name), operator, values)
  }
  return [...known.values()].some(isImpossible)
}

const NEEDS_ONE: ReadonlySet<BinaryOperator> = new Set(['equal', 'contains', 'anyof', 'allof'])

/** Takes a comparison into account; false for one that says nothing here. */
function narrow(bounds: Bounds, operator: BinaryOperator, values: readonly JsonScalar[]): boolean {
  const [first] = values
  const texts = new Set(values.map(valueKey))
  switch (operator) {
    case 'equal':
    case 'anyof': {
      if (first === null || first === undefined || first === '') return false
      if (operator === 'equal' && values.length > 1) return false
      const { allowed } = bounds
      bounds.allowed =
        allowed === null ? texts : new Set([...allowed].filter((each) => texts.has(each)))
      if (bounds.presence === null) bounds.presence = 'notempty'
      else if (bounds.presence === 'empty') bounds.allowed = new Set()
      return true
    }
    case 'notequal':
      for (const text of texts) bounds.excluded.add(text)
      return true
    case 'greater':
    case 'greaterorequal':
      if (typeof first !== 'number' || first < bounds.min) return false
      bounds.above = operator === 'greater' || (bounds.above && first === bounds.min)
      bounds.min = first
      return true
    case 'less':
    case 'lessorequal':
      if (typeof first !== 'number' || first > bounds.max) return false
      bounds.below = operator === 'less' || (bounds.below && first === bounds.max)
      bounds.max = first
      return true
    default:
      return false
  }
}

function isImpossible({ allowed, excluded, presence, ...bounds }: Bounds): boolean {
  const { min, max, above, below } = bounds
  if (min > max || (min === max && (above || below))) return true
  if (allowed === null || presence === 'empty') return allowed?.size === 0
  const left = [...allowed].filter((each) => {
    const number = Number(each)
    const isOut =
      number < min || number > max || (number === min && above) || (number === max && below)
    return !excluded.has(each) && !isOut
  })
  // A question that is not answered fits "is not one of these" as well.
  return presence === 'notempty' && left.length === 0
}

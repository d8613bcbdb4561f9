import type { NumberQuestion, RangeQuestion } from '../../definition/definition.ts'
import { evaluate } from '../../expression/evaluate.ts'
import type { Expression } from '../../expression/expression.ts'
import type { Json } from '../../json.ts'
import type { Context } from '../../response/check/checked.ts'
import type { Random } from './invent.ts'

const SPAN = 100

type Bounds = Pick<NumberQuestion, 'min' | 'max' | 'step' | 'minIf' | 'maxIf' | 'validators'>

export const inventNumber = (
  question: NumberQuestion,
  context: Context,
  random: Random,
): Json | null => {
  const steps = stepsWithin(question, context)
  return steps === null ? null : valueAt(steps, random)
}

const TRIES = 20

export function inventRange(
  question: RangeQuestion,
  context: Context,
  random: Random,
): Json | null {
  const steps = stepsWithin(question, context)
  if (steps === null) return null
  const { minLength, maxLength } = question
  for (let tried = 0; tried < TRIES; tried += 1) {
    const [low, high] = [valueAt(steps, random), valueAt(steps, random)].sort((a, b) => a - b)
    if (low === undefined || high === undefined) continue
    const isApart = minLength === null || high - low >= minLength
    if (isApart && (maxLength === null || high - low <= maxLength)) return [low, high]
  }
  const low = toValue(steps, steps.first)
  const length = maxLength ?? minLength ?? steps.last * steps.step
  return [low, low + Math.floor(length / steps.step) * steps.step]
}

/** The numbers `from + n * step`, for n from `first` to `last`. */
type Steps = {
  readonly from: number
  readonly step: number
  readonly first: number
  readonly last: number
}

function stepsWithin(bounds: Bounds, context: Context): Steps | null {
  const numeric = bounds.validators.filter((validator) => validator.kind === 'numeric')
  const known = (...values: readonly (number | null)[]) => values.filter((value) => value !== null)
  const least = known(bounds.min, worked(bounds.minIf, context), ...numeric.map(({ min }) => min))
  const most = known(bounds.max, worked(bounds.maxIf, context), ...numeric.map(({ max }) => max))
  const max = most.length === 0 ? null : Math.min(...most)
  const low = least.length > 0 ? Math.max(...least) : max !== null && max < 0 ? max - SPAN : 0
  const high = max ?? low + SPAN
  const from = bounds.min ?? (Number.isInteger(low) || bounds.step !== null ? 0 : low)
  const step = bounds.step ?? (high - low < 1 && low < high ? (high - low) / 4 : 1)
  const [first, last] = [Math.ceil((low - from) / step), Math.floor((high - from) / step + 1e-9)]
  return last < first ? null : { from, step, first, last }
}

function worked(rule: Expression | null, { scope, at }: Context): number | null {
  const value = rule === null ? null : evaluate(rule, scope, at)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const valueAt = (steps: Steps, random: Random): number =>
  toValue(steps, steps.first + Math.floor(random() * (steps.last - steps.first + 1)))

/** Three tenths, not 0.30000000000000004. */
const toValue = ({ from, step }: Steps, n: number): number => Number((from + n * step).toFixed(10))

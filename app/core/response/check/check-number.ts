import type { NumberQuestion, RangeQuestion } from '../../definition/definition.ts'
import type { Expression } from '../../expression/expression.ts'
import { evaluate } from '../../expression/evaluate.ts'
import { isJsonList, type Json } from '../../json.ts'
import {
  BLANK,
  isBlank,
  refused,
  under,
  type Check,
  type Checked,
  type Context,
} from './checked.ts'

type Bounds = Pick<NumberQuestion, 'min' | 'max' | 'step' | 'minIf' | 'maxIf'>

export const checkNumber =
  (question: NumberQuestion): Check =>
  ({ raw, pointer, context }) => {
    if (isBlank(raw)) return BLANK
    return refuseNumber(question, raw, pointer, context) ?? { value: plain(raw), problems: [] }
  }

export const checkRange =
  (question: RangeQuestion): Check =>
  ({ raw, pointer, context }) => {
    if (isBlank(raw)) return BLANK
    if (!isJsonList(raw)) return refused(pointer, 'wrong_type', 'The answer is two numbers')
    const ends = raw
    if (ends.length === 0) return BLANK
    if (ends.length !== 2) return refused(pointer, 'wrong_type', 'The answer is two numbers')
    for (const [index, end] of ends.entries()) {
      const refusal = refuseNumber(question, end, under(pointer, index), context)
      if (refusal !== null) return refusal
    }
    const [low, high] = [Number(ends[0]), Number(ends[1])]
    if (low > high) return refused(pointer, 'wrong_order', 'The first number is the smaller one')
    const { minLength: least, maxLength: most } = question
    if (least !== null && high - low < least)
      return refused(pointer, 'too_small', `At least ${least} apart`, { min: least })
    if (most !== null && high - low > most)
      return refused(pointer, 'too_great', `At most ${most} apart`, { max: most })
    return { value: [low, high], problems: [] }
  }

/** As they are for this person. */
export const boundsIn = (
  { min, max, minIf, maxIf }: Omit<Bounds, 'step'>,
  context: Context | null,
) => ({
  min: greatest(min, boundOf(minIf, context)),
  max: least(max, boundOf(maxIf, context)),
})

/** There is one nought. */
const plain = (raw: Json): Json => (raw === 0 ? 0 : raw)

function refuseNumber(
  bounds: Bounds,
  raw: Json,
  pointer: string,
  context: Context | null,
): Checked | null {
  if (typeof raw !== 'number' || !Number.isFinite(raw))
    return refused(pointer, 'not_a_number', 'The answer is a number')
  const { min, max } = boundsIn(bounds, context)
  if (min !== null && raw < min) return refused(pointer, 'too_small', `At least ${min}`, { min })
  if (max !== null && raw > max) return refused(pointer, 'too_great', `At most ${max}`, { max })
  const { step } = bounds
  if (step !== null && !isStep(raw - (bounds.min ?? 0), step))
    return refused(pointer, 'not_an_integer', `In steps of ${step}`, { step })
  return null
}

function boundOf(expression: Expression | null, context: Context | null): number | null {
  if (expression === null || context === null) return null
  const value = evaluate(expression, context.scope, context.at)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const greatest = (a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : Math.max(a, b)
const least = (a: number | null, b: number | null) =>
  a === null ? b : b === null ? a : Math.min(a, b)

const isStep = (distance: number, step: number) =>
  Math.abs(distance / step - Math.round(distance / step)) < 1e-9

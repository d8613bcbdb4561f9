import type { NumberQuestion } from '../definition/definition.ts'
import type { Json } from '../json.ts'
import { BLANK, isBlank, refusal, type Checked } from './check-answer.ts'

export function checkNumber(question: NumberQuestion, raw: Json | undefined): Checked {
  if (isBlank(raw)) return BLANK
  if (typeof raw !== 'number' || !Number.isFinite(raw))
    return { problems: [refusal(question, 'not_a_number', 'The answer is a number')] }
  const { min, max, step } = question
  if (min !== null && raw < min)
    return { problems: [refusal(question, 'too_small', `At least ${min}`, { min })] }
  if (max !== null && raw > max)
    return { problems: [refusal(question, 'too_great', `At most ${max}`, { max })] }
  if (step !== null && !isStep(raw - (min ?? 0), step))
    return {
      problems: [refusal(question, 'not_an_integer', `In steps of ${step}`, { step })],
    }
  return { value: raw, problems: [] }
}

const isStep = (distance: number, step: number) =>
  Math.abs(distance / step - Math.round(distance / step)) < 1e-9

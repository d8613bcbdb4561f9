import type { Question, Validator } from '../../definition/definition.ts'
import { textOf } from '../../expression/compare.ts'
import { isTrue } from '../../expression/evaluate.ts'
import type { Json } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { unreachable } from '../../result.ts'
import { fieldProblem, type Check, type Context } from './checked.ts'
import { compilePattern } from './pattern.ts'
import { isEmail } from './text-formats.ts'

type Judge = (value: Json, pointer: string, context: Context | null) => FieldProblem | null

/** What the author demands beyond the type; asked only of an answer that is one. */
export function withValidators(question: Question, check: Check): Check {
  const judges = question.validators.map(judgeFor)
  if (judges.length === 0) return check
  return (given) => {
    const checked = check(given)
    const { value } = checked
    if (value === undefined || checked.problems.length > 0) return checked
    const problems = judges.flatMap((judge) => judge(value, given.pointer, given.context) ?? [])
    return problems.length === 0 ? checked : { problems }
  }
}

function judgeFor(validator: Validator): Judge {
  const { text } = validator
  switch (validator.kind) {
    case 'numeric': {
      const { min, max } = validator
      return (value, pointer) => {
        const number = typeof value === 'object' ? Number.NaN : Number(value)
        if (!Number.isFinite(number))
          return fieldProblem(pointer, 'not_a_number', 'The answer is a number', {}, text)
        if (min !== null && number < min)
          return fieldProblem(pointer, 'too_small', `At least ${min}`, { min }, text)
        if (max !== null && number > max)
          return fieldProblem(pointer, 'too_great', `At most ${max}`, { max }, text)
        return null
      }
    }
    case 'text': {
      const { minLength: min, maxLength: max, digits } = validator
      return (value, pointer) => {
        const words = textOf(value)
        if (min !== null && words.length < min)
          return fieldProblem(pointer, 'too_short', `At least ${min} characters`, { min }, text)
        if (max !== null && words.length > max)
          return fieldProblem(
            pointer,
            'too_long',
            `At most ${max} characters`,
            { max, length: words.length },
            text,
          )
        if (digits === 'refused' && /\d/.test(words))
          return fieldProblem(pointer, 'no_digits', 'The answer has no digits', {}, text)
        return null
      }
    }
    case 'answerCount': {
      const { min, max } = validator
      return (value, pointer) => {
        const count = Array.isArray(value) ? value.length : 1
        if (min !== null && count < min)
          return fieldProblem(pointer, 'too_few_choices', `Choose at least ${min}`, { min }, text)
        if (max !== null && count > max)
          return fieldProblem(pointer, 'too_many_choices', `Choose at most ${max}`, { max }, text)
        return null
      }
    }
    case 'regex': {
      const matches = compilePattern(validator.pattern, validator.case)
      return (value, pointer) =>
        matches === null || matches(textOf(value))
          ? null
          : fieldProblem(
              pointer,
              'not_the_pattern',
              'The answer is not of the asked form',
              {},
              text,
            )
    }
    case 'email':
      return (value, pointer) =>
        typeof value === 'string' && isEmail(value)
          ? null
          : fieldProblem(pointer, 'not_an_email', 'This is not an e-mail address', {}, text)
    case 'expression':
      return (_, pointer, context) =>
        context === null || isTrue(validator.expression, context.scope, context.at)
          ? null
          : fieldProblem(pointer, 'not_valid', 'This answer does not fit the others', {}, text)
    default:
      return unreachable(validator)
  }
}

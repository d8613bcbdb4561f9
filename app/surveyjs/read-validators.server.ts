import type { Validator } from '../core/definition/definition.ts'
import { isJsonObject, textOr, type JsonObject } from '../core/json.ts'
import { compilePattern } from '../core/response/check/pattern.ts'
import { statesOf } from '../core/response/check/states-of.ts'
import type { Reading } from './reading.server.ts'

const MOST_VALIDATORS = 20
/** One response may have to be held against all patterns of a survey. */
const MOST_STATES_OF_ALL = 5000
const LONGEST_PATTERN = 1000
/** Of all patterns of one question, which are all matched with one answer. */
const MOST_STATES = 1000

export function readValidators(
  reading: Reading,
  question: JsonObject,
  pointer: string,
): readonly Validator[] {
  const validators = reading.list(question, 'validators', pointer)
  if (validators.length > MOST_VALIDATORS)
    reading.error(`${pointer}/validators`, 'list_malformed', `At most ${MOST_VALIDATORS}`)
  const known = validators.slice(0, MOST_VALIDATORS).flatMap((source, index) => {
    const at = `${pointer}/validators/${index}`
    const read = isJsonObject(source) ? readValidator(reading, source, at) : null
    if (!isJsonObject(source)) reading.error(at, 'list_malformed', 'A validator is an object')
    return read ?? []
  })
  const states = known.reduce(
    (sum, validator) => sum + (validator.kind === 'regex' ? statesOf(validator.pattern) : 0),
    0,
  )
  reading.patternStates += states
  if (states > MOST_STATES || reading.patternStates > MOST_STATES_OF_ALL)
    reading.error(
      `${pointer}/validators`,
      'regex_unsupported',
      'These regular expressions repeat too much altogether',
    )
  return known
}

function readValidator(reading: Reading, source: JsonObject, at: string): Validator | null {
  // A warning or a hint keeps nobody from going on.
  const notification = source['notificationType'] ?? 'error'
  const text = reading.text(source, 'text', at)
  const number = (key: string) => reading.number(source, key, at)
  const least = (key: string) => {
    const value = number(key)
    return value !== null && value > 0 ? value : null
  }
  if (notification !== 'error') return null
  switch (textOr(source['type'], '').replace(/validator$/, '')) {
    case 'numeric':
      return { kind: 'numeric', text, min: number('minValue'), max: number('maxValue') }
    case 'text':
      return {
        kind: 'text',
        text,
        minLength: least('minLength'),
        maxLength: least('maxLength'),
        digits: source['allowDigits'] === false ? 'refused' : 'allowed',
      }
    case 'answercount':
      return { kind: 'answerCount', text, min: least('minCount'), max: least('maxCount') }
    case 'email':
      return { kind: 'email', text }
    case 'expression': {
      const expression = reading.expression(source, 'expression', at)
      return expression === null ? null : { kind: 'expression', text, expression }
    }
    case 'regex':
      return readRegex(reading, source, text, at)
    default:
      reading.error(
        at,
        'type_unsupported',
        `There is no validator ${JSON.stringify(source['type'] ?? null)}`,
      )
      return null
  }
}

function readRegex(
  reading: Reading,
  source: JsonObject,
  text: Validator['text'],
  at: string,
): Validator | null {
  const pattern = source['regex']
  if (pattern === undefined || pattern === null || pattern === '') return null
  if (typeof pattern !== 'string' || pattern.length > LONGEST_PATTERN) {
    reading.error(
      `${at}/regex`,
      'regex_unsupported',
      `A regular expression is a text of at most ${LONGEST_PATTERN} characters`,
    )
    return null
  }
  const letterCase =
    source['caseInsensitive'] === true || source['insensitive'] === true ? 'any' : 'exact'
  if (statesOf(pattern) > MOST_STATES) {
    reading.error(`${at}/regex`, 'regex_unsupported', 'This regular expression repeats too much')
    return null
  }
  if (compilePattern(pattern, letterCase) === null) {
    reading.error(
      `${at}/regex`,
      'regex_unsupported',
      'This is no regular expression, or one that looks ahead, behind or back at what it matched; such an expression can take for ever',
    )
    return null
  }
  return { kind: 'regex', text, pattern, case: letterCase }
}

import type { Prefill, Setter } from '../core/definition/prefill.ts'
import {
  isJsonList,
  isJsonObject,
  isReservedName,
  type Json,
  type JsonObject,
} from '../core/json.ts'
import type { Reading } from './reading.server.ts'

/** What SurveyJS puts into a question by itself; null where that is nothing. */
export function readPrefill(reading: Reading, source: JsonObject, pointer: string): Prefill | null {
  const written = source['defaultValue']
  // SurveyJS takes a default that begins so for an expression.
  const isExpression = typeof written === 'string' && written.startsWith('=')
  const follows = isExpression
    ? reading.expression({ defaultValue: written.slice(1) }, 'defaultValue', pointer)
    : reading.expression(source, 'defaultValueExpression', pointer)
  const start = isExpression ? null : readStart(reading, written, `${pointer}/defaultValue`)
  const rules = readRules(reading, source, pointer)
  return start === null && follows === null && rules.length === 0 ? null : { start, follows, rules }
}

function readStart(reading: Reading, value: Json | undefined, pointer: string): Json | null {
  if (value === undefined || value === null || value === '') return null
  if (hasReservedName(value)) {
    reading.error(pointer, 'name_reserved', 'A default holds a name that can’t be used')
    return null
  }
  return value
}

const hasReservedName = (value: Json): boolean =>
  isJsonList(value)
    ? value.some(hasReservedName)
    : isJsonObject(value) &&
      Object.entries(value).some(([key, inner]) => isReservedName(key) || hasReservedName(inner))

function readRules(reading: Reading, source: JsonObject, pointer: string): readonly Setter[] {
  const resets = reading.expression(source, 'resetValueIf', pointer)
  const sets = reading.expression(source, 'setValueIf', pointer)
  const expression = reading.expression(source, 'setValueExpression', pointer)
  const rules: Setter[] = []
  if (resets !== null) rules.push({ condition: resets, gives: { kind: 'start' } })
  if (expression !== null)
    rules.push({ condition: sets, gives: { kind: 'worked', expression, ifBlank: 'clear' } })
  else if (sets !== null) rules.push({ condition: sets, gives: { kind: 'nothing' } })
  return rules
}

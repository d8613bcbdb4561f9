import type { Expression } from '../core/expression/expression.ts'
import type { JsonObject } from '../core/json.ts'
import type { Reading } from './reading.server.ts'

const NEVER: Expression = { kind: 'literal', value: false }

/** A rule goes before `visible: false`, as in SurveyJS. */
export function readVisibility(
  reading: Reading,
  source: JsonObject,
  pointer: string,
): Expression | null {
  const rule = reading.expression(source, 'visibleIf', pointer)
  if (rule !== null) return rule
  return reading.flag(source, 'visible', pointer) === false ? NEVER : null
}

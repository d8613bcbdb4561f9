import type { Given } from '../core/definition/prefill.ts'
import type { Expression } from '../core/expression/expression.ts'
import { isReservedName, type JsonObject } from '../core/json.ts'
import type { Reading } from './reading.server.ts'

type Kind = 'setvalue' | 'copyvalue' | 'runexpression'

/** A trigger that sets an answer. Without a rule SurveyJS lets none but a copy happen. */
export function readSetter(
  reading: Reading,
  trigger: JsonObject,
  kind: Kind,
  condition: Expression | null,
  at: string,
): void {
  const gives = givenBy(reading, trigger, kind, at)
  const target = targetOf(reading, trigger, at)
  if (gives === null || target === null) return
  if (condition === null && kind !== 'copyvalue') return
  reading.triggers.push({ condition, gives, target })
}

function targetOf(
  reading: Reading,
  trigger: JsonObject,
  at: string,
): readonly [string, ...string[]] | null {
  const name = reading.word(trigger, 'setToName', at)
  if (name === '') return null
  if (trigger['isVariable'] === true) {
    reading.report(
      `${at}/isVariable`,
      'warning',
      'property_ignored',
      'A variable of its own is not kept; use a calculated value',
    )
    return null
  }
  const [first = '', ...further] = reading.names.has(name)
    ? [name]
    : name.replace(/\[(\d+)\]/g, '.$1').split('.')
  reading.refer(`${at}/setToName`, first)
  return further.some(isReservedName) ? null : [first, ...further]
}

function givenBy(reading: Reading, trigger: JsonObject, kind: Kind, at: string): Given | null {
  switch (kind) {
    case 'setvalue': {
      const value = trigger['setValue']
      return value === undefined || value === null || value === ''
        ? { kind: 'nothing' }
        : { kind: 'value', value }
    }
    case 'copyvalue': {
      const from = reading.word(trigger, 'fromName', at)
      if (from === '') return null
      reading.refer(`${at}/fromName`, from.split(/[.[]/)[0] ?? from)
      if (trigger['copyDisplayValue'] === true) return { kind: 'inWords', from }
      const path = from.replace(/\[(\d+)\]/g, '.$1').split('.')
      return { kind: 'worked', expression: { kind: 'variable', path }, ifBlank: 'clear' }
    }
    case 'runexpression': {
      const expression = reading.expression(trigger, 'runExpression', at)
      return expression === null ? null : { kind: 'worked', expression, ifBlank: 'leave' }
    }
  }
}

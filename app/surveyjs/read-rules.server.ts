import { valueAt } from '../core/drafting/operation.ts'
import type { ReadRule } from '../core/craft/craft-rule.ts'
import type { JsonObject } from '../core/json.ts'
import { rulesIn } from '../core/logic/rules-in.ts'
import { readExpression } from './fault-in-expression.server.ts'

/** The rules of a source that can be read, each where its text stands. */
export const readRules = (source: JsonObject): readonly ReadRule[] =>
  rulesIn({ source, study: {} }).flatMap(({ form, text, pointer }) => {
    // What is piped into words is no rule; an older trigger has no text of its own.
    if (form === 'text' || valueAt({ source }, pointer) !== text) return []
    const read = readExpression(text)
    return read.kind === 'read' ? [{ text, pointer, expression: read.expression }] : []
  })

import type { Check } from '#app/core/drafting/check.ts'
import { craftChecks } from '#app/core/craft/craft-rules.ts'
import type { Questionnaire } from '#app/core/craft/craft-rule.ts'
import { locateParts } from '#app/core/craft/locate-parts.ts'
import type { JsonObject } from '#app/core/json.ts'
import { readRules } from '#app/surveyjs/read-rules.server.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'

type More = Partial<Pick<Questionnaire, 'live' | 'quotas'>>

/** What the rules of craft say of a source. */
export function craftOf(source: JsonObject, more: More = {}): readonly Check[] {
  const { definition } = readSource(source)
  if (definition === null) throw new Error('The source can’t be read')
  const located = locateParts(source, definition)
  const rules = readRules(source)
  return craftChecks({ source, definition, ...located, rules, live: null, quotas: [], ...more })
}

/** The places at which one rule found something in a survey of these elements. */
export const foundBy = (code: string, elements: readonly JsonObject[], more: JsonObject = {}) =>
  craftOf({ elements, ...more })
    .filter((check) => check.code === code)
    .map(({ pointer }) => pointer)

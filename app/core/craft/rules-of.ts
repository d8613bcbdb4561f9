import type { Expression } from '../expression/expression.ts'
import type { Pointer } from '../drafting/pointer.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Questionnaire } from './craft-rule.ts'

/** A rule, and the text in which it stands. */
export type WrittenRule = {
  readonly expression: Expression
  readonly text: string
  readonly pointer: Pointer
}

/** Every rule of a questionnaire that stands where it was read from. */
export function rulesOf({
  source,
  definition,
  pages,
  parts,
  questions,
}: Questionnaire): readonly WrittenRule[] {
  const calculated = listOf(source['calculatedValues'])
  const closings = listOf(source['completedHtmlOnCondition'])
  return [
    ...[...pages, ...parts].flatMap(({ part, json, pointer }) =>
      written(json, 'visibleIf', pointer, part.visibleIf),
    ),
    ...questions.flatMap(({ part, json, pointer }) => [
      ...written(json, 'visibleIf', pointer, part.visibleIf),
      ...written(json, 'enableIf', pointer, part.enableIf),
      ...written(json, 'requiredIf', pointer, part.requiredIf),
    ]),
    ...definition.calculated.flatMap(({ name, expression }) => {
      const index = calculated.findIndex((each) => each['name'] === name)
      const json = calculated[index]
      return json === undefined
        ? []
        : written(json, 'expression', `/source/calculatedValues/${index}`, expression)
    }),
    ...(calculated.length >= 0 && isJsonObject(source['screenOut'] ?? null)
      ? written(
          source['screenOut'] as JsonObject,
          'expression',
          '/source/screenOut',
          definition.screenOut?.expression ?? null,
        )
      : []),
    ...definition.closingsIf.flatMap(({ expression }, index) => {
      const json = closings[index]
      return json === undefined || closings.length !== definition.closingsIf.length
        ? []
        : written(json, 'expression', `/source/completedHtmlOnCondition/${index}`, expression)
    }),
  ]
}

const written = (
  json: JsonObject,
  key: string,
  pointer: Pointer,
  expression: Expression | null,
): readonly WrittenRule[] => {
  const text = json[key]
  return expression === null || typeof text !== 'string'
    ? []
    : [{ expression, text, pointer: `${pointer}/${key}` }]
}

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value)
    ? (value as readonly Json[]).map((each) => (isJsonObject(each) ? each : {}))
    : []

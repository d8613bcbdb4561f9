import { readFileSync } from 'node:fs'
import type { Variable } from '#app/core/codebook/variable.ts'
import type { Definition } from '#app/core/definition/definition.ts'
import type { Expression } from '#app/core/expression/expression.ts'
import type { JsonObject } from '#app/core/json.ts'
import { planOf, type Plan } from '#app/core/response/plan.ts'
import type { Result } from '#app/core/result.ts'
import type { Study } from '#app/core/study/study.ts'
import type { Filter } from '#app/core/tally/tables/table.ts'
import { readStudy } from '#app/services/surveys/read-study.server.ts'
import { compileExpression } from '#app/surveyjs/compile-expression.server.ts'
import { isPublishable, readSource } from '#app/surveyjs/read-source.server.ts'

/** The value of a result that has to be there. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.problem))
}

export function definitionOf(source: unknown): Definition {
  const { definition, problems } = readSource(source)
  if (definition === null || !isPublishable(problems)) throw new Error(JSON.stringify(problems))
  return definition
}

type Measures = Parameters<typeof planOf>[1]

export const planFrom = (source: unknown, measures: Measures = {}): Plan =>
  planOf(definitionOf(source), measures)

/** A survey of one page. */
export const asking = (...elements: readonly JsonObject[]): Plan => planFrom({ elements })

export const variableOf = (plan: Plan, id: string): Variable => {
  const variable = plan.codebook.find((candidate) => candidate.id === id)
  if (variable === undefined) throw new Error(`No variable ${id}`)
  return variable
}

export const expression = (text: string): Expression => valueOf(compileExpression(text))

export const filter = (text: string): Filter => ({ text, expression: expression(text) })

export const STUDIES = ['empathy-consumers-2020', 'empathy-leaders-2021'] as const

export type StudyName = (typeof STUDIES)[number]

const readJson = (slug: StudyName, file: string): unknown =>
  JSON.parse(readFileSync(`surveys/${slug}/${file}`, 'utf8'))

export const sourceOfStudy = (slug: StudyName): unknown => readJson(slug, 'survey.json')

export const studyOf = (slug: StudyName): Study => valueOf(readStudy(readJson(slug, 'study.json')))

export const planOfStudy = (slug: StudyName): Plan =>
  planFrom(sourceOfStudy(slug), studyOf(slug).measures)

import type { Question } from '#app/core/definition/definition.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { Context } from '#app/core/response/check/checked.ts'
import type { IsLocked } from '#app/core/response/locked.ts'
import type { FieldPath } from '#app/core/response/form/field-names.ts'
import type { QuestionProblems } from './question-problems.ts'
import type { Common } from './view.ts'
import type { Wording } from './wording.ts'

/** Where questions stand beside each other: on the page, in a row, or in one entry. */
export type Place = {
  readonly locale: string
  readonly wording: Wording
  readonly pathOf: (name: string) => FieldPath
  /** By place, not by name: a name may hold anything, an id not. */
  readonly idOf: (name: string) => string
  /** What rules read here. */
  readonly context: Context
  readonly isLocked: IsLocked
  /** What the controls show: what was just posted, else what is believed. */
  readonly shown: JsonObject
  /** Of the whole page. */
  readonly problems: readonly FieldProblem[]
}

/** One question while its view is made. */
export type Asked<Kind extends Question = Question> = {
  readonly question: Kind
  readonly path: FieldPath
  readonly common: Common
  readonly place: Place
  readonly problems: QuestionProblems
  readonly value: Json | undefined
  readonly words: string
}

import type { Question } from '#app/core/definition/definition.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { Context } from '#app/core/response/check/checked.ts'
import type { IsLocked } from '#app/core/response/locked.ts'
import type { Group } from '#app/core/response/check/group.ts'
import type { Edit } from '#app/core/response/form/edit.ts'
import type { Level } from '#app/core/response/live/live-level.ts'
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
  /** What the rows or entries of a question ask. */
  readonly groupOf: (name: string) => Group | null
  /** What moves with answers that are given here. */
  readonly level: Level
  /** The label of the row of a table, where this is one. */
  readonly row: string | null
  /** What a button just changed on the page, for the focus to go there. */
  readonly edited: EditDone | null
}

export type EditDone = {
  readonly edit: Edit
  /** Whether what was taken away can come back. */
  readonly isKept: boolean
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

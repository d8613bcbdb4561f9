import type { Definition, Html, Image, Page, Panel, Question } from '../definition/definition.ts'
import type { Check } from '../drafting/check.ts'
import type { Pointer } from '../drafting/pointer.ts'
import type { Expression } from '../expression/expression.ts'
import type { Quota } from '../fieldwork/rules.ts'
import type { JsonObject } from '../json.ts'

/** A questionnaire as the rules of craft look at it: what it means, and where that is written. */
export type Questionnaire = {
  readonly source: JsonObject
  readonly definition: Definition
  readonly pages: readonly Located<Page>[]
  /** Panels, texts and pictures, also those within questions. */
  readonly parts: readonly Located<Panel | Html | Image>[]
  /** Questions in their order, each before those within it. */
  readonly questions: readonly LocatedQuestion[]
  readonly rules: readonly ReadRule[]
  /** What is published now; null before the first time. */
  readonly live: JsonObject | null
  readonly quotas: readonly Quota[]
}

/** A rule that can be read, and the text in which it stands. */
export type ReadRule = {
  readonly expression: Expression
  readonly text: string
  readonly pointer: Pointer
}

export type Located<Part> = {
  readonly part: Part
  readonly json: JsonObject
  readonly pointer: Pointer
}

export type LocatedQuestion = Located<Question> & {
  /** The question in whose rows or entries it is asked. */
  readonly inside: Question | null
}

/** One thing that makes questionnaires better or worse. Finds the places; few, and rarely wrongly. */
export type CraftRule = (questionnaire: Questionnaire) => readonly Check[]

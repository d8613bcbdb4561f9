import type { Page, Question } from '../definition/definition.ts'
import type { Expression } from '../expression/expression.ts'
import type { Check } from './check/checked.ts'
import type { Group } from './check/group.ts'

export type PlannedQuestion = {
  readonly question: Question
  readonly page: Page
  readonly pageIndex: number
  /** Its own rule and those of the page and panels around it; all must hold. */
  readonly visibleIf: readonly Expression[]
  /** Where its answer and the words beside it stand in a response. */
  readonly pointer: string
  readonly wordsKey: string
  /** Compiled once. */
  readonly check: Check
  /** What each of its rows or entries asks. */
  readonly inside: Group | null
  /** `others`: whether an answer fits depends on other answers or on the day. */
  readonly reads: 'itself' | 'others'
}

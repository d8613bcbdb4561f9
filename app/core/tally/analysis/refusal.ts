import type { ChoiceValue } from '../../definition/definition.ts'
import type { RakingRefusal } from '../../stats/raking.ts'
import type { Period } from '../axes/period.ts'

/** Why a table can't be counted as it was asked for. */
export type TallyRefusal =
  | { readonly code: 'unknownVariable'; readonly variable: string }
  /** Text, or a number or date where categories are needed. */
  | { readonly code: 'noCategories'; readonly variable: string }
  /** People may stand in several of its categories. */
  | { readonly code: 'overlapping'; readonly variable: string }
  | { readonly code: 'notANumber'; readonly variable: string }
  | { readonly code: 'notADate'; readonly variable: string }
  | { readonly code: 'unknownCategory'; readonly variable: string; readonly value: ChoiceValue }
  /** More combinations of answers than a table can hold. */
  | { readonly code: 'tooManyCombinations'; readonly variables: readonly string[] }
  | { readonly code: 'tooManyPeriods'; readonly by: Period }
  | { readonly code: 'emptyGroup' }
  | {
      readonly code: 'notRaked'
      readonly because: RakingRefusal
      /** Of the margins, in their order. */
      readonly variables: readonly string[]
    }

import type { ChoiceValue } from '../definition/definition.ts'
import type { Variable } from '../codebook/variable.ts'
import { unreachable } from '../result.ts'

/** A variable of a draft as its author picks it, in the survey's own language. */
export type StudyVariable = Pick<Variable, 'id' | 'question' | 'measure' | 'part'> & {
  /** Of a row of a grid, the question before it. */
  readonly label: string
  readonly origin: 'asked' | 'derived'
  readonly categories: readonly StudyCategory[]
  /** Why public tables can't be broken down by it; null where they can. */
  readonly breakRefusal: string | null
}

export type StudyCategory = {
  readonly value: ChoiceValue
  readonly label: string
  readonly role: 'substantive' | 'declined' | 'none' | 'other'
}

/** A question in which items are put in order; each of these is a variable too. */
export type StudyRanking = {
  readonly id: string
  readonly label: string
  readonly items: readonly { readonly value: ChoiceValue; readonly label: string }[]
}

/** For what a variable is wanted. */
export type Use =
  /** Answers from a list, one or several. */
  | 'choice'
  /** One answer from a list. */
  | 'single'
  | 'multiple'
  /** A number that was given or worked out. */
  | 'number'
  /** What is a number, or whose answers are. */
  | 'scale'
  /** What a mean can be taken of, with a score for each answer where they are no numbers. */
  | 'ordered'

type Measured = Pick<Variable, 'measure'> & {
  readonly categories: readonly { readonly value: ChoiceValue }[]
}

export const suits =
  (use: Use) =>
  ({ measure, categories }: Measured): boolean => {
    const isListed = categories.length > 0
    const isSingle = isListed && measure !== 'multiple'
    const isNumber = measure === 'scale' && !isListed
    switch (use) {
      case 'choice':
        return isListed
      case 'single':
        return isSingle
      case 'multiple':
        return measure === 'multiple' && isListed
      case 'number':
        return isNumber
      case 'scale':
        return isNumber || (isSingle && categories.every(({ value }) => typeof value === 'number'))
      case 'ordered':
        return isNumber || isSingle
      default:
        return unreachable(use)
    }
  }

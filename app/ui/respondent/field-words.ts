import { messagesFor } from './messages.ts'

/** How answers are written, told beside their fields. Numbers come as the language writes them. */
export type FieldWords = {
  readonly placeOf: (choice: string) => string
  readonly noPlace: string
  readonly rankAll: (last: string) => string
  readonly rankPicked: (min: number | null, max: number | null) => string
  readonly rankMore: (min: number) => string
  readonly between: (min: string, max: string) => string
  readonly inSteps: (range: string, step: string) => string
  readonly from: string
  readonly to: string
  readonly ownComment: string
  readonly ownAnswer: string
  readonly ownAnswers: string
  readonly upTo: (count: number) => string
  readonly atLeast: (count: number) => string
  readonly like: (example: string) => string
  /** Signs of a pattern that stand for others. */
  readonly digit: string
  readonly letter: string
  readonly either: string
  readonly noPicture: string
  readonly notKnownYet: string
}

export const fieldWordsFor = (locale: string): FieldWords => messagesFor(locale).fields

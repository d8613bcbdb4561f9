import type { FieldWords } from './field-words.ts'

export const FIELDS_EN: FieldWords = {
  placeOf: (choice) => `Place of ${choice}`,
  noPlace: 'No place',
  rankAll: (last) =>
    `Give each a place from 1, for the first, to ${last}, or leave all of them out.`,
  rankPicked: (min, max) =>
    min !== null && max !== null
      ? `Give places to ${min === max ? `${min}` : `${min} to ${max}`} of them: 1 for the first, 2 for the next.`
      : min !== null
        ? `Give places to at least ${min} of them: 1 for the first, 2 for the next.`
        : max !== null
          ? `Give places to at most ${max} of them: 1 for the first, 2 for the next.`
          : 'Give places to as many as you like: 1 for the first, 2 for the next.',
  rankMore: (min) => `Give places to at least ${min} of them, or to none.`,
  between: (min, max) => `From ${min} to ${max}`,
  inSteps: (range, step) => `${range}, in steps of ${step}`,
  from: 'From',
  to: 'To',
  ownComment: 'In your own words, if you like',
  ownAnswer: 'Or another answer',
  ownAnswers: 'Other answers, each on a line of its own',
  upTo: (count) => `You can write up to ${count} characters.`,
  atLeast: (count) => `Please write at least ${count} characters.`,
  like: (example) => `Write it like ${example}`,
  digit: 'a digit for each 9',
  letter: 'a letter for each a',
  either: 'a letter or digit for each #',
  noPicture: 'A picture that can’t be shown here',
  notKnownYet: 'Not known yet',
}

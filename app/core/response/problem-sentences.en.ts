import { countedIn } from '../language/plural.ts'
import type { ProblemSentences } from './problem-sentences.ts'

const counted = countedIn('en')

export const PROBLEMS_EN: ProblemSentences = {
  one_required: () => 'Please answer at least one of these questions.',
  required: () => 'Please answer this question.',
  wrong_type: () => 'Please answer this question once more. We could not read the answer.',
  not_a_choice: () => 'Choose one of the answers shown here.',
  not_a_row: () => 'Choose an answer in the rows shown here.',
  not_a_column: () => 'Choose one of the answers shown in this row.',
  duplicate_choice: () => 'Choose each answer only once.',
  exclusive_choice: ({ choice }) =>
    choice === undefined
      ? 'Choose either the answer that stands alone or the others, not both.'
      : `Untick “${choice}”, or untick the other answers.`,
  too_few_choices: ({ min = 1 }) =>
    counted(min, {
      one: 'Choose at least # answer.',
      other: 'Choose at least # answers.',
    }),
  too_many_choices: ({ max = 1 }) =>
    counted(max, {
      one: 'Choose # answer at most.',
      other: 'Choose # answers at most.',
    }),
  too_long: ({ max = '', length }) =>
    length === undefined
      ? `Shorten your answer to ${max} characters.`
      : `Shorten your answer to ${max} characters. It has ${length} now.`,
  too_short: ({ min = 1 }) =>
    counted(min, {
      one: 'Write at least # character.',
      other: 'Write at least # characters.',
    }),
  too_small: ({ min = '' }) =>
    typeof min === 'number'
      ? `Write a number that is ${min} or more.`
      : `This can be ${min} at the earliest.`,
  too_great: ({ max = '' }) =>
    typeof max === 'number'
      ? `Write a number that is ${max} or less.`
      : `This can be ${max} at the latest.`,
  not_a_number: () => 'Write a number in digits, for example 4 or 1500.',
  not_an_integer: ({ step = 1 }) =>
    Number(step) === 1
      ? 'Write a whole number, for example 4.'
      : `Write a number in steps of ${step}.`,
  not_an_email: () => 'Write an email address like name@example.com.',
  not_a_date: () => 'Write a date like 2026-05-31: year, month, day.',
  other_missing: () => 'Please say in a few words what you mean.',
  row_missing: () => 'Choose an answer in this row.',
  rank_taken_twice: () => 'Give each choice a place of its own.',
  no_answer_and_choice: () => 'Untick “No answer”, or untick the other answers.',
  not_unique: () => 'This answer stands here already. Give each entry one of its own.',
  not_a_url: () => 'Write a web address like https://www.example.com.',
  not_a_time: () => 'Write a time like 14:30.',
  not_a_colour: () => 'Choose a colour, or write one like #1a2b3c.',
  not_the_pattern: ({ pattern }) =>
    pattern === undefined
      ? 'Please write this in the form that is asked for.'
      : `Write this like ${pattern}.`,
  no_digits: () => 'Write this without digits.',
  not_valid: () => 'This answer does not fit your other answers. Please look at it again.',
  wrong_order: () => 'Put the smaller number first.',
  too_many_entries: ({ max = 1 }) =>
    counted(max, { one: 'Give # entry at most.', other: 'Give # entries at most.' }),
  too_few_entries: ({ min = 1 }) =>
    counted(min, { one: 'Give at least # entry.', other: 'Give at least # entries.' }),
  too_many_files: ({ max = 1 }) =>
    counted(max, { one: 'Send # file at most.', other: 'Send # files at most.' }),
  not_a_file: () => 'This file has not arrived. Please choose it once more.',
  file_too_large: () => 'This file is too large. Please choose a smaller one.',
  file_type_refused: () => 'Files of this type are not taken here. Please choose another.',
  not_a_signature: () => 'We could not read the signature. Please draw it once more.',
}

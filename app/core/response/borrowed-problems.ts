import type { InterfaceWords } from '../language/interface-word-keys.ts'
import { filled } from '../language/interface-words-for.ts'
import { PROBLEMS_EN } from './problem-sentences.en.ts'
import type { ProblemSentences } from './problem-sentences.ts'

/**
 * Sentences of SurveyJS in a language that we do not speak. Where it only says that something is
 * wrong and ours says how to mend it, ours stays, in English.
 */
export function borrowProblems(words: InterfaceWords): ProblemSentences {
  const say = (template: string | undefined, otherwise: Sentence, ...names: readonly string[]) =>
    template === undefined
      ? otherwise
      : (params: Params) => filled(template, ...names.map((name) => params[name] ?? ''))
  const ours = PROBLEMS_EN
  return {
    ...ours,
    required: say(words.requiredError, ours.required),
    row_missing: say(words.requiredError, ours.row_missing),
    other_missing: say(words.otherRequiredError, ours.other_missing),
    wrong_type: say(words.invalidInputError, ours.wrong_type),
    not_a_choice: say(words.invalidInputError, ours.not_a_choice),
    not_a_row: say(words.invalidInputError, ours.not_a_row),
    not_a_column: say(words.invalidInputError, ours.not_a_column),
    duplicate_choice: say(words.invalidInputError, ours.duplicate_choice),
    not_valid: say(words.invalidInputError, ours.not_valid),
    too_few_choices: say(words.minSelectError, ours.too_few_choices, 'min'),
    too_many_choices: say(words.maxSelectError, ours.too_many_choices, 'max'),
    too_short: say(words.textMinLength, ours.too_short, 'min'),
    too_long: say(words.textMaxLength, ours.too_long, 'max'),
    too_small: say(words.minError, ours.too_small, 'min'),
    too_great: say(words.maxError, ours.too_great, 'max'),
    not_a_number: say(words.numericError, ours.not_a_number),
    not_an_integer: say(words.stepError, ours.not_an_integer, 'step'),
    no_digits: say(words.textNoDigitsAllow, ours.no_digits),
    not_an_email: say(words.invalidEmail, ours.not_an_email),
    not_the_pattern: say(words.incompletePatternError, ours.not_the_pattern),
    not_unique: say(words.keyDuplicationError, ours.not_unique),
    too_few_entries: say(words.minRowCountError, ours.too_few_entries, 'min'),
    too_many_files: say(words.exceedMaxFiles, ours.too_many_files, 'max'),
  }
}

type Params = Parameters<ProblemSentences['required']>[0]
type Sentence = ProblemSentences['required']

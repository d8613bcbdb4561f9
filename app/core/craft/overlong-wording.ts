import type { CraftRule } from './craft-rule.ts'
import { nameOf, titleOf, wordsOf } from './words.ts'

const MOST_WORDS = 30

/** Of a long question, people who read on a phone or listen have forgotten the start by its end. */
export const overlongWording: CraftRule = ({ questions }) =>
  questions.flatMap((located) => {
    const words = wordsOf(titleOf(located) ?? '').length
    return words <= MOST_WORDS
      ? []
      : [
          {
            code: 'wording_overlong',
            severity: 'advice',
            pointer: `${located.pointer}/title`,
            message: `${nameOf(located.part)} takes ${words} words to ask; over ${MOST_WORDS}, people lose the thread. Move what explains it to the description`,
            fix: null,
          },
        ]
  })

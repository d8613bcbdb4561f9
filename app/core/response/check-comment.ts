import type { Json } from '../json.ts'
import { commentRefusal, isBlank, type Checked } from './check-answer.ts'
import { cleanText } from './clean-text.ts'

const LONGEST_COMMENT = 2000

/** "Something else" may stay without words: nobody has to say more than they want to. */
export function checkComment(
  question: { readonly name: string },
  value: Json,
  raw: Json | undefined,
): Checked {
  if (isBlank(raw)) return { value, problems: [] }
  if (typeof raw !== 'string')
    return { problems: [commentRefusal(question, 'wrong_type', 'The words are text')] }
  const comment = cleanText(raw).trim()
  if (comment === '') return { value, problems: [] }
  if (comment.length > LONGEST_COMMENT)
    return {
      problems: [
        commentRefusal(question, 'too_long', `At most ${LONGEST_COMMENT} characters`, {
          max: LONGEST_COMMENT,
          length: comment.length,
        }),
      ],
    }
  return { value, comment, problems: [] }
}

import type { Json } from '../../json.ts'
import { cleanText } from '../clean-text.ts'
import { BLANK, isBlank, refused, type Checked } from './checked.ts'

const LONGEST_COMMENT = 2000

/** Words beside an answer. They may stay out: nobody has to say more than they want to. */
export function checkWords(raw: Json | undefined, pointer: string): Checked {
  if (isBlank(raw)) return BLANK
  if (typeof raw !== 'string') return refused(pointer, 'wrong_type', 'The words are text')
  const comment = cleanText(raw).trim()
  if (comment === '') return BLANK
  if (comment.length > LONGEST_COMMENT)
    return refused(pointer, 'too_long', `At most ${LONGEST_COMMENT} characters`, {
      max: LONGEST_COMMENT,
      length: comment.length,
    })
  return { comment, problems: [] }
}

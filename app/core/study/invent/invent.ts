import type { Question } from '../../definition/definition.ts'
import type { Json } from '../../json.ts'
import type { Context } from '../../response/check/checked.ts'
import { signedName } from '../../response/check/signed-name.ts'
import { unreachable } from '../../result.ts'
import { inventMultiple, inventRanking, inventRating, inventSingle } from './invent-choices.ts'
import { inventEntries, inventGrid, inventMatrix, inventTexts } from './invent-group.ts'
import { inventNumber, inventRange } from './invent-number.ts'
import { inventText } from './invent-text.ts'

export type Random = () => number

/** What somebody might answer; null where nothing can be thought of. May not fit, see `fitting`. */
export function invent(question: Question, context: Context, random: Random): Json | null {
  switch (question.kind) {
    case 'single':
      return inventSingle(question, context, random)
    case 'rating':
      return inventRating(question, random)
    case 'multiple':
      return inventMultiple(question, context, random)
    case 'ranking':
      return inventRanking(question, context, random)
    case 'matrix':
      return inventMatrix(question, context, random)
    case 'number':
      return inventNumber(question, context, random)
    case 'range':
      return inventRange(question, context, random)
    case 'text':
      return inventText(question, context, random)
    case 'textGroup':
      return inventTexts(question, context, random)
    case 'grid':
      return inventGrid(question, context, random)
    case 'entries':
      return inventEntries(question, context, random)
    case 'signature':
      return signedName('Nobody, for practice')
    case 'file':
    case 'computed':
      return null
    default:
      return unreachable(question)
  }
}

import { unreachable } from '../result.ts'
import type { Visibility } from './block.ts'

/** What decides whether somebody without link, key or account may see results. */
export type Moment = {
  /** Whether the survey takes answers, or will again. */
  readonly isClosed: boolean
  /** Whether they answered. */
  readonly hasAnswered: boolean
}

export function mayBePublic(visibility: Visibility, { isClosed, hasAnswered }: Moment): boolean {
  switch (visibility) {
    case 'always':
      return true
    case 'afterAnswering':
      return hasAnswered
    case 'afterClose':
      return isClosed
    case 'never':
      return false
    default:
      return unreachable(visibility)
  }
}

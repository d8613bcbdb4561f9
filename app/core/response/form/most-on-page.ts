import type { Entries } from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'

/** Fields that the entries of one question may take on a page, so that it can still be posted. */
const MOST_FIELDS = 2000

/** So many entries of a question can stand on one page. The API takes as many as the survey does. */
export const mostOnPage = ({ elements, maxEntries, minEntries }: Entries): number =>
  Math.min(
    maxEntries,
    Math.max(minEntries, Math.floor(MOST_FIELDS / Math.max(1, questionsAmong(elements).length))),
  )

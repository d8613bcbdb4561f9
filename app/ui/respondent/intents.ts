import type { PageView } from './view.ts'

/** What the submit buttons of the answer pages ask for; the values of the field `intent`. */
export const INTENT = {
  next: 'next',
  back: 'back',
  review: 'review',
  send: 'send',
  /** Saves what there is and shows the link to come back by. */
  later: 'later',
  moreTime: 'moreTime',
  begin: 'begin',
  continue: 'continue',
  restart: 'restart',
  /** Asks whether to delete. */
  delete: 'delete',
  /** Deletes. */
  confirmDelete: 'confirmDelete',
} as const

export type Intent = (typeof INTENT)[keyof typeof INTENT]

/** Of the form with the answers, to which buttons outside it belong too. */
export const ANSWERS_FORM = 'answers'

/** What the main button of a page does, and Enter with it. */
export const mainIntent = (
  { buttons }: Pick<PageView, 'buttons'>,
  opened: 'inOrder' | 'fromReview',
): Intent => {
  if (opened === 'fromReview') return INTENT.review
  if (buttons.next !== null) return INTENT.next
  return buttons.send === null ? INTENT.review : INTENT.send
}

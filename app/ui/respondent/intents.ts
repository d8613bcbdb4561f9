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

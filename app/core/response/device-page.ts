/** What an answer page tells the script that comes with it. */
export type DevicePage = {
  readonly survey: string
  /** The id that the response has or will have; null where the page is about none. */
  readonly response: string | null
  /** `start`, a page's number or `review`. */
  readonly page: string
  readonly state: DeviceState
  /** What is written here and never sent is forgotten after that time. */
  readonly keptForMs: number
  readonly words: DeviceWords
}

/**
 * `answering`: there is a form. `resume`: the person is asked whether to go on. `sent`: the response
 * has arrived. `gone`: it was sent by nobody and is no longer kept. `elsewhere`: none of these.
 */
export type DeviceState = 'answering' | 'resume' | 'sent' | 'gone' | 'elsewhere'

/** Why answers that somebody sent were not taken. */
export type Unwanted = 'closed' | 'gone' | 'unfit'

/** In the language of the page. */
export type DeviceWords = {
  readonly savedHere: string
  readonly restored: string
  readonly sending: string
  readonly sendingFiles: string
  readonly filesNotSent: string
  readonly offline: string
  readonly busy: string
  /** Instead of the two above where the browser keeps nothing. */
  readonly notKept: string
  readonly waiting: string
  readonly sent: string
  readonly seeOrDelete: string
  readonly saved: string
  readonly goOn: string
  readonly begun: string
  readonly goOnHere: string
  readonly leftHeading: string
  readonly left: Readonly<Record<Unwanted, string>>
  readonly leftText: string
  readonly copy: string
  readonly copied: string
  readonly save: string
  readonly fileName: string
  readonly remove: string
  readonly removed: string
}

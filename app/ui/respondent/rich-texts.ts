import type { DeviceWords } from '#app/core/response/device-page.ts'
import { messagesFor } from './messages.ts'

/** Our own sentences for the rich look, in the language of the page. */
export type RichTexts = {
  /** With `{page}` and `{pages}` where the numbers go. */
  readonly progress: string
  readonly next: string
  readonly back: string
  readonly send: string
  readonly required: string
  readonly noAnswer: string
  readonly sending: string
  readonly failed: string
  readonly tryAgain: string
  readonly screenedOut: string
  readonly changeMyAnswer: string
  readonly pleaseChoose: string
  readonly plainPage: string
  readonly privacy: string
  readonly thereIsAProblem: string
  /** With `{title}` where the title of the page goes. */
  readonly errorTitle: string
  /** Why a file was not kept. */
  readonly files: {
    readonly typeRefused: string
    readonly tooLarge: string
    readonly notArrived: string
  }
  readonly device: DeviceWords
}

/** Stand for numbers that only the page itself will know. */
const PAGE = 1001
const PAGES = 2002

export function richTexts(locale: string, screenedOut: string): RichTexts {
  const messages = messagesFor(locale)
  return {
    progress: messages
      .progress(PAGE, PAGES)
      .replace(String(PAGE), '{page}')
      .replace(String(PAGES), '{pages}'),
    next: messages.continue,
    back: messages.back,
    send: messages.send,
    required: `(${messages.required})`,
    noAnswer: messages.noAnswer,
    sending: messages.sending,
    failed: messages.notSent,
    tryAgain: messages.tryAgain,
    screenedOut,
    changeMyAnswer: messages.changeMyAnswer,
    pleaseChoose: messages.pleaseChoose,
    plainPage: messages.plainPage,
    privacy: messages.privacyLine,
    thereIsAProblem: messages.thereIsAProblem,
    errorTitle: messages.errorTitle('{title}'),
    files: {
      typeRefused: messages.problems.file_type_refused({}),
      tooLarge: messages.problems.file_too_large({}),
      notArrived: messages.problems.not_a_file({}),
    },
    device: messages.device,
  }
}

import type { DeviceWords } from '#app/core/response/device-page.ts'
import type { ProblemSentences } from '#app/core/response/problem-sentences.ts'
import { DE } from './messages.de.ts'
import { EN } from './messages.en.ts'

/** A page that only says one thing. */
export type MessageKind =
  | 'closed'
  | 'notOpenYet'
  | 'paused'
  | 'quotaFull'
  | 'full'
  | 'invitationUsed'
  | 'invitationRevoked'
  | 'invitationNotFound'
  | 'alreadySent'
  | 'notFound'
  | 'withdrawn'
  | 'expired'
  | 'tooMany'
  | 'busy'
  | 'unexpected'

/** Every sentence of our own on the answer pages; the survey's words come from its definition. */
export type Messages = {
  readonly skipToMain: string
  readonly language: string
  readonly progress: (page: number, pages: number) => string
  readonly errorTitle: (title: string) => string
  readonly thereIsAProblem: string
  readonly errorPrefix: string
  readonly problems: ProblemSentences

  readonly required: string
  readonly noAnswer: string
  readonly pleaseChoose: string
  readonly otherWords: string
  /** Beneath a drop-down list, where the words can't stand beside their choice. */
  readonly otherWordsFor: (choice: string) => string

  readonly continue: string
  readonly back: string
  readonly send: string
  readonly reviewFirst: string
  readonly saveNotice: (keptFor: string) => string
  /** "7 days", or in hours where it is less than two days. */
  readonly keptFor: (ms: number) => string
  readonly leaveBlank: string
  readonly finishLater: string
  readonly moreQuestions: string
  /** After an answer that changed others on its page. */
  readonly filledIn: string
  /** Beside the title of a question that can be read and not answered. */
  readonly notChangeable: string
  /** Beside the title of a part of which something is to be answered. */
  readonly atLeastOne: string
  readonly goToQuestion: string

  readonly laterHeading: string
  readonly laterText: string
  readonly laterLink: string
  readonly laterCopy: string
  readonly laterCode: string
  readonly laterKept: (keptFor: string) => string
  readonly laterPrivate: string
  readonly laterGoOn: string

  /** What the script of the page says. */
  readonly device: DeviceWords

  readonly reviewHeading: string
  readonly reviewHint: string
  readonly reviewPage: (page: number) => string
  readonly change: string
  readonly noQuestionsYet: string

  readonly thankYou: string
  readonly arrived: string
  readonly seeOrDelete: string
  readonly keepThisLink: string
  readonly seeResults: string
  readonly changeMyAnswer: string
  /** Of a panel that sent somebody here. */
  readonly goBack: string
  readonly leavingNow: string

  readonly begin: string
  readonly resumeHeading: string
  readonly resumeText: string
  readonly resumeContinue: string
  readonly startAgain: string
  readonly startAgainHint: string

  readonly receiptHeading: string
  readonly receiptText: string
  readonly receivedOn: (date: string) => string
  readonly deleteAnswers: string
  readonly deleteHeading: string
  readonly deleteMeaning: readonly string[]
  readonly deleteConfirm: string
  readonly deleteKeep: string
  readonly deletedHeading: string
  readonly deletedText: string

  readonly pages: Readonly<Record<MessageKind, { readonly heading: string; readonly text: string }>>

  /** Of the page that needs script. */
  readonly plainPage: string
  readonly needsScript: string
  readonly loading: string
  readonly sending: string
  readonly notSent: string
  readonly tryAgain: string

  readonly askedBy: (operator: string) => string
  readonly unnamedOperator: string
  readonly demonstration: string
  readonly privacyLine: string
  readonly privacy: string
  readonly contact: string
}

const BY_LANGUAGE: Readonly<Record<string, Messages>> = { en: EN, de: DE }

export const messagesFor = (locale: string): Messages =>
  BY_LANGUAGE[locale.toLowerCase().split('-')[0] ?? ''] ?? EN

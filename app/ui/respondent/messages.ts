import type { DeviceWords } from '#app/core/response/device-page.ts'
import type { Progress } from '#app/core/response/progress.ts'
import type { ProblemSentences } from '#app/core/response/problem-sentences.ts'
import { baseOf } from '#app/core/language/language-tag.ts'
import { borrowMessages } from './borrowed-messages.ts'
import type { FieldWords } from './field-words.ts'
import { AR } from './messages.ar.ts'
import { DE } from './messages.de.ts'
import { EN } from './messages.en.ts'
import { ES } from './messages.es.ts'
import { FR } from './messages.fr.ts'

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

/** Around a question of files. */
export type FileWords = {
  readonly choose: (most: number) => string
  readonly upload: string
  /** What may be sent, and how large. */
  readonly limits: (megabytes: string) => string
  readonly limitsMany: (most: number, megabytes: string) => string
  readonly kinds: (list: string) => string
  readonly kept: string
  readonly remove: string
}

export type SignatureWords = {
  readonly typeName: string
  readonly draw: string
  readonly drawHint: string
  readonly clear: string
  readonly kept: string
  readonly remove: string
}

/** Every sentence of our own on the answer pages; the survey's words come from its definition. */
export type Messages = {
  readonly skipToMain: string
  readonly language: string
  readonly progress: (page: number, pages: number) => string
  /** Where pages to come hang on answers to come. */
  readonly progressAbout: (page: number, pages: number) => string
  readonly contents: { readonly heading: string; readonly hasProblem: string }
  readonly care: {
    readonly minutes: (minutes: number) => string
    readonly leaveOutAny: string
    readonly leaveOutMost: string
    readonly stopAndComeBack: string
  }
  readonly time: {
    readonly limit: (minutes: number) => string
    readonly left: (minutes: number) => string
    readonly upHeading: string
    readonly upText: string
    readonly more: string
    readonly sendNow: string
  }
  readonly errorTitle: (title: string) => string
  readonly thereIsAProblem: string
  readonly errorPrefix: string
  readonly problems: ProblemSentences
  /** How answers are written, told beside their fields. */
  readonly fields: FieldWords

  readonly required: string
  readonly noAnswer: string
  readonly pleaseChoose: string
  readonly otherWords: string
  /** Beneath a drop-down list, where the words can't stand beside their choice. */
  readonly otherWordsFor: (choice: string) => string

  readonly files: FileWords
  readonly signature: SignatureWords
  /** An entry among several that has no title of its own. */
  readonly entry: (number: number) => string
  readonly addEntry: (entry: string) => string
  readonly remove: string
  readonly removeEntry: (entry: string) => string
  readonly entryRemoved: (entry: string) => string
  readonly undo: string
  readonly undoRemoval: (entry: string) => string
  readonly entriesAtMost: (most: number) => string
  readonly entriesAtLeast: (least: number) => string
  readonly entriesFull: (most: number) => string
  readonly noEntries: string
  /** Where a table is wider than its place. */
  readonly wideTable: string

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

  /** Around the rich look. */
  readonly plainPage: string
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

/** How far somebody is, in words. */
export const progressIn = (messages: Messages, { page, pages, certainty }: Progress): string =>
  certainty === 'about' ? messages.progressAbout(page, pages) : messages.progress(page, pages)

const SPOKEN: Readonly<Record<string, Messages>> = { ar: AR, de: DE, en: EN, es: ES, fr: FR }

/** By what a survey calls its language: a page asks a hundred times. */
const made = new Map<string, Messages>()

/** Ours; in any other language English, with what SurveyJS has of that language. */
export function messagesFor(locale: string): Messages {
  const ready = made.get(locale)
  if (ready !== undefined) return ready
  const messages = SPOKEN[baseOf(locale)] ?? borrowMessages(locale)
  made.set(locale, messages)
  return messages
}

/** Is every sentence of ours there in this language? */
export const isSpoken = (locale: string): boolean =>
  Object.values(SPOKEN).includes(messagesFor(locale))

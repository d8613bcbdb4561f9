import type { InterfaceWords } from '#app/core/language/interface-word-keys.ts'
import { filled, interfaceWordsFor } from '#app/core/language/interface-words-for.ts'
import { borrowProblems } from '#app/core/response/borrowed-problems.ts'
import { EN } from './messages.en.ts'
import type { Messages } from './messages.ts'
import { questionWordsFor } from './question-words.ts'

/** What there is of a language that we do not speak: a few words of ours, more of SurveyJS's. */
function borrowed(locale: string, words: InterfaceWords): Partial<Messages> {
  const { progressText, progressbarPage } = words
  return defined({
    ...questionWordsFor(locale),
    progress: progressText && ((page, pages) => filled(progressText, page, pages)),
    reviewPage: progressbarPage && ((page) => filled(progressbarPage, page)),
    pleaseChoose: words.placeholder,
    otherWords: words.commentText,
    continue: words.pageNextText,
    back: words.pagePrevText,
    send: words.completeText,
    reviewFirst: words.previewText,
    change: words.editText,
    begin: words.startSurveyText,
    thankYou: words.completingSurvey,
    sending: words.savingData,
    tryAgain: words.saveAgainButton,
  })
}

export function borrowMessages(locale: string): Messages {
  const words = interfaceWordsFor(locale)
  const messages = { ...EN, ...borrowed(locale, words), problems: borrowProblems(words) }
  // It names the button, so it has to name it as the button is called.
  return { ...messages, reviewHint: EN.reviewHint.replace(EN.send, messages.send) }
}

type Offered = { readonly [key in keyof Messages]?: Messages[key] | undefined | '' }

const defined = (offered: Offered): Partial<Messages> =>
  Object.fromEntries(Object.entries(offered).filter(([, message]) => Boolean(message)))

import { isPlain, isQuestion, type Element } from '#app/core/definition/definition.ts'
import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { Answers } from '#app/core/response/answer.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { errorLinks } from './error-links.ts'
import { textMark } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import { htmlIn, plainIn } from './operator.ts'
import { questionView, type ViewContext } from './question-view.ts'
import { questionNamesIn, shownOn, shownPages } from '#app/core/response/shown-elements.ts'
import type { ElementView, NoticeView, PageView } from './view.ts'

export type PageInput = {
  readonly plan: Plan
  readonly pageIndex: number
  /** Believed so far, of all pages. */
  readonly answers: Answers
  /** What was just posted, to be shown again beside its problems. */
  readonly raw: JsonObject | null
  readonly problems: readonly FieldProblem[]
  readonly locale: string
  readonly operator: string | null
  readonly notice: Notice | null
}

/** `askAgain`: a screening question was left blank. `moreQuestions`: an answer opened another. */
export type Notice = 'askAgain' | 'moreQuestions'

export function pageView(input: PageInput): PageView {
  const { plan, pageIndex, answers, raw, problems, locale, operator } = input
  const context: ViewContext = { locale, operator, answers, shown: raw ?? answers, problems }
  const page = plan.definition.pages[pageIndex]
  const shown = page === undefined ? [] : shownOn(page, answers)
  const elements = elementViews(shown, plan, context)
  const pages = shownPages(plan, answers)
  const errors = errorLinks(elements)

  const surveyTitle = plainIn(plan.definition.title, locale, operator)
  const own = page?.title == null ? null : plainIn(page.title, locale, operator)
  const description =
    page?.description ??
    (pageIndex === 0 && shown.every(isQuestion) ? plan.definition.description : null)
  const mark = (text: LocalizedText) => textMark(text, locale, plan.definition.locale)
  const progress = { page: pages.filter((index) => index <= pageIndex).length, pages: pages.length }
  return {
    locale,
    documentTitle: titleOf(
      own ?? surveyTitle,
      progress,
      errors.length > 0 ? 'refused' : 'fine',
      locale,
    ),
    heading: own ?? surveyTitle,
    headingMark: mark(page?.title ?? plan.definition.title),
    runningTitle: own === null || own === surveyTitle ? null : surveyTitle,
    description: description === null ? null : plainIn(description, locale, operator),
    descriptionMark: description === null ? {} : mark(description),
    progress,
    notice: noticeView(input, shown),
    errors,
    elements,
    seen: questionNamesIn(shown),
    isFirst: pages.every((index) => index >= pageIndex),
    isLast: pages.every((index) => index <= pageIndex),
  }
}

function titleOf(
  heading: string,
  { page, pages }: PageView['progress'],
  state: 'fine' | 'refused',
  locale: string,
): string {
  const messages = messagesFor(locale)
  const title = `${messages.progress(page, pages)}: ${heading}`
  return state === 'refused' ? messages.errorTitle(title) : title
}

const elementViews = (
  elements: readonly Element[],
  plan: Plan,
  context: ViewContext,
): readonly ElementView[] =>
  elements.map((element): ElementView => {
    const { locale, operator } = context
    if (element.kind === 'html')
      return { kind: 'html', id: element.name, html: htmlIn(element.html, locale, operator) }
    if (element.kind === 'panel')
      return {
        kind: 'panel',
        id: element.name,
        title: element.title && plainIn(element.title, locale, operator),
        description: element.description && plainIn(element.description, locale, operator),
        elements: elementViews(element.elements, plan, context),
      }
    if (element.kind === 'image' || !isPlain(element))
      return {
        kind: 'html',
        id: element.name,
        html: `<p>${messagesFor(locale).needsScript}</p>`,
      }
    return questionView(element, questionId(plan, element.name), context)
  })

/** By place, not by name: a name may hold anything, an id not. */
const questionId = (plan: Plan, name: string): string =>
  `q${plan.questions.findIndex(({ question }) => question.name === name) + 1}`

function noticeView(input: PageInput, shown: readonly Element[]): NoticeView | null {
  const { plan, notice, answers, locale, operator } = input
  if (notice === null) return null
  const { screenOut } = plan.definition
  const blank = questionNamesIn(shown).filter((name) => !Object.hasOwn(answers, name))
  const wanted =
    notice === 'askAgain'
      ? blank.find((name) => screenOut?.reads.includes(name))
      : blank.find((name) => (plan.byName.get(name)?.visibleIf.length ?? 0) > 0)
  const text =
    notice === 'askAgain' && screenOut !== null
      ? plainIn(screenOut.askAgain, locale, operator)
      : messagesFor(locale).moreQuestions
  return { text, href: wanted === undefined ? null : `#${questionId(plan, wanted)}` }
}

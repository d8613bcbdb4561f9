import { isQuestion, type Element } from '#app/core/definition/definition.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { Answers } from '#app/core/response/answer.ts'
import type { Plan, PlannedQuestion } from '#app/core/response/plan.ts'
import { lockedOn } from '#app/core/response/locked.ts'
import { errorLinks } from './error-links.ts'
import { messagesFor } from './messages.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { pathTo } from '#app/core/response/form/field-names.ts'
import { elementViews } from './element-views.ts'
import type { Place } from './place.ts'
import { wordingIn, type Wording } from './wording.ts'
import { questionNamesIn, shownOn, shownPages } from '#app/core/response/shown-elements.ts'
import type { NoticeView, PageView } from './view.ts'

export type PageInput = {
  readonly plan: Plan
  readonly pageIndex: number
  /** Believed so far, of all pages. */
  readonly answers: Answers
  /** The time that it is, for rules that ask for the day. */
  readonly at: number | undefined
  /** What was just posted, to be shown again beside its problems. */
  readonly raw: JsonObject | null
  readonly problems: readonly FieldProblem[]
  readonly locale: string
  readonly operator: string | null
  readonly notice: Notice | null
}

/**
 * `askAgain`: a screening question was left blank. `moreQuestions`: an answer opened another.
 * `filledIn`: it changed others on the page.
 */
export type Notice = 'askAgain' | 'moreQuestions' | 'filledIn'

export function pageView(input: PageInput): PageView {
  const { plan, pageIndex, answers, raw, problems, locale, operator, at } = input
  const context = contextOf(plan, answers, at)
  const wording = wordingIn(plan, context, locale, operator)
  const place: Place = {
    locale,
    wording,
    problems,
    context,
    isLocked: lockedOn(plan, pageIndex),
    pathOf: pathTo,
    idOf: (name) => questionId(plan, name),
    shown: raw ?? answers,
  }
  const page = plan.definition.pages[pageIndex]
  const shown = page === undefined ? [] : shownOn(page, context)
  const elements = elementViews(shown, place)
  const pages = shownPages(plan, context)
  const errors = errorLinks(elements)

  const surveyTitle = wording.plain(plan.definition.title)
  const own = page?.title == null ? null : wording.plain(page.title)
  const description =
    page?.description ??
    (pageIndex === 0 && shown.every(isQuestion) ? plan.definition.description : null)
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
    runningTitle: own === null || own === surveyTitle ? null : surveyTitle,
    description: description === null ? null : wording.plain(description),
    progress,
    notice: noticeView(input, shown, wording),
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

/** By place, not by name: a name may hold anything, an id not. */
const questionId = (plan: Plan, name: string): string =>
  `q${plan.questions.findIndex(({ question }) => question.name === name) + 1}`

const hangsOnOthers = (planned: PlannedQuestion | undefined): boolean =>
  planned !== undefined &&
  (planned.visibleIf.length > 0 || ('rules' in planned.question && planned.question.rules !== null))

function noticeView(
  input: PageInput,
  shown: readonly Element[],
  wording: Wording,
): NoticeView | null {
  const { plan, notice, answers, locale } = input
  if (notice === null) return null
  const { screenOut } = plan.definition
  const blank = questionNamesIn(shown).filter((name) => !Object.hasOwn(answers, name))
  const wanted =
    notice === 'filledIn'
      ? undefined
      : notice === 'askAgain'
        ? blank.find((name) => screenOut?.reads.includes(name))
        : blank.find((name) => hangsOnOthers(plan.byName.get(name)))
  const text =
    notice === 'askAgain' && screenOut !== null
      ? wording.plain(screenOut.askAgain)
      : messagesFor(locale)[notice === 'filledIn' ? 'filledIn' : 'moreQuestions']
  return { text, href: wanted === undefined ? null : `#${questionId(plan, wanted)}` }
}

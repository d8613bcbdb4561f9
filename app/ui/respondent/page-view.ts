import { isQuestion, type Element } from '#app/core/definition/definition.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { Answers } from '#app/core/response/answer.ts'
import type { Plan, PlannedQuestion } from '#app/core/response/plan.ts'
import { lockedOn } from '#app/core/response/locked.ts'
import { errorLinks } from './error-links.ts'
import { idOfPath } from './id-of-path.ts'
import { messagesFor, progressIn } from './messages.ts'
import { minutesToAnswer } from '#app/core/presentation/minutes-to-answer.ts'
import { questionNumbers } from '#app/core/presentation/question-numbers.ts'
import { progressOf } from '#app/core/response/progress.ts'
import { contentsView } from './contents-view.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { pathTo } from '#app/core/response/form/field-names.ts'
import { conditionalIn } from '#app/core/response/inside.ts'
import { elementViews } from './element-views.ts'
import { levelOfPage, livePageOf } from '#app/core/response/live/live-page-of.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import type { LivePage } from '#app/core/response/live/live-page.ts'
import { liveWords, type PutTogether } from '#app/core/response/live/live-words.ts'
import { namesAmong, standingAmong, type Standing } from '#app/core/response/live/standing.ts'
import { withParts } from './live-parts.ts'
import type { EditDone, Place } from './place.ts'
import { wordingIn, type Wording } from './wording.ts'
import { questionNamesIn, shownOn, shownPages } from '#app/core/response/shown-elements.ts'
import type { ButtonsView, CareView, ElementView, NoticeView, PageView } from './view.ts'

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
  /** The page farthest on that was reached. */
  readonly furthest: number
  /** Where there is a limit of time. */
  readonly timeLeftMs: number | null
  /** The path of what it is about, where that stands inside a question. */
  readonly noticeAbout?: string | null
  readonly edited?: EditDone | null
}

/**
 * `askAgain`: a screening question was left blank. `moreQuestions`: an answer opened another.
 * `filledIn`: it changed others on the page.
 */
export type Notice = 'askAgain' | 'moreQuestions' | 'filledIn'

export function pageView(input: PageInput): PageView {
  const { plan, pageIndex, answers, raw, problems, locale, operator, at } = input
  const context = contextOf(plan, answers, at)
  const named: PutTogether[] = []
  const wording = wordingIn(plan, context, locale, operator, [], (text) => named.push(text))
  const place: Place = {
    locale,
    wording,
    problems,
    context,
    isLocked: lockedOn(plan, pageIndex),
    pathOf: pathTo,
    idOf: (name) => questionId(plan, name),
    shown: raw ?? answers,
    groupOf: (name) => plan.byName.get(name)?.inside ?? null,
    level: levelOfPage(plan, pageIndex),
    row: null,
    edited: input.edited ?? null,
  }
  const { flow } = plan.definition
  const page = plan.definition.pages[pageIndex]
  const shown = page === undefined ? [] : shownOn(page, context)
  const numbers = questionNumbers(plan.definition, pageIndex, context)
  const { level } = place
  const standing = shown.length === 0 ? [] : standingAmong(page?.elements ?? [], context, level)
  const live = livePageOf(plan, standing, level, context, place.idOf)
  const elements = numbered(
    withParts(
      elementViews(
        standing.map(({ element }) => element),
        place,
      ),
      standing,
    ),
    new Map([...numbers].map(([name, number]) => [place.idOf(name), number])),
  )
  const pages = shownPages(plan, context)
  const errors = errorLinks(elements)

  const surveyTitle = wording.plain(plan.definition.title)
  const own = page?.title == null || flow.pageTitles === 'hidden' ? null : wording.plain(page.title)
  const description =
    page?.description ??
    (pageIndex === 0 && shown.every(isQuestion) ? plan.definition.description : null)
  const isFirst = pages.every((index) => index >= pageIndex)
  const isCounted = !(flow.start === 'page' && pageIndex === 0)
  const progress =
    flow.progress === 'hidden' || !isCounted ? null : progressOf(plan, pageIndex, context)
  return {
    locale,
    documentTitle: titleOf(
      own ?? surveyTitle,
      progress,
      errors.length > 0 ? 'refused' : 'fine',
      locale,
    ),
    heading: own ?? surveyTitle,
    headingMark: wording.mark(page?.title ?? plan.definition.title),
    runningTitle: own === null || own === surveyTitle ? null : surveyTitle,
    description: description === null ? null : wording.plain(description),
    descriptionMark: description === null ? {} : wording.mark(description),
    progress,
    contents: contentsView(input, context, wording),
    care: isFirst && flow.introduction === 'ours' ? careView(input) : null,
    timeNote: timeNote(input, isFirst ? 'first' : 'later'),
    buttons: buttonsView(input, pages, wording),
    notice: noticeView(input, shown, wording),
    errors,
    elements,
    seen: questionNamesIn(shown),
    live: liveView(live, standing, named),
    plainTitle: titleOf(own ?? surveyTitle, progress, 'fine', locale),
    seenInside: conditionalIn(
      questionNamesIn(shown).flatMap((name) => plan.byName.get(name) ?? []),
      place.shown,
      pathTo,
      context,
    ),
    isFirst,
    isLast: pages.every((index) => index <= pageIndex),
  }
}

function liveView(
  page: LivePage | null,
  standing: readonly Standing[],
  named: readonly PutTogether[],
): PageView['live'] {
  const words = liveWords(named, questionsAmong(standing.map(({ element }) => element)))
  if (page === null && words.length === 0) return null
  return {
    page: {
      ...(page ?? { scope: {}, fields: [], steps: [], parts: [] }),
      ...(words.length === 0 ? {} : { words }),
    },
    unseen: namesAmong(standing, 'hidden'),
  }
}

function titleOf(
  heading: string,
  progress: PageView['progress'],
  state: 'fine' | 'refused',
  locale: string,
): string {
  const messages = messagesFor(locale)
  const title = progress === null ? heading : `${progressIn(messages, progress)}: ${heading}`
  return state === 'refused' ? messages.errorTitle(title) : title
}

/** Puts the numbers before the questions that have one. */
const numbered = (
  elements: readonly ElementView[],
  numbers: ReadonlyMap<string, string>,
): readonly ElementView[] =>
  numbers.size === 0
    ? elements
    : elements.map((element): ElementView => {
        if (element.kind === 'panel')
          return { ...element, elements: numbered(element.elements, numbers) }
        const number = numbers.get(element.id)
        return number === undefined || !('label' in element)
          ? element
          : { ...element, label: `${number} ${element.label}` }
      })

const MINUTE = 60_000

function careView({ plan, locale, operator }: PageInput): CareView {
  const { definition, questions } = plan
  const isDemanding = questions.some(
    ({ question }) => question.isRequired || question.requiredIf !== null,
  )
  const { timeLimitMs } = definition.flow
  return {
    operator,
    minutes: minutesToAnswer(definition, locale),
    canLeaveOut: isDemanding ? 'most' : 'all',
    timeLimitMinutes: timeLimitMs === null ? null : Math.round(timeLimitMs / MINUTE),
  }
}

function timeNote({ timeLeftMs, locale }: PageInput, place: 'first' | 'later'): string | null {
  if (timeLeftMs === null || place === 'first') return null
  return messagesFor(locale).time.left(Math.max(1, Math.floor(timeLeftMs / MINUTE)))
}

function buttonsView(
  { plan, pageIndex, locale }: PageInput,
  pages: readonly number[],
  wording: Wording,
): ButtonsView {
  const { buttons, review, back, start } = plan.definition.flow
  const messages = messagesFor(locale)
  const own = (text: (typeof buttons)['next'], ours: string) =>
    text === null ? ours : wording.plain(text)
  const isFirst = pages.every((index) => index >= pageIndex)
  const isLast = pages.every((index) => index <= pageIndex)
  const begins = start === 'page' && isFirst
  return {
    next: isLast
      ? null
      : begins
        ? own(buttons.begin, messages.begin)
        : own(buttons.next, messages.continue),
    send: isLast && review === 'offered' ? own(buttons.send, messages.send) : null,
    review: isLast ? own(buttons.review, messages.reviewFirst) : null,
    back: isFirst || back === 'none' ? null : own(buttons.back, messages.back),
  }
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
  const id =
    idOfPath(plan, input.noticeAbout ?? '', (name) => questionId(plan, name)) ??
    (wanted === undefined ? null : questionId(plan, wanted))
  return { text, href: id === null ? null : `#${id}` }
}

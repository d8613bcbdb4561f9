import { textIn } from '#app/core/definition/localized-text.ts'
import { ownWords, type EndCode } from '#app/core/fieldwork/ends.ts'
import type { CollectorRules } from '#app/core/fieldwork/rules.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { Answers } from '#app/core/response/answer.ts'
import { parseEdit, type Removed } from '#app/core/response/form/edit.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { problemsOnPage } from '#app/core/response/problems-on-page.ts'
import type { AnswerScreenView } from './AnswerScreen.tsx'
import { messagesFor, type MessageKind } from './messages.ts'
import type { Onward } from './OnwardLink.tsx'
import { pageView, type Notice, type PageInput } from './page-view.ts'
import type { EditDone } from './place.ts'
import { reviewView } from './review-view.ts'
import { surveyTexts } from './survey-texts.ts'
import { wordingOf } from './wording.ts'

type Standing = {
  readonly plan: Plan
  readonly answers: Answers
  /** What was typed on one page and is not believed yet. */
  readonly draft: {
    readonly page: number
    readonly raw: JsonObject
    readonly removed?: Removed
  } | null
  readonly at: number
  readonly furthest: number
  readonly timeLeftMs: number | null
  readonly locale: string
  readonly operator: string | null
  readonly keptForMs: number
}

type Opened = 'inOrder' | 'fromReview' | { readonly start: string }

type Posted = Pick<PageInput, 'raw' | 'problems'>

const NOTHING_POSTED: Posted = { raw: null, problems: [] }

/** A page with what was just posted to it and refused. */
export const formScreen = (
  standing: Standing,
  pageIndex: number,
  posted: Posted = NOTHING_POSTED,
  opened: Opened = 'inOrder',
): AnswerScreenView => ({
  kind: 'form',
  page: pageView({ ...standing, ...posted, pageIndex, notice: null }),
  opened: opened === 'fromReview' ? opened : 'inOrder',
  start: typeof opened === 'object' ? opened.start : null,
  keptForMs: standing.keptForMs,
})

/** A page as its address says: with a notice, or with what is wrong with the stored answers. */
export function addressedScreen(
  standing: Standing,
  pageIndex: number,
  search: URLSearchParams,
): AnswerScreenView {
  const notice = search.get('notice')
  const page = pageView({
    ...standing,
    pageIndex,
    raw: draftOf(standing, pageIndex),
    problems:
      notice === 'check'
        ? problemsOnPage(standing.plan, pageIndex, standing.answers, standing.at)
        : [],
    notice: NOTICES.find((known) => known === notice) ?? null,
    noticeAbout: search.get('about'),
    edited: editedIn(standing, search),
  })
  return {
    kind: 'form',
    page,
    opened: search.get('from') === 'review' ? 'fromReview' : 'inOrder',
    start: null,
    keptForMs: standing.keptForMs,
  }
}

const NOTICES: readonly Notice[] = ['askAgain', 'moreQuestions', 'filledIn']

function editedIn({ draft }: Standing, search: URLSearchParams): EditDone | null {
  const edit = parseEdit(search.get('edited'))
  return edit && { edit, isKept: draft?.removed?.path === edit.path }
}

/** What was answered before on the page, with what was typed since. */
const draftOf = ({ draft, answers }: Standing, pageIndex: number): JsonObject | null =>
  draft?.page === pageIndex ? { ...answers, ...draft.raw } : null

export const reviewScreen = (
  { plan, answers, at, locale, operator }: Standing,
  pageBase: string,
  back: string | null = null,
): AnswerScreenView => ({
  kind: 'review',
  review: reviewView(plan, answers, locale, operator, at),
  pageBase,
  back,
})

export const timeUpScreen: AnswerScreenView = { kind: 'timeUp' }

export const laterScreen = (origin: string, base: string, keptForMs: number): AnswerScreenView => ({
  kind: 'later',
  link: `${origin}${base}`,
  keptForMs,
})

export function screenedOutScreen(
  { plan, answers, at, locale, operator }: Standing,
  pageBase: string,
  back: string | null = null,
  onward: Onward | null = null,
): AnswerScreenView {
  const wording = wordingOf(plan, answers, at, locale, operator)
  const screener = plan.byName.get(plan.definition.screenOut?.reads[0] ?? '')
  return {
    kind: 'screenedOut',
    message: surveyTexts(plan.definition, wording).screenOutMessage ?? '',
    changeHref: `${pageBase}/${(screener?.pageIndex ?? 0) + 1}${back === null ? '' : `?back=${back}`}`,
    onward,
  }
}

export const messageScreen = (
  message: Extract<AnswerScreenView, { kind: 'message' }>['message'],
  links: Extract<AnswerScreenView, { kind: 'message' }>['links'] = [],
): AnswerScreenView => ({ kind: 'message', message, links, ownWords: null, onward: null })

/** Before a response is begun there is no telling which page comes first. */
export const beginScreen = (standing: Standing, start: string): AnswerScreenView => {
  const { plan, answers, at, locale, operator, keptForMs } = standing
  const wording = wordingOf(plan, answers, at, locale, operator)
  const { title, description } = surveyTexts(plan.definition, wording)
  return { kind: 'begin', heading: title, description, keptForMs, start }
}

/** Somebody who is not taken, in the researcher's words where there are some. */
export function endScreen(
  code: EndCode,
  rules: CollectorRules,
  locale: string,
  more: { readonly links?: MessageLinks; readonly onward?: Onward | null } = {},
): AnswerScreenView {
  const words = ownWords(rules, code)
  return {
    kind: 'message',
    message: MESSAGE_OF[code],
    ownWords: words === null ? null : textIn(words, locale),
    links: more.links ?? [],
    onward: more.onward ?? null,
  }
}

type MessageLinks = Extract<AnswerScreenView, { kind: 'message' }>['links']

const MESSAGE_OF: Readonly<Record<EndCode, MessageKind>> = {
  not_open_yet: 'notOpenYet',
  paused: 'paused',
  closed: 'closed',
  quota_full: 'quotaFull',
  full: 'full',
  invitation_used: 'invitationUsed',
  invitation_revoked: 'invitationRevoked',
  invitation_not_found: 'invitationNotFound',
}

export function titleOf(view: AnswerScreenView, locale: string): string {
  const messages = messagesFor(locale)
  switch (view.kind) {
    case 'form':
      return view.page.documentTitle
    case 'later':
      return messages.laterHeading
    case 'timeUp':
      return messages.time.upHeading
    case 'begin':
      return view.heading
    case 'resume':
      return messages.resumeHeading
    case 'review':
      return messages.reviewHeading
    case 'screenedOut':
      return messages.thankYou
    case 'message':
      return messages.pages[view.message].heading
  }
}

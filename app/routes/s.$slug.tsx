import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isEndCode, type EndCode } from '#app/core/fieldwork/ends.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import { parsePartialToken, type PartialToken } from '#app/core/ids.ts'
import { START_FIELD } from '#app/core/response/form/field-names.ts'
import { answersInLink } from '#app/core/response/answers-in-link.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { startingAnswers } from '#app/core/response/setters.ts'
import { shownPages } from '#app/core/response/shown-elements.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { fieldIn, isBlankForm, localeIn, pressedIn, readPageFields } from '#app/http/answer-post.ts'
import {
  backCookie,
  backCookieName,
  readCookie,
  resumeCookie,
  resumeCookieName,
} from '#app/http/cookies.ts'
import { isFixed } from '#app/core/presentation/presentation-for.ts'
import type { Answers } from '#app/core/response/answer.ts'
import type { RichOffer } from '#app/core/response/rich-offer.ts'
import { sortedPlan } from '#app/core/presentation/presented-plan.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { chosenLook } from '#app/http/chosen-look.ts'
import { chooseLocale } from '#app/http/locale.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { askAtDoor } from '#app/services/collectors/ask-at-door.server.ts'
import { findDoor, type AnswerDoor } from '#app/services/collectors/find-door.server.ts'
import { invitationIn } from '#app/services/collectors/invitation.server.ts'
import {
  memberIn,
  openMember,
  sealMember,
  wayBack,
} from '#app/services/collectors/way-back.server.ts'
import { takePageFile } from '#app/services/files/take-page-file.server.ts'
import { answerPage } from '#app/services/responses/answer-page.server.ts'
import { notBegun } from '#app/services/responses/not-begun.server.ts'
import { fateOf, findJustSent } from '#app/services/responses/send-unfinished.server.ts'
import {
  discardUnfinished,
  findUnfinished,
  newToken,
  responseIdOf,
  startResponse,
} from '#app/services/responses/unfinished.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { AnswerScreen, type AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import {
  beginScreen,
  endScreen,
  formScreen,
  messageScreen,
  titleOf,
} from '#app/ui/respondent/answer-screens.ts'
import { refreshTo } from '#app/ui/respondent/OnwardLink.tsx'
import { devicePage } from '#app/ui/respondent/device-page.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const handle = { style: 'answer', script: 'respondent' } as const

type Context = LoaderFunctionArgs['context']

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const door = foundOr404(findDoor(context.shell, params['slug'], url.searchParams.get('via')))
  const locale = chooseLocale(request, door.version.plan.definition.locales)
  const remembered = rememberedIn(request, context, door)
  if (remembered !== null)
    return screen(context, door, request, locale, remembered.token, { kind: 'resume' })
  const end = askAtDoor(context.shell, door.collector, invitationIn(url))
  if (end !== null) return endedAtDoor(context, door, request, locale, end)
  const given = answersInLink(door.version.plan, url.searchParams)
  const standing = standingOf(context, door, locale, given)
  // Which page comes first, and in which order, is known only of a response that was begun.
  const start = newToken()
  if (!isFixed(door.version.plan.definition))
    return screen(context, door, request, locale, start, beginScreen(standing, start))
  const first = firstPageOf(context.shell, { ...door, answers: standing.answers })
  const form = formScreen(standing, first, undefined, { start })
  return screen(context, door, request, locale, start, form)
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { shell, isHttps } = context
  const url = new URL(request.url)
  const door = foundOr404(findDoor(shell, params['slug'], url.searchParams.get('via')))
  const { survey } = door
  const fileProblems: FieldProblem[] = []
  const fields = await readPageFields(request, async (part) => {
    const taken = await takePageFile(shell, door, part)
    fileProblems.push(...taken.problems)
    return taken.fields
  })
  const locales = door.version.plan.definition.locales
  const locale = matchLocale(localeIn(fields), locales) ?? chooseLocale(request, locales)
  const intent = fieldIn(fields, 'intent')
  const remembered = rememberedIn(request, context, door)
  const cookies = (value: string, back: string | null, maxAgeSeconds: number) => {
    const headers = new Headers()
    // A frame on somebody else's page leaves nothing on the device.
    if (context.embed !== null) return { headers, status: 303 }
    headers.append('Set-Cookie', resumeCookie(survey.slug, value, { isHttps, maxAgeSeconds }))
    if (back !== null)
      headers.append('Set-Cookie', backCookie(survey.slug, back, { isHttps, maxAgeSeconds }))
    return { headers, status: 303 }
  }
  try {
    if (intent === 'continue' && remembered !== null) {
      const next = { kind: 'page', page: remembered.page, notice: null } as const
      const sealed = readCookie(request.headers.get('Cookie'), backCookieName(survey.slug))
      const isOurs = openMember(shell, remembered.token, sealed) !== null
      const back = isOurs ? sealed : null
      return redirect(answerAddress(survey.slug, remembered.token, next, back), 303)
    }
    if (intent === 'restart' || intent === 'continue') {
      if (remembered !== null) await discardUnfinished(shell, remembered.token)
      const query = withLocale(url.searchParams, locale)
      return redirect(`/s/${survey.slug}?${query}`, cookies('', null, 0))
    }
    const pressed = pressedIn(fields)
    if (pressed.intent === 'stay' && pressed.edit === null && isBlankForm(fields))
      return redirect(`/s/${survey.slug}?${withLocale(url.searchParams, locale)}`, 303)
    const offered = parsePartialToken(fieldIn(fields, START_FIELD) ?? '')
    const token = offered.ok ? offered.value : newToken()
    const arrived = arrivedAddress(context, door, token)
    if (arrived !== null) return redirect(arrived, 303)
    const invitation = invitationIn(url)
    const end = askAtDoor(shell, door.collector, invitation)
    if (end !== null) return endedAtDoor(context, door, request, locale, end)
    const given = answersInLink(door.version.plan, url.searchParams)
    const earlier = findUnfinished(shell, survey, token)
    // Whoever only wants to know what is wrong with the page begins nothing.
    const isLook = earlier === null && pressed.intent === 'check'
    if (earlier === null && !isLook)
      await startResponse(shell, { ...door, locale, invitation, token, given })
    const unfinished = isLook
      ? { ...notBegun(shell, door, { locale, invitation, token }), answers: given }
      : foundOr404(findUnfinished(shell, survey, token))
    const page = firstPageOf(shell, unfinished)
    const member = memberIn(shell, door.collector, url.searchParams)
    const back = member === null ? null : sealMember(shell, token, member)
    const remember = cookies(token, back, Math.floor(survey.unfinishedForMs / 1000))
    if (intent === 'begin') {
      const first = { kind: 'page', page, notice: null } as const
      return redirect(answerAddress(survey.slug, token, first, back), remember)
    }
    const outcome = await answerPage(shell, unfinished, page, {
      fields,
      ...pressed,
      fileProblems,
      locale,
      screening: 'firstTime',
    })
    if (!outcome.ok)
      return isEndCode(outcome.problem.code)
        ? endedAtDoor(context, door, request, locale, outcome.problem.code)
        : refuseWith(outcome.problem)
    if (outcome.value.kind === 'errors') {
      if (earlier === null && !isLook) await discardUnfinished(shell, token)
      const standing = {
        ...standingOf(context, door, locale, given),
        answers: outcome.value.answers,
      }
      const view = formScreen(standing, page, outcome.value, { start: token })
      return screen(context, door, request, locale, token, view, 422)
    }
    const isSent = outcome.value.kind === 'sent'
    const held = 'receipt' in outcome.value ? outcome.value.receipt : token
    const onward = member === null ? null : sealMember(shell, held, member)
    return redirect(
      answerAddress(survey.slug, token, outcome.value, onward),
      isSent ? cookies('', '', 0) : remember,
    )
  } catch (error) {
    if (storageProblem(error) === null) throw error
    return screen(context, door, request, locale, null, messageScreen('busy'), 503)
  }
}

/** Where a first page leads that begins what has been sent already: it was posted twice. */
function arrivedAddress({ shell }: Context, { survey }: AnswerDoor, token: PartialToken) {
  const receipt = findJustSent(shell, survey, token)
  if (receipt !== null) return answerAddress(survey.slug, token, { kind: 'sent', receipt })
  return fateOf(shell, survey, token) === 'gone' ? null : `/s/${survey.slug}/${token}/arrived`
}

function rememberedIn(request: Request, { shell }: Context, { survey, collector }: AnswerDoor) {
  const cookie = readCookie(request.headers.get('Cookie'), resumeCookieName(survey.slug))
  const token = parsePartialToken(cookie ?? '')
  const unfinished = token.ok ? findUnfinished(shell, survey, token.value) : null
  if (unfinished?.collector.id !== collector.id) return null
  // Two people may have their invitations opened on one device.
  return unfinished.invitation === invitationIn(new URL(request.url)) ? unfinished : null
}

/** Somebody who can't begin. */
function endedAtDoor(
  context: Context,
  door: AnswerDoor,
  request: Request,
  locale: string,
  end: EndCode,
) {
  const { shell } = context
  const isFull = end === 'full' || end === 'quota_full'
  const member = memberIn(shell, door.collector, new URL(request.url).searchParams)
  const onward = isFull ? wayBack(shell, door.collector, 'quotaFull', member) : null
  const view = endScreen(end, shell.catalog.rules(door.collector), locale, { onward })
  return screen(context, door, request, locale, null, view, STATUS[end], refreshTo(onward))
}

/** Nobody who has answered nothing yet needs an address of their own to change the language. */
function withLocale(search: URLSearchParams, locale: string): URLSearchParams {
  const query = new URLSearchParams(search)
  query.set('lang', locale)
  return query
}

const standingOf = (
  { shell, environment }: Context,
  { survey, version }: AnswerDoor,
  locale: string,
  /** What the link brings along. */
  given: Answers,
) => ({
  plan: sortedPlan(version.plan, locale),
  answers: startingAnswers(version.plan, given, shell.now()),
  draft: null,
  at: shell.now(),
  furthest: 0,
  timeLeftMs: null,
  locale,
  operator: environment.operator?.name ?? null,
  keptForMs: survey.unfinishedForMs,
})

function firstPageOf(
  shell: Context['shell'],
  { version, answers }: Pick<AnswerDoor, 'version'> & { readonly answers?: Answers },
) {
  const { plan } = version
  const at = shell.now()
  const begun = answers ?? startingAnswers(plan, {}, at)
  return shownPages(plan, contextOf(plan, begun, at))[0] ?? 0
}

function screen(
  { shell, environment, scripts }: Context,
  { survey, version }: AnswerDoor,
  request: Request,
  locale: string,
  token: PartialToken | null,
  view: AnswerScreenView,
  status = 200,
  headers: Record<string, string> = {},
) {
  const url = new URL(request.url)
  const frame = frameOf(version.plan, locale, url, environment)
  const { robots: _, ...document } = documentOf(frame, titleOf(view, locale))
  const about = {
    survey: survey.slug,
    response: token === null ? null : responseIdOf(shell.secret, token),
    page: 'start',
    keptForMs: survey.unfinishedForMs,
  }
  const device = devicePage(locale, about, view)
  const rich = status === 200 ? richOffer(scripts, survey.slug, version, url, locale, view) : null
  return data({ document, frame, view, device, rich }, { status, headers })
}

/** Where the author or the person wants it, and there is something to answer. */
function richOffer(
  scripts: Context['scripts'],
  slug: string,
  version: AnswerDoor['version'],
  url: URL,
  locale: string,
  view: AnswerScreenView,
): RichOffer | null {
  if (view.kind !== 'form' && view.kind !== 'begin') return null
  if (chosenLook(url.searchParams, version.plan.definition) === 'plain') return null
  // It begins with nothing, so it would lose what the link brings along.
  if (Object.keys(answersInLink(version.plan, url.searchParams)).length > 0) return null
  const query = new URLSearchParams(url.searchParams)
  query.set('lang', locale)
  return {
    ...scripts.rich,
    survey: `/s/${slug}/rich.json?${query}`,
    version: version.number,
    starts: view.kind === 'form' ? 'atOnce' : 'whenBegun',
  }
}

export default function StartRoute() {
  const loaded = useLoaderData<typeof loader>()
  const { frame, view, device, rich } = useActionData<typeof action>() ?? loaded
  return <AnswerScreen frame={frame} view={view} device={device} rich={rich} />
}

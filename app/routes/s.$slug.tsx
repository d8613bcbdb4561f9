import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parsePartialToken, type PartialToken } from '#app/core/ids.ts'
import { START_FIELD } from '#app/core/response/read-form.ts'
import { shownPages } from '#app/core/response/shown-elements.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { fieldIn, pageIntent, readFields } from '#app/http/answer-post.ts'
import { readCookie, resumeCookie, resumeCookieName } from '#app/http/cookies.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { chooseLocale } from '#app/http/locale.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { findDoor, type AnswerDoor } from '#app/services/collectors/find-door.server.ts'
import { answerPage } from '#app/services/responses/answer-page.server.ts'
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
import { formScreen, messageScreen, titleOf } from '#app/ui/respondent/answer-screens.ts'
import { devicePage } from '#app/ui/respondent/device-page.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'

export const handle = { style: 'answer', script: 'respondent' } as const

type Context = LoaderFunctionArgs['context']

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const via = url.searchParams.get('via')
  const door = foundOr404(findDoor(context.shell, params['slug'], via))
  if (url.searchParams.get('look') === 'rich')
    return redirect(`/s/${door.survey.slug}/rich${via === null ? '' : `?via=${via}`}`)
  const locale = chooseLocale(request, door.version.plan.definition.locales)
  if (door.collector.closedAt !== null)
    return screen(context, door, request, locale, null, messageScreen('closed'))
  const remembered = rememberedIn(request, context, door)
  if (remembered !== null)
    return screen(context, door, request, locale, remembered.token, { kind: 'resume' })
  const start = newToken()
  const standing = standingOf(context, door, locale)
  const form = formScreen(standing, firstPageOf(door), undefined, { start })
  return screen(context, door, request, locale, start, form)
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { shell, isHttps } = context
  const via = new URL(request.url).searchParams.get('via')
  const door = foundOr404(findDoor(shell, params['slug'], via))
  const { survey } = door
  const fields = await readFields(request)
  const locales = door.version.plan.definition.locales
  const locale = matchLocale(fieldIn(fields, 'lang'), locales) ?? chooseLocale(request, locales)
  const intent = fieldIn(fields, 'intent')
  const remembered = rememberedIn(request, context, door)
  const cookie = (value: string, maxAgeSeconds: number) => ({
    headers: { 'Set-Cookie': resumeCookie(survey.slug, value, { isHttps, maxAgeSeconds }) },
    status: 303,
  })
  try {
    if (intent === 'continue' && remembered !== null) {
      const next = { kind: 'page', page: remembered.page, notice: null } as const
      return redirect(answerAddress(survey.slug, remembered.token, next), 303)
    }
    if (intent === 'restart' || intent === 'continue') {
      if (remembered !== null) await discardUnfinished(shell, remembered.token)
      const query = new URLSearchParams({ lang: locale, ...(via === null ? {} : { via }) })
      return redirect(`/s/${survey.slug}?${query}`, cookie('', 0))
    }
    if (door.collector.closedAt !== null)
      return screen(context, door, request, locale, null, messageScreen('closed'), 410)

    const offered = parsePartialToken(fieldIn(fields, START_FIELD) ?? '')
    const token = offered.ok ? offered.value : newToken()
    const arrived = arrivedAddress(context, door, token)
    if (arrived !== null) return redirect(arrived, 303)
    const earlier = findUnfinished(shell, survey, token)
    if (earlier === null) await startResponse(shell, { ...door, locale, token })
    const unfinished = foundOr404(findUnfinished(shell, survey, token))
    const page = firstPageOf(door)
    const outcome = await answerPage(shell, unfinished, page, {
      fields,
      intent: pageIntent(intent),
      locale,
      screening: 'firstTime',
    })
    if (!outcome.ok) return refuseWith(outcome.problem)
    if (outcome.value.kind === 'errors') {
      if (earlier === null) await discardUnfinished(shell, token)
      const standing = standingOf(context, door, locale)
      const view = formScreen(standing, page, outcome.value, { start: token })
      return screen(context, door, request, locale, token, view, 422)
    }
    const isSent = outcome.value.kind === 'sent'
    return redirect(
      answerAddress(survey.slug, token, outcome.value),
      isSent ? cookie('', 0) : cookie(token, survey.unfinishedForMs / 1000),
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
  return unfinished?.collector.id === collector.id ? unfinished : null
}

const standingOf = ({ environment }: Context, { survey, version }: AnswerDoor, locale: string) => ({
  plan: version.plan,
  answers: {},
  locale,
  operator: environment.operator?.name ?? null,
  keptForMs: survey.unfinishedForMs,
})

const firstPageOf = ({ version }: AnswerDoor) => shownPages(version.plan, {})[0] ?? 0

function screen(
  { shell, environment }: Context,
  { survey, version }: AnswerDoor,
  request: Request,
  locale: string,
  token: PartialToken | null,
  view: AnswerScreenView,
  status = 200,
) {
  const frame = frameOf(version.plan, locale, new URL(request.url), environment)
  const { robots: _, ...document } = documentOf(frame, titleOf(view, locale))
  const about = {
    survey: survey.slug,
    response: token === null ? null : responseIdOf(shell.secret, token),
    page: 'start',
    keptForMs: survey.unfinishedForMs,
  }
  return data({ document, frame, view, device: devicePage(locale, about, view) }, { status })
}

export default function StartRoute() {
  const loaded = useLoaderData<typeof loader>()
  const { frame, view, device } = useActionData<typeof action>() ?? loaded
  return <AnswerScreen frame={frame} view={view} device={device} />
}

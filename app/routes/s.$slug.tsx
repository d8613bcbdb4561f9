import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parsePartialToken } from '#app/core/ids.ts'
import { shownPages } from '#app/core/response/shown-elements.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { fieldIn, pageIntent, readFields } from '#app/http/answer-post.ts'
import { readCookie, resumeCookie, resumeCookieName } from '#app/http/cookies.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { chooseLocale } from '#app/http/locale.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { findDoor, type AnswerDoor } from '#app/services/collectors/find-door.server.ts'
import { answerPage } from '#app/services/responses/answer-page.server.ts'
import {
  discardUnfinished,
  findUnfinished,
  FORGOTTEN_AFTER_MS,
  startResponse,
} from '#app/services/responses/unfinished.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { AnswerScreen, type AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import { formScreen, messageScreen, titleOf } from '#app/ui/respondent/answer-screens.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'

export const handle = { style: 'answer', script: 'none' } as const

type Context = LoaderFunctionArgs['context']

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const via = url.searchParams.get('via')
  const door = foundOr404(findDoor(context.shell, params['slug'], via))
  const needsRichLook = door.version.plan.definition.plainGaps.length > 0
  if (url.searchParams.get('look') === 'rich' || needsRichLook)
    return redirect(`/s/${door.survey.slug}/rich${via === null ? '' : `?via=${via}`}`)
  const locale = chooseLocale(request, door.version.plan.definition.locales)
  if (door.collector.closedAt !== null)
    return screen(context, door, request, locale, messageScreen('closed'))
  if (rememberedIn(request, context, door) !== null)
    return screen(context, door, request, locale, { kind: 'resume' })
  return screen(
    context,
    door,
    request,
    locale,
    formScreen(standingOf(context, door, locale), firstPageOf(door)),
  )
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
      return screen(context, door, request, locale, messageScreen('closed'), 410)

    const token = await startResponse(shell, { ...door, locale })
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
      await discardUnfinished(shell, token)
      const standing = standingOf(context, door, locale)
      const view = formScreen(standing, page, outcome.value)
      return screen(context, door, request, locale, view, 422)
    }
    return redirect(
      answerAddress(survey.slug, token, outcome.value),
      cookie(token, FORGOTTEN_AFTER_MS / 1000),
    )
  } catch (error) {
    if (storageProblem(error) === null) throw error
    return screen(context, door, request, locale, messageScreen('busy'), 503)
  }
}

function rememberedIn(request: Request, { shell }: Context, { survey, collector }: AnswerDoor) {
  const cookie = readCookie(request.headers.get('Cookie'), resumeCookieName(survey.slug))
  const token = parsePartialToken(cookie ?? '')
  const unfinished = token.ok ? findUnfinished(shell, survey, token.value) : null
  return unfinished?.collector.id === collector.id ? unfinished : null
}

const standingOf = ({ environment }: Context, { version }: AnswerDoor, locale: string) => ({
  plan: version.plan,
  answers: {},
  locale,
  operator: environment.operator?.name ?? null,
})

const firstPageOf = ({ version }: AnswerDoor) => shownPages(version.plan, {})[0] ?? 0

function screen(
  { environment }: Context,
  { version }: AnswerDoor,
  request: Request,
  locale: string,
  view: AnswerScreenView,
  status = 200,
) {
  const frame = frameOf(version.plan, locale, new URL(request.url), environment)
  const { robots: _, ...document } = documentOf(frame, titleOf(view, locale))
  return data({ document, frame, view }, { status })
}

export default function StartRoute() {
  const loaded = useLoaderData<typeof loader>()
  const { frame, view } = useActionData<typeof action>() ?? loaded
  return <AnswerScreen frame={frame} view={view} />
}

import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parsePartialToken } from '#app/core/ids.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { fieldIn, pageIntent, readFields } from '#app/http/answer-post.ts'
import { resumeCookie } from '#app/http/cookies.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { foundOr404, slugOr404, refuseWith } from '#app/http/page-request.server.ts'
import { answerPage, answerReview } from '#app/services/responses/answer-page.server.ts'
import { fateOf, findJustSent } from '#app/services/responses/send-unfinished.server.ts'
import {
  findUnfinished,
  responseIdOf,
  type Unfinished,
} from '#app/services/responses/unfinished.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { AnswerScreen, type AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import {
  addressedScreen,
  formScreen,
  laterScreen,
  messageScreen,
  reviewScreen,
  screenedOutScreen,
  titleOf,
} from '#app/ui/respondent/answer-screens.ts'
import { devicePage } from '#app/ui/respondent/device-page.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'

export const handle = { style: 'answer', script: 'respondent' } as const

type Args = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

function readAddress({ params, request, context }: Args) {
  const survey = foundOr404(context.shell.catalog.survey(slugOr404(params['slug'])))
  const parsed = parsePartialToken(params['token'] ?? '')
  const token = foundOr404(parsed.ok ? parsed.value : null)
  const unfinished = findUnfinished(context.shell, survey, token)
  return { survey, token, unfinished, search: new URL(request.url).searchParams }
}

export function loader(args: LoaderFunctionArgs) {
  const { survey, token, unfinished, search } = readAddress(args)
  const plan = (unfinished?.version ?? survey.current).plan
  const { locale: own, locales } = plan.definition
  const locale = matchLocale(search.get('lang'), locales) ?? unfinished?.locale ?? own
  if (unfinished === null) {
    const again = { href: `/s/${survey.slug}`, text: messagesFor(locale).startAgain }
    const fate = fateOf(args.context.shell, survey, token)
    const view = messageScreen(
      fate === 'sent' ? 'alreadySent' : fate === 'gone' ? 'expired' : fate,
      [again],
    )
    const isGood = fate === 'sent' && args.params.page === 'arrived'
    return screen(args, plan, locale, view, isGood ? 200 : 410)
  }
  const standing = standingOf(args, unfinished, locale)
  const base = `/s/${survey.slug}/${token}`
  const { page } = args.params
  return screen(
    args,
    plan,
    locale,
    page === 'review'
      ? reviewScreen(standing, base)
      : page === 'later'
        ? laterScreen(originOf(args), base, survey.unfinishedForMs)
        : page === 'ended'
          ? screenedOutScreen(standing, base)
          : addressedScreen(standing, pageIn(page, plan), search),
  )
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { survey, token, unfinished, search } = readAddress(args)
  if (unfinished === null) {
    const receipt = findJustSent(context.shell, survey, token)
    if (receipt === null) return redirect(`/s/${survey.slug}/${token}/arrived`, 303)
    return redirect(answerAddress(survey.slug, token, { kind: 'sent', receipt }), 303)
  }
  const fields = await readFields(request)
  const { plan } = unfinished.version
  const locale = matchLocale(fieldIn(fields, 'lang'), plan.definition.locales) ?? unfinished.locale
  const intent = pageIntent(fieldIn(fields, 'intent'))
  const page = params['page'] === 'review' ? null : pageIn(params['page'], plan)
  try {
    const outcome =
      page === null
        ? await answerReview(context.shell, { ...unfinished, locale }, intent)
        : await answerPage(context.shell, unfinished, page, {
            fields,
            intent,
            locale,
            screening: search.get('notice') === 'askAgain' ? 'askedAgain' : 'firstTime',
          })
    if (!outcome.ok && outcome.problem.code === 'closed') {
      const own = {
        href: `/s/${survey.slug}/${token}/review`,
        text: messagesFor(locale).reviewHeading,
      }
      return screen(args, plan, locale, messageScreen('closed', [own]), 410)
    }
    if (!outcome.ok) return refuseWith(outcome.problem)
    if (outcome.value.kind === 'errors') {
      const opened = search.get('from') === 'review' ? 'fromReview' : 'inOrder'
      const standing = standingOf(args, unfinished, locale)
      const form = formScreen(standing, page ?? 0, outcome.value, opened)
      return screen(args, plan, locale, form, 422)
    }
    const { isHttps } = context
    const cookie =
      outcome.value.kind === 'sent'
        ? resumeCookie(survey.slug, '', { isHttps, maxAgeSeconds: 0 })
        : resumeCookie(survey.slug, token, {
            isHttps,
            maxAgeSeconds: survey.unfinishedForMs / 1000,
          })
    return redirect(answerAddress(survey.slug, token, outcome.value), {
      status: 303,
      headers: { 'Set-Cookie': cookie },
    })
  } catch (error) {
    if (storageProblem(error) === null) throw error
    return screen(args, plan, locale, messageScreen('busy'), 503)
  }
}

function pageIn(text: string | undefined, plan: Plan): number {
  const index = /^\d{1,4}$/.test(text ?? '') ? Number(text) - 1 : -1
  return foundOr404(index in plan.definition.pages ? index : null)
}

const standingOf = (
  { context }: Args,
  { survey, version, answers }: Unfinished,
  locale: string,
) => ({
  plan: version.plan,
  answers: keepVisible(version.plan, answers).answers,
  locale,
  operator: context.environment.operator?.name ?? null,
  keptForMs: survey.unfinishedForMs,
})

/** The link goes to other devices, so it says where we are. */
const originOf = ({ request, context }: Args) =>
  context.environment.publicUrl?.origin ?? new URL(request.url).origin

function screen(
  { request, context, params }: Args,
  plan: Plan,
  locale: string,
  view: AnswerScreenView,
  status = 200,
) {
  const frame = frameOf(plan, locale, new URL(request.url), context.environment)
  const survey = foundOr404(context.shell.catalog.survey(slugOr404(params['slug'])))
  const token = parsePartialToken(params['token'] ?? '')
  const about = {
    survey: survey.slug,
    response: token.ok ? responseIdOf(context.shell.secret, token.value) : null,
    page: params['page'] ?? '',
    keptForMs: survey.unfinishedForMs,
  }
  const device = devicePage(locale, about, view)
  const document = documentOf(frame, titleOf(view, locale))
  return data({ document, frame, view, device }, { status })
}

export default function AnswerRoute() {
  const loaded = useLoaderData<typeof loader>()
  const { frame, view, device } = useActionData<typeof action>() ?? loaded
  return <AnswerScreen frame={frame} view={view} device={device} />
}

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
import { parsePartialToken, type PartialToken, type Receipt } from '#app/core/ids.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { timeLeft } from '#app/core/response/time-limit.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { localeIn, pressedIn, readPageFields } from '#app/http/answer-post.ts'
import { resumeCookie } from '#app/http/cookies.ts'
import { sortedPlan } from '#app/core/presentation/presented-plan.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { originOf } from '#app/http/origin.ts'
import { foundOr404, slugOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { doorRefusal } from '#app/services/collectors/ask-at-door.server.ts'
import { openMember, sealMember, wayBack } from '#app/services/collectors/way-back.server.ts'
import { takePageFile } from '#app/services/files/take-page-file.server.ts'
import { answerPage, answerReview } from '#app/services/responses/answer-page.server.ts'
import { fateOf, findJustSent } from '#app/services/responses/send-unfinished.server.ts'
import { findTurnedAway } from '#app/services/responses/turn-away-unfinished.server.ts'
import {
  findUnfinished,
  responseIdOf,
  type Unfinished,
} from '#app/services/responses/unfinished.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { AnswerScreen, type AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import {
  addressedScreen,
  endScreen,
  formScreen,
  laterScreen,
  messageScreen,
  reviewScreen,
  screenedOutScreen,
  timeUpScreen,
  titleOf,
} from '#app/ui/respondent/answer-screens.ts'
import { refreshTo } from '#app/ui/respondent/OnwardLink.tsx'
import { devicePage } from '#app/ui/respondent/device-page.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
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
  const back = search.get('back')
  if (unfinished === null) {
    const away = findTurnedAway(args.context.shell, survey, token)
    if (away !== null) {
      const { shell } = args.context
      const onward = wayBack(shell, away.collector, 'quotaFull', openMember(shell, token, back))
      const view = endScreen(away.code, shell.catalog.rules(away.collector), locale, { onward })
      return screen(args, away.version.plan, locale, view, STATUS[away.code], refreshTo(onward))
    }
    const { embed } = args.context
    const door = embed === null ? '' : `?via=${embed.key}`
    const again = { href: `/s/${survey.slug}${door}`, text: messagesFor(locale).startAgain }
    const fate = fateOf(args.context.shell, survey, token)
    const view = messageScreen(
      fate === 'sent' ? 'alreadySent' : fate === 'gone' ? 'expired' : fate,
      [again],
    )
    const isGood = fate === 'sent' && args.params.page === 'arrived'
    return screen(args, plan, locale, view, isGood ? 200 : 410)
  }
  const { shell } = args.context
  const shut = doorRefusal(shell, unfinished.collector, unfinished.startedAt)
  // Whoever comes too late may still see what they wrote.
  if (shut !== null && args.params.page !== 'review') return ended(args, unfinished, locale, shut)
  const standing = standingOf(args, unfinished, locale)
  const isOver = standing.timeLeftMs !== null && standing.timeLeftMs < 0
  if (isOver && /^\d+$/.test(args.params.page ?? ''))
    return redirect(answerAddress(survey.slug, token, { kind: 'timeUp' }, back))
  const base = `/s/${survey.slug}/${token}`
  const { page } = args.params
  if (page === 'ended') {
    const member = openMember(shell, token, back)
    const onward = wayBack(shell, unfinished.collector, 'screenedOut', member)
    const view = screenedOutScreen(standing, base, back, onward)
    return screen(args, plan, locale, view, 200, refreshTo(onward))
  }
  return screen(
    args,
    plan,
    locale,
    page === 'review'
      ? reviewScreen(standing, base, back)
      : page === 'time'
        ? timeUpScreen
        : page === 'later'
          ? laterScreen(
              originOf(args.context.environment, args.request),
              base,
              survey.unfinishedForMs,
            )
          : addressedScreen(standing, pageIn(page, plan), search),
  )
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { survey, token, unfinished, search } = readAddress(args)
  const { shell } = context
  const member = openMember(shell, token, search.get('back'))
  if (unfinished === null) {
    const receipt = findJustSent(shell, survey, token)
    if (receipt === null) return redirect(`/s/${survey.slug}/${token}/arrived`, 303)
    const next = { kind: 'sent', receipt } as const
    return redirect(
      answerAddress(survey.slug, token, next, carried(shell, token, next, member)),
      303,
    )
  }
  const fileProblems: FieldProblem[] = []
  const fields = await readPageFields(request, async (part) => {
    const taken = await takePageFile(shell, unfinished, part)
    fileProblems.push(...taken.problems)
    return taken.fields
  })
  const { plan } = unfinished.version
  const locale = matchLocale(localeIn(fields), plan.definition.locales) ?? unfinished.locale
  const pressed = pressedIn(fields)
  const page =
    params['page'] === 'review' || params['page'] === 'time' ? null : pageIn(params['page'], plan)
  try {
    const outcome =
      page === null
        ? await answerReview(context.shell, { ...unfinished, locale }, pressed.intent)
        : await answerPage(context.shell, unfinished, page, {
            fields,
            ...pressed,
            fileProblems,
            locale,
            screening: search.get('notice') === 'askAgain' ? 'askedAgain' : 'firstTime',
          })
    if (!outcome.ok)
      return isEndCode(outcome.problem.code)
        ? ended(args, unfinished, locale, outcome.problem.code)
        : refuseWith(outcome.problem)
    if (outcome.value.kind === 'errors') {
      const opened = search.get('from') === 'review' ? 'fromReview' : 'inOrder'
      const { answers } = outcome.value
      const standing = { ...standingOf(args, unfinished, locale), answers }
      const form = formScreen(standing, page ?? 0, outcome.value, opened)
      return screen(args, plan, locale, form, 422)
    }
    const { isHttps } = context
    const cookie =
      outcome.value.kind === 'sent'
        ? resumeCookie(survey.slug, '', { isHttps, maxAgeSeconds: 0 })
        : resumeCookie(survey.slug, token, {
            isHttps,
            maxAgeSeconds: Math.floor(survey.unfinishedForMs / 1000),
          })
    const back = carried(shell, token, outcome.value, member)
    return redirect(answerAddress(survey.slug, token, outcome.value, back), {
      status: 303,
      // A frame on somebody else's page leaves nothing on the device.
      headers: context.embed === null ? { 'Set-Cookie': cookie } : {},
    })
  } catch (error) {
    if (storageProblem(error) === null) throw error
    return screen(args, plan, locale, messageScreen('busy'), 503)
  }
}

/** What a panel's member takes along; a receipt outlives the token, so it is tied anew. */
function carried(
  shell: Args['context']['shell'],
  token: PartialToken,
  next: { readonly kind: 'sent'; readonly receipt: Receipt } | { readonly kind: string },
  member: string | null,
): string | null {
  if (member === null) return null
  return sealMember(shell, 'receipt' in next ? next.receipt : token, member)
}

/** The answers stay where they are until they are forgotten. */
function ended(args: Args, unfinished: Unfinished, locale: string, end: EndCode) {
  const { survey, token, version, collector } = unfinished
  const { pathname, search } = new URL(args.request.url)
  const messages = messagesFor(locale)
  const links = [
    end === 'paused'
      ? { href: pathname + search, text: messages.tryAgain }
      : { href: `/s/${survey.slug}/${token}/review`, text: messages.reviewHeading },
  ]
  const view = endScreen(end, args.context.shell.catalog.rules(collector), locale, { links })
  return screen(args, version.plan, locale, view, STATUS[end])
}

function pageIn(text: string | undefined, plan: Plan): number {
  const index = /^\d{1,4}$/.test(text ?? '') ? Number(text) - 1 : -1
  return foundOr404(index in plan.definition.pages ? index : null)
}

const standingOf = ({ context }: Args, unfinished: Unfinished, locale: string) => ({
  plan: sortedPlan(unfinished.version.plan, locale),
  answers: keepVisible(unfinished.version.plan, unfinished.answers, context.shell.now()).answers,
  draft: unfinished.draft,
  furthest: unfinished.furthest,
  timeLeftMs: timeLeft(unfinished.version.plan.definition, unfinished, context.shell.now()),
  at: context.shell.now(),
  locale,
  operator: context.environment.operator?.name ?? null,
  keptForMs: unfinished.survey.unfinishedForMs,
})

function screen(
  { request, context, params }: Args,
  plan: Plan,
  locale: string,
  view: AnswerScreenView,
  status = 200,
  headers: Record<string, string> = {},
) {
  const survey = foundOr404(context.shell.catalog.survey(slugOr404(params['slug'])))
  const token = parsePartialToken(params['token'] ?? '')
  const answers = token.ok
    ? (findUnfinished(context.shell, survey, token.value)?.answers ?? {})
    : {}
  const frame = frameOf(plan, locale, new URL(request.url), context.environment, answers)
  const about = {
    survey: survey.slug,
    response: token.ok ? responseIdOf(context.shell.secret, token.value) : null,
    page: params['page'] ?? '',
    keptForMs: survey.unfinishedForMs,
  }
  const device = devicePage(locale, about, view)
  const document = documentOf(frame, titleOf(view, locale))
  return data({ document, frame, view, device }, { status, headers })
}

export default function AnswerRoute() {
  const loaded = useLoaderData<typeof loader>()
  const { frame, view, device } = useActionData<typeof action>() ?? loaded
  return <AnswerScreen frame={frame} view={view} device={device} />
}

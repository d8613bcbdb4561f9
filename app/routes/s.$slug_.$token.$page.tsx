import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { parsePartialToken } from '#app/core/ids.ts'
import { visiblePages } from '#app/core/response/visible-pages.ts'
import { answerAddress } from '#app/http/answer-address.ts'
import { fieldIn, pageIntent, readFields } from '#app/http/answer-post.ts'
import { resumeCookie } from '#app/http/cookies.ts'
import { match } from '#app/http/locale.ts'
import { foundOr404, slugOr404, thrown } from '#app/http/page-request.server.ts'
import { problemsOnPage } from '#app/core/response/problems-on-page.ts'
import { answerPage, finish } from '#app/services/responses/answer-page.server.ts'
import { findJustSent } from '#app/services/responses/send-unfinished.server.ts'
import { findUnfinished, type Unfinished } from '#app/services/responses/unfinished.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { AnswerScreen, type AnswerScreenView } from '#app/ui/respondent/AnswerScreen.tsx'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'
import { pageView, type PageInput } from '#app/ui/respondent/page-view.ts'
import { reviewView } from '#app/ui/respondent/review-view.ts'
import { surveyTexts } from '#app/ui/respondent/survey-texts.ts'

export const handle = { style: 'answer', script: 'none' } as const

type Args = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

function unfinishedIn({ params, context }: Args) {
  const slug = slugOr404(params['slug'])
  const survey = foundOr404(context.shell.catalog.survey(slug))
  const parsed = parsePartialToken(params['token'] ?? '')
  const token = foundOr404(parsed.ok ? parsed.value : null)
  return { survey, token, unfinished: findUnfinished(context.shell, survey, token) }
}

export function loader(args: LoaderFunctionArgs) {
  const { survey, unfinished } = unfinishedIn(args)
  const url = new URL(args.request.url)
  if (unfinished === null) {
    const { plan } = survey.current
    const locale =
      match(url.searchParams.get('lang'), plan.definition.locales) ?? plan.definition.locale
    const links = [{ href: `/s/${survey.slug}`, text: messagesFor(locale).startAgain }]
    return screen(args, plan, locale, { kind: 'message', message: 'alreadySent', links }, 410)
  }
  const { plan } = unfinished.version
  const { locales } = plan.definition
  const locale = match(url.searchParams.get('lang'), locales) ?? unfinished.locale
  return screen(args, plan, locale, viewOf(args, unfinished, locale))
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { survey, token, unfinished } = unfinishedIn(args)
  if (unfinished === null) {
    const receipt = findJustSent(context.shell, survey, token)
    return redirect(
      receipt === null
        ? `/s/${survey.slug}/${token}/1`
        : answerAddress(survey.slug, token, { kind: 'sent', receipt }),
      303,
    )
  }
  const fields = await readFields(request)
  const { plan } = unfinished.version
  const locale = match(fieldIn(fields, 'lang'), plan.definition.locales) ?? unfinished.locale
  const intent = pageIntent(fieldIn(fields, 'intent'))
  const go = (address: string, headers: HeadersInit = {}) =>
    redirect(address, { status: 303, headers })
  try {
    if (params['page'] === 'review' && intent === 'back') {
      const last = visiblePages(plan, unfinished.answers).at(-1) ?? 0
      return go(answerAddress(survey.slug, token, { kind: 'page', page: last, notice: null }))
    }
    const page = params['page'] === 'review' ? null : pageIn(args, unfinished)
    const outcome =
      page === null
        ? await finish(context.shell, { ...unfinished, locale })
        : await answerPage(context.shell, unfinished, page, {
            fields,
            intent,
            locale,
            screening: noticeIn(request) === 'askAgain' ? 'askedAgain' : 'firstTime',
          })
    if (!outcome.ok) return thrown(outcome.problem)
    if (outcome.value.kind === 'errors') {
      const { raw, problems } = outcome.value
      const view = formView(args, unfinished, page ?? 0, locale, { raw, problems, notice: null })
      return screen(args, plan, locale, view, 422)
    }
    const forgets = { isHttps: context.isHttps, maxAgeSeconds: 0 }
    return go(
      answerAddress(survey.slug, token, outcome.value),
      outcome.value.kind === 'sent' ? { 'Set-Cookie': resumeCookie(survey.slug, '', forgets) } : {},
    )
  } catch (error) {
    if (storageProblem(error) === null) throw error
    return screen(args, plan, locale, { kind: 'message', message: 'busy', links: [] }, 503)
  }
}

function pageIn({ params }: Args, { version }: Unfinished): number {
  const index = /^\d{1,4}$/.test(params['page'] ?? '') ? Number(params['page']) - 1 : -1
  return foundOr404(index in version.plan.definition.pages ? index : null)
}

const noticeIn = (request: Request) => new URL(request.url).searchParams.get('notice')

function viewOf(args: Args, unfinished: Unfinished, locale: string): AnswerScreenView {
  const { params, context, request } = args
  const { survey, token, answers, version } = unfinished
  const { plan } = version
  const base = `/s/${survey.slug}/${token}`
  const operator = context.environment.operator?.name ?? null
  if (params['page'] === 'review')
    return { kind: 'review', review: reviewView(plan, answers, locale, operator), pageBase: base }
  if (params['page'] === 'ended') {
    const screener = plan.byName.get(plan.definition.screenOut?.reads[0] ?? '')
    return {
      kind: 'screenedOut',
      message: surveyTexts(plan.definition, locale, operator).screenOutMessage ?? '',
      changeHref: `${base}/${(screener?.pageIndex ?? 0) + 1}`,
    }
  }
  const page = pageIn(args, unfinished)
  const notice = noticeIn(request)
  return formView(args, unfinished, page, locale, {
    raw: null,
    problems: notice === 'check' ? problemsOnPage(plan, page, answers) : [],
    notice: notice === 'askAgain' || notice === 'moreQuestions' ? notice : null,
  })
}

function formView(
  { context, request }: Args,
  { version, answers }: Unfinished,
  pageIndex: number,
  locale: string,
  shown: Pick<PageInput, 'raw' | 'problems' | 'notice'>,
): AnswerScreenView {
  const operator = context.environment.operator?.name ?? null
  const page = pageView({ plan: version.plan, pageIndex, answers, locale, operator, ...shown })
  const from = new URL(request.url).searchParams.get('from')
  return { kind: 'form', page, opened: from === 'review' ? 'fromReview' : 'inOrder' }
}

function screen(
  { request, context }: Args,
  plan: Unfinished['version']['plan'],
  locale: string,
  view: AnswerScreenView,
  status = 200,
) {
  const frame = frameOf(plan, locale, new URL(request.url), context.environment)
  return data({ document: documentOf(frame, titleOf(view, locale)), frame, view }, { status })
}

function titleOf(view: AnswerScreenView, locale: string): string {
  const messages = messagesFor(locale)
  switch (view.kind) {
    case 'form':
      return view.page.documentTitle
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

export default function AnswerRoute() {
  const loaded = useLoaderData<typeof loader>()
  const { frame, view } = useActionData<typeof action>() ?? loaded
  return <AnswerScreen frame={frame} view={view} />
}

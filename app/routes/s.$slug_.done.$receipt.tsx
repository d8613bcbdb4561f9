import { data, redirect, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseReceipt } from '#app/core/ids.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { closingFor } from '#app/core/response/closing.ts'
import { answeredCookie } from '#app/http/cookies.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { readResponse } from '#app/services/responses/read-response.server.ts'
import { sealAnswered } from '#app/services/sharing/answered-cookie.server.ts'
import type { HostedSurvey } from '#app/services/surveys/catalog.server.ts'
import { openMember, wayBack } from '#app/services/collectors/way-back.server.ts'
import { resultsAddress } from '#app/services/responses/results-address.server.ts'
import { refreshTo } from '#app/ui/respondent/OnwardLink.tsx'
import { ClosingPage } from '#app/ui/respondent/ClosingPage.tsx'
import { devicePage } from '#app/ui/respondent/device-page.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'
import { RespondentShell } from '#app/ui/respondent/RespondentShell.tsx'
import { surveyTexts } from '#app/ui/respondent/survey-texts.ts'
import { wordingOf } from '#app/ui/respondent/wording.ts'

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
export const handle = { style: 'answer', script: 'respondent' } as const

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const receipt = parseReceipt(params['receipt'] ?? '')
  const held = foundOr404(receipt.ok ? receipt.value : null)
  const own = readResponse(context.shell, held)
  if (!own.ok) return refuseWith(own.problem)
  const { survey, version, collector, answers, receivedAt } = own.value
  foundOr404(survey.slug === params['slug'] ? survey : null)
  if (answers === null) return redirect(`/r/${params['receipt']}`)
  const { definition } = version.plan
  const url = new URL(request.url)
  const locale = matchLocale(url.searchParams.get('lang'), definition.locales) ?? own.value.locale
  const frame = frameOf(version.plan, locale, url, context.environment, answers)
  const operator = context.environment.operator?.name ?? null
  const member = openMember(context.shell, held, url.searchParams.get('back'))
  const onward = wayBack(context.shell, collector, 'complete', member)
  const page = {
    document: documentOf(frame, messagesFor(locale).thankYou),
    frame,
    device: devicePage(
      locale,
      {
        survey: survey.slug,
        response: own.value.id,
        page: 'done',
        keptForMs: survey.unfinishedForMs,
      },
      null,
    ),
    closing: surveyTexts(
      { ...definition, closing: closingFor(version.plan, answers, receivedAt) },
      wordingOf(version.plan, answers, receivedAt, locale, operator),
    ).closingHtml,
    receiptHref: `/r/${params['receipt']}`,
    resultsHref: resultsAddress(survey, collector),
    onward,
  }
  return data(page, { headers: { ...refreshTo(onward), ...rememberedIn(context, survey) } })
}

const REMEMBERED_SECONDS = 180 * 24 * 60 * 60

/** Only where results are for those who answered, a cookie that says that this browser did. */
function rememberedIn(
  { shell, isHttps }: LoaderFunctionArgs['context'],
  survey: HostedSurvey,
): Record<string, string> {
  if (survey.study.results.visibility !== 'afterAnswering') return {}
  const cookie = answeredCookie(survey.slug, sealAnswered(shell.secret, survey.id), {
    isHttps,
    maxAgeSeconds: REMEMBERED_SECONDS,
  })
  return { 'Set-Cookie': cookie }
}

export default function DoneRoute() {
  const { frame, device, closing, receiptHref, resultsHref, onward } =
    useLoaderData<typeof loader>()
  return (
    <RespondentShell {...frame} title={frame.surveyTitle} device={device}>
      <ClosingPage
        locale={frame.locale}
        closingHtml={closing}
        receiptHref={receiptHref}
        resultsHref={resultsHref}
        onward={onward}
      />
    </RespondentShell>
  )
}

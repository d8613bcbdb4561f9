import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseReceipt } from '#app/core/ids.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { matchLocale } from '#app/core/definition/match-locale.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { readResponse } from '#app/services/responses/read-response.server.ts'
import { resultsAddress } from '#app/services/responses/results-address.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { withdrawResponse } from '#app/services/responses/withdraw-response.server.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'
import { dayIn } from '#app/ui/respondent/languages.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'
import { ReceiptPage } from '#app/ui/respondent/ReceiptPage.tsx'
import { RespondentShell } from '#app/ui/respondent/RespondentShell.tsx'
import { reviewView } from '#app/ui/respondent/review-view.ts'

export const handle = { style: 'answer', script: 'none' } as const

const receiptOr404 = (text: string | undefined) => {
  const receipt = parseReceipt(text ?? '')
  return foundOr404(receipt.ok ? receipt.value : null)
}

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const receipt = receiptOr404(params['receipt'])
  const own = readResponse(context.shell, receipt)
  if (!own.ok) return refuseWith(own.problem)
  const { survey, version, collector, answers, receivedAt } = own.value
  const url = new URL(request.url)
  const locale =
    matchLocale(url.searchParams.get('lang'), version.plan.definition.locales) ?? own.value.locale
  const frame = frameOf(version.plan, locale, url, context.environment, answers ?? {})
  const messages = messagesFor(locale)
  const resultsHref = resultsAddress(survey, collector)
  if (answers === null)
    return {
      document: documentOf(frame, messages.deletedHeading),
      frame,
      shown: { state: 'deleted' as const, locale, resultsHref },
    }
  if (url.searchParams.has('delete'))
    return {
      document: documentOf(frame, messages.deleteHeading),
      frame,
      shown: { state: 'confirm' as const, locale, keepHref: url.pathname },
    }
  const operator = context.environment.operator?.name ?? null
  return {
    document: documentOf(frame, messages.receiptHeading),
    frame,
    shown: {
      state: 'shown' as const,
      locale,
      review: reviewView(version.plan, answers, locale, operator, receivedAt),
      receivedOn: dayIn(locale, receivedAt),
      resultsHref,
      filesHref: `/api/v1/receipts/${receipt}/files`,
    },
  }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const receipt = receiptOr404(params['receipt'])
  const fields = await readFields(request)
  const language = `lang=${encodeURIComponent(fieldIn(fields, 'lang') ?? '')}`
  if (fieldIn(fields, 'intent') !== 'confirmDelete')
    return redirect(`/r/${receipt}?delete&${language}`, 303)
  try {
    const withdrawn = await withdrawResponse(context.shell, receipt)
    if (!withdrawn.ok) return refuseWith(withdrawn.problem)
    return redirect(`/r/${receipt}?${language}`, 303)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export default function ReceiptRoute() {
  const { frame, shown } = useLoaderData<typeof loader>()
  return (
    <RespondentShell {...frame} title={frame.surveyTitle}>
      <ReceiptPage {...shown} />
    </RespondentShell>
  )
}

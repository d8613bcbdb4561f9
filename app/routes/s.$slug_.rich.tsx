import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { chooseLocale } from '#app/http/locale.ts'
import { foundOr404 } from '#app/http/page-request.server.ts'
import { askAtDoor } from '#app/services/collectors/ask-at-door.server.ts'
import { invitationIn } from '#app/services/collectors/invitation.server.ts'
import { beginElsewhere } from '#app/services/responses/presentation.server.ts'
import { memberIn } from '#app/services/collectors/way-back.server.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { textIn } from '#app/core/definition/localized-text.ts'
import { capitalised } from '#app/ui/respondent/operator.ts'
import { documentOf, frameOf } from '#app/ui/respondent/frame.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'
import { RespondentShell } from '#app/ui/respondent/RespondentShell.tsx'
import { surveyTexts } from '#app/ui/respondent/survey-texts.ts'
import { wordingOf } from '#app/ui/respondent/wording.ts'

export const handle = { style: 'answerFile', script: 'hydrated' } as const

const RichSurvey = lazy(() => import('#app/surveyjs-client/RichSurvey.tsx'))

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const via = url.searchParams.get('via')
  const { survey, version, collector } = foundOr404(findDoor(context.shell, params['slug'], via))
  // The plain page has the words for whoever can't begin.
  if (askAtDoor(context.shell, collector, invitationIn(url)) !== null)
    return redirect(`/s/${survey.slug}${url.search}`)
  const { definition } = version.plan
  const locale = chooseLocale(request, definition.locales)
  const messages = messagesFor(locale)
  const operator = context.environment.operator?.name ?? null
  const texts = surveyTexts(definition, wordingOf(version.plan, {}, undefined, locale, operator))
  const frame = frameOf(version.plan, locale, url, context.environment)
  const { screenOut } = definition
  return {
    document: documentOf(frame, texts.title),
    frame,
    // A survey that the plain pages can't show has no plain page to go to.
    plainHref: definition.plainGaps.length > 0 ? null : `/s/${survey.slug}${url.search}`,
    needsScript: messages.needsScript,
    plainText: messages.plainPage,
    loading: messages.loading,
    survey: {
      survey: survey.slug,
      version: version.number,
      locale,
      operator: operator ?? capitalised(messages.unnamedOperator),
      submitTo: `/api/v1/surveys/${survey.slug}/responses`,
      filesTo: `/api/v1/surveys/${survey.slug}/files`,
      collector: via,
      ...beginElsewhere(context.shell, version),
      invitation: url.searchParams.get('invitation'),
      member: memberIn(context.shell, collector, url.searchParams),
      screenOut:
        screenOut === null
          ? null
          : {
              expression: screenOut.expression,
              reads: screenOut.reads,
              askAgain: textIn(screenOut.askAgain, locale),
            },
      texts: {
        send: messages.send,
        noAnswer: messages.noAnswer,
        sending: messages.sending,
        failed: messages.notSent,
        tryAgain: messages.tryAgain,
        screenedOut: texts.screenOutMessage ?? '',
        changeMyAnswer: messages.changeMyAnswer,
        files: {
          typeRefused: messages.problems.file_type_refused({}),
          tooLarge: messages.problems.file_too_large({}),
          notArrived: messages.problems.not_a_file({}),
        },
        device: messages.device,
      },
    },
  }
}

export default function RichRoute() {
  const { frame, plainHref, plainText, needsScript, loading, survey } =
    useLoaderData<typeof loader>()
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const waiting = <p role="status">{loading}</p>
  return (
    <RespondentShell {...frame} title={null}>
      {plainHref !== null && (
        <p>
          <a href={plainHref}>{plainText}</a>
        </p>
      )}
      <noscript>
        <h1>{frame.surveyTitle}</h1>
        {plainHref === null && <p>{needsScript}</p>}
      </noscript>
      {isInBrowser ? (
        <Suspense fallback={waiting}>
          <RichSurvey {...survey} />
        </Suspense>
      ) : (
        waiting
      )}
    </RespondentShell>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '#app/core/definition/localized-text.ts'
import { parseResponseId } from '#app/core/ids.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { shownPages } from '#app/core/response/shown-elements.ts'
import { chooseLocale } from '#app/http/locale.ts'
import { apiJson, foundOr404 } from '#app/http/page-request.server.ts'
import { askAtDoor } from '#app/services/collectors/ask-at-door.server.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { invitationIn } from '#app/services/collectors/invitation.server.ts'
import { memberIn } from '#app/services/collectors/way-back.server.ts'
import { beginElsewhere } from '#app/services/responses/presentation.server.ts'
import type { RichSurveyProps } from '#app/surveyjs-client/rich-survey-props.ts'
import { capitalised } from '#app/ui/respondent/operator.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'
import { richTexts } from '#app/ui/respondent/rich-texts.ts'
import { surveyTexts } from '#app/ui/respondent/survey-texts.ts'
import { wordingOf } from '#app/ui/respondent/wording.ts'

/** What the rich look has to know; asked for by its script once the plain page can be used. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const { shell, environment } = context
  const via = url.searchParams.get('via')
  const { survey, version, collector } = foundOr404(findDoor(shell, params['slug'], via))
  const id = parseResponseId(url.searchParams.get('id') ?? '')
  // Whoever can't begin is told so by the plain page.
  const canBegin = askAtDoor(shell, collector, invitationIn(url)) === null
  const response = foundOr404(id.ok && canBegin ? id.value : null)

  const { definition, questions } = version.plan
  const locale = chooseLocale(request, definition.locales)
  const operator = environment.operator?.name ?? null
  const texts = surveyTexts(definition, wordingOf(version.plan, {}, undefined, locale, operator))
  const plain = new URLSearchParams(url.searchParams)
  plain.delete('id')
  plain.set('look', 'plain')
  const { screenOut } = definition
  const first = shownPages(version.plan, contextOf(version.plan, {}, shell.now()))[0] ?? 0
  const props: RichSurveyProps = {
    survey: survey.slug,
    version: version.number,
    locale,
    title: texts.title,
    description: texts.description,
    operator: operator ?? capitalised(messagesFor(locale).unnamedOperator),
    submitTo: `/api/v1/surveys/${survey.slug}/responses`,
    filesTo: `/api/v1/surveys/${survey.slug}/files`,
    plainHref: `/s/${survey.slug}?${plain}`,
    collector: via,
    ...beginElsewhere(shell, version, response),
    invitation: url.searchParams.get('invitation'),
    member: memberIn(shell, collector, url.searchParams),
    asked: questions.flatMap(({ question, pageIndex }) => (pageIndex === first ? [question] : [])),
    screenOut:
      screenOut === null
        ? null
        : {
            expression: screenOut.expression,
            reads: screenOut.reads,
            askAgain: textIn(screenOut.askAgain, locale),
          },
    texts: richTexts(locale, texts.screenOutMessage ?? ''),
  }
  return apiJson(props)
}

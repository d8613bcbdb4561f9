import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { JsonObject } from '#app/core/json.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { readSourceText } from '#app/http/source-text.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { checkSource } from '#app/services/surveys/check-source.server.ts'
import { createSurvey } from '#app/services/surveys/create-survey.server.ts'
import { admitToStudio } from '#app/studio-request.server.ts'
import type { NewSurveyTried } from '#app/ui/studio/new/new-survey-view.ts'
import { NewSurveyPage } from '#app/ui/studio/new/NewSurveyPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

const LONGEST_TITLE = 200

export async function loader(args: LoaderFunctionArgs) {
  const { user, headers } = await admitToStudio(args, 'survey.create')
  const { environment, templates } = args.context
  const body = {
    document: accountDocument('New survey'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name },
    templates: templates.all().map(({ source: _, study: __, ...shown }) => shown),
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { user, actor, headers } = await admitToStudio(args, 'survey.create')
  const { shell, templates } = args.context
  const fields = await readFields(args.request)
  const [title, text] = [fieldIn(fields, 'title') ?? '', fieldIn(fields, 'source') ?? '']
  const again = (tried: Omit<NewSurveyTried, 'title' | 'source'>, status: number) =>
    data(
      {
        document: accountDocument(tried.errors.length > 0 ? 'Error: New survey' : 'New survey'),
        tried: { ...tried, title, source: text },
      },
      { status, headers },
    )
  const refused = (href: string, words: string) =>
    again({ errors: [{ href, text: words }], checked: null }, 422)

  const made = async (source: JsonObject, study: JsonObject = {}) => {
    try {
      const created = await createSurvey(shell, {
        source,
        study,
        slug: null,
        owner: user.id,
        actor,
      })
      if (!created.ok)
        return again({ errors: formErrors(created.problem, 'source'), checked: null }, 422)
      const address = `/studio/surveys/${created.value.slug}/edit`
      return redirect(address, { status: 303, headers })
    } catch (error) {
      const refusal = storageProblem(error)
      if (refusal === null) throw error
      return refuseWith(refusal)
    }
  }

  const intent = fieldIn(fields, 'intent')
  if (intent === 'empty') {
    const words = title.trim()
    if (words === '') return refused('#title', 'Say what the survey is called')
    if (words.length > LONGEST_TITLE)
      return refused('#title', `A title has at most ${LONGEST_TITLE} characters`)
    return made({ title: words, pages: [{ name: 'page1', elements: [] }] })
  }
  if (intent === 'template') {
    const id = fieldIn(fields, 'template')
    const { source, study } = foundOr404(templates.all().find((each) => each.id === id) ?? null)
    return made(source, study)
  }
  const source = readSourceText(text)
  if (!source.ok) return refused('#source', source.problem)
  if (intent === 'import') return made(source.value)
  return again({ errors: [], checked: checkSource(source.value) }, 200)
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function NewSurveyRoute() {
  const { operator, privacyUrl, user, templates } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? null
  return (
    <StudioLayout operator={operator} privacyUrl={privacyUrl} user={user}>
      <NewSurveyPage templates={templates} tried={tried} />
    </StudioLayout>
  )
}

import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { arrangeSurveys } from '#app/core/fieldwork/arrange-surveys.ts'
import { problem } from '#app/core/problem.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith, slugOr404 } from '#app/http/page-request.server.ts'
import { readStudioList, studioListAddress } from '#app/http/studio-list.ts'
import { rolesFor } from '#app/services/accounts/roles-for.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { archiveSurvey } from '#app/services/surveys/archive-survey.server.ts'
import { duplicateSurvey } from '#app/services/surveys/duplicate-survey.server.ts'
import { listOwnSurveys, type OwnSurvey } from '#app/services/surveys/list-own-surveys.server.ts'
import { admitToStudio, admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { StudioPage, type StudioNotice } from '#app/ui/studio/StudioPage.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const { shell, environment } = context
  const { user, headers } = await admitToStudio(args, 'ownAccount.change')
  const { searchParams } = new URL(request.url)
  const asked = readStudioList(searchParams)
  const all = listOwnSurveys(shell, rolesFor(shell, user))
  const list = arrangeSurveys(all, asked)
  const { page, pages } = list
  const other = asked.show === 'archived' ? 'current' : 'archived'
  const body = {
    document: accountDocument(asked.show === 'archived' ? 'Archived surveys' : 'Your surveys'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name, email: user.email },
    notice: noticeOf(all, searchParams.get('done'), searchParams.get('survey')),
    list: {
      ...asked,
      ...list,
      ways: {
        other: studioListAddress({ ...asked, search: '', show: other, page: 1 }),
        before: page > 1 ? studioListAddress({ ...asked, page: page - 1 }) : null,
        after: page < pages ? studioListAddress({ ...asked, page: page + 1 }) : null,
      },
    },
  }
  return data(body, { headers })
}

function noticeOf(
  all: readonly OwnSurvey[],
  done: string | null,
  slug: string | null,
): StudioNotice | null {
  const survey = all.find((each) => each.slug === slug)
  if (survey === undefined) return null
  const { title } = survey
  switch (done) {
    case 'archived':
      return survey.state === 'archived'
        ? {
            words: `“${title}” is in the archive. Links that are open still take answers.`,
            undo: { slug: survey.slug, title, deed: 'restore' },
          }
        : null
    case 'restored':
      return survey.state === 'archived'
        ? null
        : {
            words: `“${title}” is back in the list.`,
            undo: { slug: survey.slug, title, deed: 'archive' },
          }
    case 'duplicated':
      return {
        words: `“${title}” is made, and waits as a draft.`,
        undo: { slug: survey.slug, title, deed: 'archive' },
      }
    default:
      return null
  }
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const fields = await readFields(args.request)
  const intent = fieldIn(fields, 'intent')
  const slug = slugOr404(fieldIn(fields, 'survey') ?? undefined)
  const verb = intent === 'duplicate' ? 'draft.read' : 'survey.archive'
  const { member, headers } = await admitToSurvey({ ...args, params: { slug } }, verb)
  const { actor } = member
  const done = (what: string, about: string) =>
    redirect(`/studio?done=${what}&survey=${about}`, { status: 303, headers })
  try {
    if (intent === 'duplicate') {
      const made = await duplicateSurvey(shell, { slug, owner: member.user.id, actor })
      return made.ok ? done('duplicated', made.value.slug) : refuseWith(made.problem)
    }
    if (intent !== 'archive' && intent !== 'restore') return refuseWith(problem('malformed'))
    const to = intent === 'archive' ? 'archived' : 'current'
    const moved = await archiveSurvey(shell, { slug, to, actor })
    return moved.ok
      ? done(intent === 'archive' ? 'archived' : 'restored', slug)
      : refuseWith(moved.problem)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders

export default function StudioRoute() {
  const { operator, privacyUrl, user, list, notice } = useLoaderData<typeof loader>()
  return (
    <StudioLayout operator={operator} privacyUrl={privacyUrl} user={user}>
      <StudioPage user={user} list={list} notice={notice} />
    </StudioLayout>
  )
}

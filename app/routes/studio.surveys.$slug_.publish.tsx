import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Problem } from '#app/core/problem.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { versionNumber } from '#app/http/version-number.ts'
import { mendDraft } from '#app/services/drafting/mend-draft.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { previewPublish } from '#app/services/surveys/preview-publish.server.ts'
import { publishDraft } from '#app/services/surveys/publish-draft.server.ts'
import { publishVersion } from '#app/services/surveys/publish-version.server.ts'
import { titleOfDraft } from '#app/services/surveys/title-of-draft.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { PublishPage } from '#app/ui/studio/versions/PublishPage.tsx'

export const handle = { style: 'studio', script: 'none' } as const

type Args = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

const admit = (args: Args) => admitToSurvey(args, 'draft.publish')

export async function loader(args: LoaderFunctionArgs) {
  const { slug, member, headers } = await admit(args)
  const { shell, environment } = args.context
  const { searchParams } = new URL(args.request.url)
  const preview = await previewPublish(args.context, {
    slug,
    version: versionNumber(searchParams.get('version')),
  })
  if (!preview.ok) return refuseWith(preview.problem)
  const title = titleOfDraft(shell, slug)
  const body = {
    document: accountDocument(`Publish: ${title}`),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: member.user.name },
    role: member.role,
    notice: searchParams.get('done') === 'mended' ? 'Mended. Undo it in the editor.' : null,
    page: { slug, title, ...preview.value },
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { slug, member, headers } = await admit(args)
  const { shell, checker } = args.context
  const fields = await readFields(args.request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const { actor } = member
  const note = field('note').trim().slice(0, LONGEST_NOTE)
  const revision = Number(field('revision'))
  const refused = (problem: Problem) =>
    data(
      {
        document: accountDocument('Error: Publish'),
        errors: formErrors(problem, 'note'),
        note,
      },
      { status: STATUS[problem.code], headers },
    )
  try {
    if (field('intent') === 'mend') {
      const check = { code: field('code'), pointer: field('pointer') }
      const mended = await mendDraft({ shell, checker }, { slug, revision, check, author: actor })
      return mended.ok
        ? back(`${pathOf(slug)}/publish?done=mended`, headers)
        : refused(mended.problem)
    }
    const number = versionNumber(field('version'))
    const published =
      number === null
        ? await publishDraft(shell, { slug, actor, revision, note })
        : await publishVersion(shell, { slug, actor, number, note })
    return published.ok
      ? back(`${pathOf(slug)}/versions?published=${published.value.version}`, headers)
      : refused(published.problem)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refused(refusal)
  }
}

const LONGEST_NOTE = 1000

const pathOf = (slug: string) => `/studio/surveys/${slug}`
const back = (address: string, headers: Headers) => redirect(address, { status: 303, headers })

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function PublishRoute() {
  const { operator, privacyUrl, user, role, page, notice } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ slug: page.slug, role, here: 'publish' }}
    >
      <PublishPage
        page={page}
        notice={tried === undefined ? notice : null}
        errors={tried?.errors ?? []}
        note={tried?.note ?? ''}
      />
    </StudioLayout>
  )
}

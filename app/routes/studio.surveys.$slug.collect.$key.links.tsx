import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/core/policies.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { readLinksForm } from '#app/http/links-form.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { findCollectorView } from '#app/services/collectors/find-collector-view.server.ts'
import { linksCsv } from '#app/services/collectors/links-csv.server.ts'
import { listLinks } from '#app/services/collectors/list-links.server.ts'
import { makeLinks } from '#app/services/collectors/make-links.server.ts'
import { revokeLinks } from '#app/services/collectors/revoke-links.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, originOf, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { collectorCardView } from '#app/ui/studio/collect/collector-card-view.ts'
import { LinksPage, type LinksTried } from '#app/ui/studio/collect/LinksPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'none' } as const

const STATES = ['open', 'used', 'revoked'] as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'collectors.read')
  const { shell } = args.context
  const survey = foundOr404(shell.catalog.survey(admitted.slug))
  const view = foundOr404(findCollectorView(shell, survey, args.params['key']))
  if (view.kind !== 'single-use') {
    const settings = `/studio/surveys/${admitted.slug}/collect/${view.key}`
    return redirect(settings, { status: 303, headers: admitted.headers })
  }
  const [card] = collectorCardView(view, originOf(args))
  const { pathname, searchParams } = new URL(args.request.url)
  const begins = (searchParams.get('begins') ?? '').trim().slice(0, 200)
  const state = STATES.find((each) => each === searchParams.get('state')) ?? null
  const wanted = Number(searchParams.get('page') ?? 1)
  const list = foundOr404(
    listLinks(shell, survey, view.key, {
      state,
      begins: begins === '' ? null : begins,
      page: Number.isSafeInteger(wanted) ? wanted : 1,
    }),
  )
  const way = (page: number) => {
    const query = new URLSearchParams({ state: state ?? 'all', begins, page: String(page) })
    return `${pathname}?${query}`
  }
  const revoked = searchParams.get('revoked')
  const body = {
    document: accountDocument('Personal links'),
    frame: studioFrame(args.context, admitted, 'collect'),
    view: {
      survey: surveyHeader(args.context, admitted),
      collector: foundOr404(card ?? null),
      list,
      asked: { state: state ?? ('all' as const), begins },
      ways: {
        before: list.page > 1 ? way(list.page - 1) : null,
        after: list.page < list.pages ? way(list.page + 1) : null,
      },
      notice: revoked === null ? null : 'The link is taken back. Whoever opens it is told so.',
      may: may(admitted.member.role, 'collectors.change') ? ('change' as const) : ('look' as const),
    },
  }
  return data(body, { headers: admitted.headers })
}

export async function action(args: ActionFunctionArgs) {
  const { shell } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'collectors.change')
  const survey = foundOr404(shell.catalog.survey(slug))
  const { key } = foundOr404(findCollectorView(shell, survey, args.params['key']))
  const fields = await readFields(args.request)
  const [count, text] = [fieldIn(fields, 'count') ?? '', fieldIn(fields, 'labels') ?? '']
  const answer = (tried: Pick<LinksTried, 'errors' | 'made'>, status: number) => {
    const isWrong = tried.errors.length > 0
    const kept = isWrong ? { count, labels: text } : { count: '', labels: '' }
    const document = accountDocument(isWrong ? 'Error: Personal links' : 'Personal links')
    return data({ document, tried: { ...kept, ...tried } }, { status, headers })
  }
  try {
    if (fieldIn(fields, 'intent') === 'revoke') {
      const labels = [fieldIn(fields, 'label') ?? '']
      const done = await revokeLinks(shell, survey, key, labels, member.actor)
      if (!done.ok) return refuseWith(done.problem)
      const address = `/studio/surveys/${slug}/collect/${key}/links?revoked=${done.value}`
      return redirect(address, { status: 303, headers })
    }
    const labels = readLinksForm(count, text)
    if (!labels.ok) {
      const { field, text: words } = labels.problem
      return answer({ errors: [{ href: `#${field}`, text: words }], made: null }, 422)
    }
    const made = await makeLinks(shell, survey, key, labels.value, member.actor)
    if (!made.ok) return refuseWith(made.problem)
    const origin = originOf(args)
    const links = made.value.map(({ label, token }) => ({
      label,
      address: `${origin}/i/${token}`,
    }))
    return answer({ errors: [], made: { links, csv: linksCsv(links) } }, 200)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function LinksRoute() {
  const { frame, view } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? null
  return (
    <StudioLayout {...frame}>
      <LinksPage view={view} tried={tried} />
    </StudioLayout>
  )
}

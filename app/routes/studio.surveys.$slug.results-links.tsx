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
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { askedBy, doubtIn, readShareLinkForm, shareLinkErrors } from '#app/http/share-link-form.ts'
import { STATUS } from '#app/http/status.ts'
import {
  listShareLinks,
  type ListedShareLink,
} from '#app/services/sharing/list-share-links.server.ts'
import { makeShareLink } from '#app/services/sharing/make-share-link.server.ts'
import { revokeShareLink } from '#app/services/sharing/revoke-share-link.server.ts'
import { shareChoices, type ShareChoices } from '#app/services/sharing/share-choices.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, originOf, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { NothingToCollect } from '#app/ui/studio/collect/CollectPage.tsx'
import { UNTRIED } from '#app/ui/studio/sharing/sharing-view.ts'
import { SharingPage } from '#app/ui/studio/sharing/SharingPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'sharing.read')
  const { shell } = args.context
  const survey = shell.catalog.survey(admitted.slug)
  const header = surveyHeader(args.context, admitted)
  const { searchParams } = new URL(args.request.url)
  const done = searchParams.get('done') ?? ''
  const choices = survey === null ? null : shareChoices(survey)
  const wanted = searchParams.get('embed')
  const block = choices?.blocks.find(({ id }) => id === wanted)?.id ?? null
  const embedBase = `${originOf(args)}/results/${admitted.slug}/embed`
  const body = {
    document: accountDocument(`Share results: ${header.title}`),
    frame: studioFrame(args.context, admitted, 'sharing'),
    survey: header,
    view:
      survey === null || choices === null
        ? null
        : {
            survey: header,
            links: listShareLinks(shell, survey).map((link) => viewOfLink(link, choices)),
            ...choices,
            locale: survey.current.plan.definition.locale,
            embed: {
              origins: survey.study.results.embedOrigins,
              block,
              address: block === null ? embedBase : `${embedBase}/${encodeURIComponent(block)}`,
            },
            notice: Object.hasOwn(NOTICES, done) ? (NOTICES[done] ?? null) : null,
            may: may(admitted.member.role, 'sharing.change')
              ? ('change' as const)
              : ('look' as const),
          },
  }
  return data(body, { headers: admitted.headers })
}

const NOTICES: Readonly<Record<string, string>> = {
  revoked: 'The link is taken back. Pages that are open by it end within seconds.',
  changed: 'The link is changed. Pages that are open by it follow within seconds.',
}

function viewOfLink({ blocks, segment, filters, ...link }: ListedShareLink, choices: ShareChoices) {
  const named = (list: ShareChoices['blocks'], id: string) =>
    list.find((each) => each.id === id)?.label ?? id
  const { address, name, state, opened, lastOpenedAt, expiresAt, hasPassword } = link
  return {
    address,
    name,
    state,
    opened,
    lastOpenedAt,
    expiresAt,
    hasPassword,
    opens: [
      ...(blocks?.map((id) => named(choices.blocks, id)) ?? ['The whole results page']),
      ...(segment === null ? [] : [`only ${named(choices.groups, segment)}`]),
      ...filters.map((id) => `may choose ${named(choices.groups, id)}`),
    ],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { shell, accounts } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'sharing.change')
  const survey = foundOr404(shell.catalog.survey(slug))
  const sent = await readFields(args.request)
  const { actor } = member
  try {
    if (fieldIn(sent, 'intent') === 'revoke') {
      const address = fieldIn(sent, 'address') ?? ''
      const revoked = await revokeShareLink(shell, { survey, address, actor })
      if (!revoked.ok) return refuseWith(revoked.problem)
      const way = `/studio/surveys/${slug}/results-links?done=revoked`
      return redirect(way, { status: 303, headers })
    }
    const fields = readShareLinkForm(sent)
    const doubt = doubtIn(fields)
    const refusal = (errors: typeof doubt, status: number) => {
      const document = accountDocument('Error: Share results')
      return data({ document, tried: { errors, fields, made: null } }, { status, headers })
    }
    if (doubt.length > 0) return refusal(doubt, STATUS.share_link_broken)
    const asked = askedBy(fields, fieldIn(sent, 'password') ?? '')
    const made = await makeShareLink(shell, accounts, { survey, actor, asked })
    if (!made.ok) return refusal(shareLinkErrors(made.problem), STATUS[made.problem.code])
    const address = `${originOf(args)}/results/${slug}?share=${made.value.token}`
    const tried = { ...UNTRIED, made: { name: fields.name, address } }
    return data({ document: accountDocument('Share results'), tried }, { headers })
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function SharingRoute() {
  const { frame, survey, view } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? UNTRIED
  return (
    <StudioLayout {...frame}>
      {view === null ? (
        <NothingToCollect survey={survey} heading="Share results" />
      ) : (
        <SharingPage view={view} tried={tried} />
      )}
    </StudioLayout>
  )
}

import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { problem } from '#app/core/problem.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import {
  askedBy,
  doubtIn,
  fieldsOf,
  readPasswordChange,
  readShareLinkForm,
  shareLinkErrors,
} from '#app/http/share-link-form.ts'
import { STATUS } from '#app/http/status.ts'
import { changeShareLink } from '#app/services/sharing/change-share-link.server.ts'
import { listShareLinks } from '#app/services/sharing/list-share-links.server.ts'
import { shareChoices } from '#app/services/sharing/share-choices.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey, studioFrame, surveyHeader } from '#app/studio-request.server.ts'
import { ChangeLinkPage } from '#app/ui/studio/sharing/ChangeLinkPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export const handle = { style: 'site', script: 'hydrated' } as const

const TITLE = 'Change a link to results'

export async function loader(args: LoaderFunctionArgs) {
  const admitted = await admitToSurvey(args, 'sharing.change')
  const { shell } = args.context
  const survey = foundOr404(shell.catalog.survey(admitted.slug))
  const address = args.params['address'] ?? ''
  const link = listShareLinks(shell, survey).find((each) => each.address === address)
  if (link === undefined) return refuseWith(problem('share_link_not_found'))
  if (link.state === 'revoked') return refuseWith(problem('share_link_over'))
  const choices = shareChoices(survey)
  const fields = fieldsOf(link)
  const isThere = (list: typeof choices.blocks) => (id: string) =>
    list.some((each) => each.id === id)
  const named = [fields.segment, ...fields.filters].filter((id) => id !== '')
  const lost = [
    ...fields.blocks.filter((id) => !isThere(choices.blocks)(id)),
    ...named.filter((id) => !isThere(choices.groups)(id)),
  ]
  const { name, hasPassword } = link
  const body = {
    document: accountDocument(`${TITLE}: ${name}`),
    frame: studioFrame(args.context, admitted, 'sharing'),
    fields,
    view: {
      survey: surveyHeader(args.context, admitted),
      ...choices,
      locale: survey.current.plan.definition.locale,
      link: { address, name, hasPassword, lost: lost.length },
    },
  }
  return data(body, { headers: admitted.headers })
}

export async function action(args: ActionFunctionArgs) {
  const { shell, accounts } = args.context
  const { slug, member, headers } = await admitToSurvey(args, 'sharing.change')
  const survey = foundOr404(shell.catalog.survey(slug))
  const sent = await readFields(args.request)
  const fields = readShareLinkForm(sent)
  const refusal = (errors: ReturnType<typeof doubtIn>, status: number) => {
    const document = accountDocument(`Error: ${TITLE}`)
    return data({ document, tried: { errors, fields } }, { status, headers })
  }
  const doubt = doubtIn(fields)
  if (doubt.length > 0) return refusal(doubt, STATUS.share_link_broken)
  try {
    const changed = await changeShareLink(shell, accounts, {
      survey,
      address: args.params['address'] ?? '',
      actor: member.actor,
      asked: askedBy(fields, fieldIn(sent, 'password') ?? ''),
      password: readPasswordChange(sent),
    })
    if (changed.ok) {
      const way = `/studio/surveys/${slug}/results-links?done=changed`
      return redirect(way, { status: 303, headers })
    }
    const { code } = changed.problem
    return code === 'share_link_broken'
      ? refusal(shareLinkErrors(changed.problem), STATUS[code])
      : refuseWith(changed.problem)
  } catch (error) {
    const away = storageProblem(error)
    if (away === null) throw error
    return refuseWith(away)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function ChangeLinkRoute() {
  const { frame, view, fields } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()?.tried ?? { errors: [], fields }
  return (
    <StudioLayout {...frame}>
      <ChangeLinkPage view={view} tried={tried} />
    </StudioLayout>
  )
}

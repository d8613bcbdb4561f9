import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, ROLES, type Role } from '#app/core/policies.ts'
import { problem, type Problem } from '#app/core/problem.ts'
import { formErrors } from '#app/http/account-form.ts'
import { accountDocument } from '#app/http/account-page.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { originOf } from '#app/http/origin.ts'
import { foundOr404, refuseWith } from '#app/http/page-request.server.ts'
import { STATUS } from '#app/http/status.ts'
import { addMember } from '#app/services/accounts/add-member.server.ts'
import { changeRole } from '#app/services/accounts/change-role.server.ts'
import { makeMemberLink } from '#app/services/accounts/make-member-link.server.ts'
import { membersOf } from '#app/services/accounts/member-in.server.ts'
import { openMemberLinks } from '#app/services/accounts/member-link.server.ts'
import { didLast } from '#app/services/accounts/read-audit.server.ts'
import { removeMember } from '#app/services/accounts/remove-member.server.ts'
import { revokeMemberLink } from '#app/services/accounts/revoke-member-link.server.ts'
import { rolesFor } from '#app/services/accounts/roles-for.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { describeSurvey } from '#app/services/surveys/describe-survey.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { MembersPage } from '#app/ui/studio/account/MembersPage.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { slug, member, headers } = await admitToSurvey(args, 'members.change')
  const { shell, environment } = args.context
  const survey = foundOr404(describeSurvey(shell, slug))
  const { searchParams } = new URL(args.request.url)
  const [done, about] = [searchParams.get('done'), searchParams.get('about')]
  const role = ROLES.find((known) => known === searchParams.get('role')) ?? null
  const removal = {
    actor: member.actor,
    action: 'member.remove',
    subject: `${slug}: ${about ?? ''} as ${role ?? ''}`,
  }
  const body = {
    document: accountDocument(`People: ${survey.title}`),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: member.user.name, email: member.user.email },
    survey: { ...survey, role: member.role },
    done: done === 'remove' && !didLast(shell, removal) ? null : done,
    about,
    role,
    members: membersOf(shell, member.survey),
    links: openMemberLinks(shell, member.survey).map(({ id, role, label, expiresAt }) => ({
      id,
      role,
      label,
      expiresAt,
    })),
  }
  return data(body, { headers })
}

export async function action(args: ActionFunctionArgs) {
  const { slug, member, headers } = await admitToSurvey(args, 'members.change')
  const { shell, environment } = args.context
  const fields = await readFields(args.request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const role = ROLES.find((known) => known === field('role')) ?? refuseWith(problem('malformed'))
  const { survey, actor } = member
  const [intent, email] = [field('intent'), field('email')]
  const refused = (refusal: Problem) =>
    data(
      {
        document: accountDocument('Error: People'),
        tried: { errors: formErrors(refusal, 'members'), link: null },
      },
      { status: STATUS[refusal.code], headers },
    )
  const people = `/studio/surveys/${slug}/people`
  const done = (about: string, as: Role = role) => {
    const query = new URLSearchParams({ done: intent, about, role: as }).toString()
    // Whoever is no owner any more has no way back to this page.
    const mayStay = may(rolesFor(shell, member.user)(survey), 'members.change')
    return redirect(mayStay ? `${people}?${query}` : '/studio', { status: 303, headers })
  }
  try {
    switch (intent) {
      case 'invite': {
        const label = field('label')
        const token = await makeMemberLink(shell, { survey, slug, role, label, actor })
        const origin = originOf(environment, args.request)
        const link = { role, address: `${origin}/join/${token}` }
        const document = accountDocument('People')
        return data({ document, tried: { errors: [], link } }, { headers })
      }
      case 'revoke': {
        const id = Number(field('link'))
        const revoked = await revokeMemberLink(shell, { survey, slug, id, actor })
        return revoked.ok ? done('') : refused(revoked.problem)
      }
      case 'change': {
        const changed = await changeRole(shell, { survey, slug, email, role, actor })
        return changed.ok ? done(email) : refused(changed.problem)
      }
      case 'remove': {
        const removed = await removeMember(shell, { survey, slug, email, actor })
        return removed.ok ? done(email, removed.value.role) : refused(removed.problem)
      }
      case 'back': {
        const added = await addMember(shell, { survey, slug, email, role, actor })
        return added.ok ? done(email) : refused(added.problem)
      }
      default:
        return refuseWith(problem('malformed'))
    }
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return refuseWith(refusal)
  }
}

export const headers = ({ actionHeaders, loaderHeaders }: HeadersArgs) =>
  actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders

export default function MembersRoute() {
  const { operator, privacyUrl, user, ...page } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ ...page.survey, here: 'people' }}
    >
      <MembersPage user={user} {...page} tried={tried?.tried ?? null} />
    </StudioLayout>
  )
}

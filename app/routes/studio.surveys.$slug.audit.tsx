import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { auditAddress, readAuditQuery } from '#app/http/audit-query.ts'
import { foundOr404 } from '#app/http/page-request.server.ts'
import { readAudit } from '#app/services/accounts/read-audit.server.ts'
import { describeSurvey } from '#app/services/surveys/describe-survey.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'
import { AuditLog } from '#app/ui/studio/account/AuditLog.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'
import { SurveyHeader } from '#app/ui/studio/SurveyHeader.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { slug, member, headers } = await admitToSurvey(args, 'audit.read')
  const { shell, environment } = args.context
  const survey = foundOr404(describeSurvey(shell, slug))
  const asked = readAuditQuery(new URL(args.request.url).searchParams)
  const log = readAudit(shell, { ...asked, slug })
  const path = `/studio/surveys/${slug}/audit`
  const body = {
    document: accountDocument(`Audit log: ${survey.title}`),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: member.user.name },
    survey: { ...survey, role: member.role },
    log: {
      ...log,
      path,
      asked,
      older: log.next === null ? null : auditAddress(path, { ...asked, before: log.next }),
    },
  }
  return data(body, { headers })
}

export default function SurveyAuditRoute() {
  const { operator, privacyUrl, user, survey, log } = useLoaderData<typeof loader>()
  return (
    <StudioLayout
      operator={operator}
      privacyUrl={privacyUrl}
      user={user}
      survey={{ ...survey, here: 'people' }}
    >
      <div className="studio account">
        <SurveyHeader survey={survey} heading="Audit log" />
        <AuditLog log={log} />
      </div>
    </StudioLayout>
  )
}

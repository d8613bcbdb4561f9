import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountDocument } from '#app/http/account-page.ts'
import { auditAddress, readAuditQuery } from '#app/http/audit-query.ts'
import { readAudit } from '#app/services/accounts/read-audit.server.ts'
import { admitToStudio } from '#app/studio-request.server.ts'
import { AccountHeader } from '#app/ui/studio/account/AccountHeader.tsx'
import { AuditLog } from '#app/ui/studio/account/AuditLog.tsx'
import { StudioLayout } from '#app/ui/studio/StudioLayout.tsx'

const PATH = '/studio/audit'

export async function loader(args: LoaderFunctionArgs) {
  const { user, headers } = await admitToStudio(args, 'audit.readAll')
  const { shell, environment } = args.context
  const asked = readAuditQuery(new URL(args.request.url).searchParams)
  const log = readAudit(shell, { ...asked, slug: null })
  const body = {
    document: accountDocument('Audit log'),
    operator: environment.operator,
    privacyUrl: environment.privacyUrl,
    user: { name: user.name, site: user.site },
    log: {
      ...log,
      path: PATH,
      asked,
      older: log.next === null ? null : auditAddress(PATH, { ...asked, before: log.next }),
    },
  }
  return data(body, { headers })
}

export default function AuditRoute() {
  const { operator, privacyUrl, user, log } = useLoaderData<typeof loader>()
  return (
    <StudioLayout operator={operator} privacyUrl={privacyUrl} user={user}>
      <div className="studio account">
        <AccountHeader site={user.site} here="audit" heading="Audit log" />
        <AuditLog log={log} />
      </div>
    </StudioLayout>
  )
}

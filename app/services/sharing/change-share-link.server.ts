import {
  changeShareLink as writeChange,
  findShareLink,
  type ShareLinkRow,
} from '../../../db/share-links.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Accounts } from '../accounts/accounts.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { readLinkInput } from './read-link-input.server.ts'

/** What a link's password becomes. */
export type PasswordChange = 'kept' | 'removed' | { readonly password: string }

/** Changes what a link opens; whoever holds it goes on with the same address. */
export async function changeShareLink(
  shell: Shell,
  accounts: Pick<Accounts, 'passwords'>,
  {
    survey,
    address,
    actor,
    asked,
    password,
  }: {
    readonly survey: HostedSurvey
    readonly address: string
    readonly actor: string
    readonly asked: object
    readonly password: PasswordChange
  },
): Promise<Result<ShareLinkRow, Problem>> {
  const fresh = typeof password === 'object' ? password.password : null
  const input = readLinkInput(survey, { ...asked, password: fresh }, shell.now())
  if (!input.ok) return input
  const { password: checked, ...link } = input.value
  const hash = checked === null ? null : await accounts.passwords.hash(checked)
  return shell.database.write((tx): Result<ShareLinkRow, Problem> => {
    const found = findShareLink(tx, survey.id, address)
    if (found === null) return refuse(problem('share_link_not_found'))
    if (found.revokedAt !== null) return refuse(problem('share_link_over'))
    const change = { ...link, ...(password === 'kept' ? {} : { passwordHash: hash }) }
    writeChange(tx, found.id, change)
    recordAudit(tx, {
      at: shell.now(),
      actor,
      action: 'share.change',
      subject: `${survey.slug}: ${link.name}`,
    })
    return ok({ ...found, ...change })
  })
}

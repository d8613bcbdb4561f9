import { randomBytes } from 'node:crypto'
import { insertShareLink } from '../../../db/share-links.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken } from '../../core/ids.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Accounts } from '../accounts/accounts.server.ts'
import { newLinkToken, tokenHash } from '../accounts/token.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { readLinkInput } from './read-link-input.server.ts'

export type MadeLink = { readonly address: string; readonly token: LinkToken }

/** A link by which somebody without an account reads results; its token is shown this once. */
export async function makeShareLink(
  shell: Shell,
  accounts: Pick<Accounts, 'passwords'>,
  {
    survey,
    actor,
    asked,
  }: { readonly survey: HostedSurvey; readonly actor: string; readonly asked: unknown },
): Promise<Result<MadeLink, Problem>> {
  const input = readLinkInput(survey, asked, shell.now())
  if (!input.ok) return input
  const { password, ...link } = input.value
  const passwordHash = password === null ? null : await accounts.passwords.hash(password)
  const token = newLinkToken()
  const address = randomBytes(8).toString('base64url')
  await shell.database.write((tx) => {
    const at = shell.now()
    insertShareLink(tx, {
      ...link,
      surveyId: survey.id,
      address,
      tokenHash: tokenHash(token),
      passwordHash,
      createdAt: at,
      createdBy: actor,
    })
    recordAudit(tx, { at, actor, action: 'share.make', subject: `${survey.slug}: ${link.name}` })
  })
  return ok({ address, token })
}

import { findShareLinkByHash, type ShareLinkRow } from '../../../db/share-links.server.ts'
import type { LinkToken } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Accounts } from '../accounts/accounts.server.ts'
import { tokenHash } from '../accounts/token.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { stateOf } from './list-share-links.server.ts'
import { sealLink, type Sealed } from './share-cookie.server.ts'

export type OpenedLink = { readonly address: string; readonly sealed: Sealed }

/** Changes a token, and where there is one a password, for what the browser keeps in its place. */
export async function openShareLink(
  shell: Shell,
  accounts: Pick<Accounts, 'passwords' | 'throttles'>,
  {
    survey,
    token,
    password,
  }: {
    readonly survey: HostedSurvey
    readonly token: LinkToken
    /** Null: nobody was asked for it yet. */
    readonly password: string | null
  },
): Promise<Result<OpenedLink, Problem>> {
  const link = shell.database.read((tx) => findShareLinkByHash(tx, survey.id, tokenHash(token)))
  if (link === null) return refuse(problem('share_link_not_found'))
  if (stateOf(link, shell.now()) !== 'open') return refuse(problem('share_link_over'))
  const refused = await passwordRefusal(accounts, link, password)
  if (refused !== null) return refuse(refused)
  return ok({ address: link.address, sealed: sealLink(shell.secret, link, shell.now()) })
}

async function passwordRefusal(
  { passwords, throttles }: Pick<Accounts, 'passwords' | 'throttles'>,
  { id, passwordHash }: ShareLinkRow,
  password: string | null,
): Promise<Problem | null> {
  if (passwordHash === null) return null
  if (password === null) return problem('share_password_needed')
  const wait = await throttles.tryLink(id)
  if (wait !== null)
    return problem('rate_limited', 'Too many passwords were tried; please wait', {
      retryAfterSeconds: wait,
    })
  if (!(await passwords.isPassword(password, passwordHash)))
    return problem('share_password_needed', 'That is not the password of this link')
  await throttles.linkOpened(id)
  return null
}

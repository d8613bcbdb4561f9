import { forgetExpiredMemberLinks, insertMemberLink } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { LinkToken, Slug, SurveyId } from '../../core/ids.ts'
import type { Role } from '../../core/policies.ts'
import type { Shell } from '../shell.server.ts'
import { readLabel } from './read-account.ts'
import { newLinkToken, tokenHash } from './token.server.ts'

const VALID_FOR_MS = 7 * 24 * 60 * 60 * 1000

/** A link that makes one person a member, once, within a week; shown this once. */
export const makeMemberLink = (
  shell: Shell,
  input: {
    readonly survey: SurveyId
    readonly slug: Slug
    readonly role: Role
    readonly label: string
    readonly actor: string
  },
): Promise<LinkToken> =>
  shell.database.write((tx) => {
    const token = newLinkToken()
    const at = shell.now()
    const label = readLabel(input.label)
    forgetExpiredMemberLinks(tx, at)
    insertMemberLink(tx, {
      tokenHash: tokenHash(token),
      surveyId: input.survey,
      role: input.role,
      label,
      createdAt: at,
      expiresAt: at + VALID_FOR_MS,
    })
    recordAudit(tx, {
      at,
      actor: input.actor,
      action: 'member.invite',
      subject: `${input.slug}: ${label === '' ? '' : `${label} `}as ${input.role}`,
    })
    return token
  })

import { listShareLinks as readLinks, type ShareLinkRow } from '../../../db/share-links.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** A link as its owner sees it: nothing that opens it. */
export type ListedShareLink = Omit<
  ShareLinkRow,
  'id' | 'surveyId' | 'tokenHash' | 'passwordHash'
> & {
  readonly hasPassword: boolean
  readonly state: 'open' | 'expired' | 'revoked'
}

export const listShareLinks = (shell: Shell, survey: HostedSurvey): readonly ListedShareLink[] =>
  shell.database
    .read((tx) => readLinks(tx, survey.id))
    .map(({ id: _, surveyId: __, tokenHash: ___, passwordHash, ...link }) => ({
      ...link,
      hasPassword: passwordHash !== null,
      state: stateOf(link, shell.now()),
    }))

export const stateOf = (
  { revokedAt, expiresAt }: Pick<ShareLinkRow, 'revokedAt' | 'expiresAt'>,
  now: number,
): 'open' | 'expired' | 'revoked' => {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'open'
}

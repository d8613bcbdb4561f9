import { findShareLink, type ShareLinkRow } from '../../../db/share-links.server.ts'
import type { Grant } from '../../core/sharing/grant.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { stateOf } from './list-share-links.server.ts'
import { grantOf } from './read-share-link.server.ts'

/** A link by which somebody goes on looking, after having been let in by it. */
export type FollowedLink = {
  /** Equal for all who were let in by the same link and password. */
  readonly key: string
  /** What it opens now; null once it was taken back, its time is over or its password is another. */
  readonly grantNow: () => Grant | null
}

export function followShareLink(
  shell: Shell,
  survey: HostedSurvey,
  address: string,
): FollowedLink | null {
  const find = () => shell.database.read((tx) => findShareLink(tx, survey.id, address))
  const first = find()
  if (first === null) return null
  return {
    key: `${address}/${first.passwordHash ?? ''}`,
    grantNow: () => {
      const link: ShareLinkRow | null = find()
      const isSame = link !== null && link.passwordHash === first.passwordHash
      return isSame && stateOf(link, shell.now()) === 'open' ? grantOf(link) : null
    },
  }
}

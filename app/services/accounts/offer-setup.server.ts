import { deleteLinksFor, hasUsers } from '../../../db/accounts.server.ts'
import type { LinkToken } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'
import { giveLink } from './account-link.server.ts'

/** A new link to the first account, which ends the one before; null once there is an account. */
export const offerSetup = (shell: Shell): Promise<LinkToken | null> =>
  shell.database.write((tx) => {
    if (!hasUsers(tx)) return giveLink(tx, null, shell.now())
    deleteLinksFor(tx, null)
    return null
  })

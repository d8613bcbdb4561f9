import {
  countAsked,
  countInvitations,
  listInvitations,
  type InvitationState,
} from '../../../db/invitations.server.ts'
import type { CollectorKey } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

export type LinkList = {
  readonly links: readonly {
    readonly label: string
    readonly state: InvitationState
    readonly createdAt: number
  }[]
  readonly counts: { readonly [state in InvitationState]: number }
  /** Of those asked for, on all pages. */
  readonly found: number
  readonly page: number
  readonly pages: number
}

export type LinksAsked = {
  readonly state: InvitationState | null
  readonly begins: string | null
  /** From 1. */
  readonly page: number
}

const ON_A_PAGE = 100

/** Personal links of a collector and what became of each; null where there is no such collector. */
export function listLinks(
  shell: Shell,
  survey: HostedSurvey,
  key: CollectorKey,
  asked: LinksAsked,
): LinkList | null {
  const collector = shell.catalog.collectorByKey(key)
  if (collector?.surveyId !== survey.id) return null
  return shell.database.read((tx) => {
    const which = { ...asked, collectorId: collector.id }
    const found = countAsked(tx, which)
    const pages = Math.max(1, Math.ceil(found / ON_A_PAGE))
    const page = Math.min(Math.max(1, asked.page), pages)
    const part = { offset: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE }
    return {
      links: listInvitations(tx, which, part),
      counts: countInvitations(tx, collector.id),
      found,
      page,
      pages,
    }
  })
}

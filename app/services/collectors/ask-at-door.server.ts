import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { decideDoor, type DoorState } from '../../core/fieldwork/decide-door.ts'
import type { EndCode } from '../../core/fieldwork/ends.ts'
import { placesSoFar } from '../../core/fieldwork/quotas.ts'
import type { Shell } from '../shell.server.ts'
import { codeOfFull, countsQuotas, fullQuota } from './full-quota.server.ts'
import { invitationRefusal } from './invitation.server.ts'

export const doorState = (
  shell: Shell,
  collector: CollectorRow,
  startedAt: number | null = null,
): DoorState =>
  decideDoor(shell.catalog.rules(collector), collector.closedAt, shell.now(), startedAt)

/** Why a collector takes nobody just now, or null. */
export function doorRefusal(
  shell: Shell,
  collector: CollectorRow,
  startedAt: number | null,
): Extract<EndCode, 'not_open_yet' | 'paused' | 'closed'> | null {
  const state = doorState(shell, collector, startedAt)
  switch (state) {
    case 'open':
    case 'grace':
      return null
    case 'notYet':
      return 'not_open_yet'
    case 'paused':
    case 'closed':
      return state
  }
}

/** Why somebody who is only coming need not begin, or null. */
export function askAtDoor(
  shell: Shell,
  collector: CollectorRow,
  invitation: string | null,
): EndCode | null {
  const shut = doorRefusal(shell, collector, null)
  if (shut !== null) return shut
  return shell.database.read((tx) => {
    const uninvited = invitationRefusal(tx, collector, invitation)
    if (uninvited !== null) return uninvited
    const full = fullSoFar(shell, tx, collector, {})
    return full === null ? null : codeOfFull(full)
  })
}

/** The rich look sends by itself: without an invitation, and without a way back to a panel. */
export const hasRichLook = (shell: Shell, collector: CollectorRow): boolean =>
  askAtDoor(shell, collector, null) === null &&
  shell.catalog.rules(collector).redirects.complete === null

/** The quota for which somebody who answers so has come too late. */
export const fullSoFar = (
  shell: Shell,
  tx: Tx,
  collector: CollectorRow,
  answers: Parameters<typeof placesSoFar>[1],
): string | null =>
  countsQuotas(collector)
    ? fullQuota(tx, collector, placesSoFar(shell.catalog.rules(collector), answers))
    : null

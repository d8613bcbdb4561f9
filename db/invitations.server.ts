import { and, count, eq } from 'drizzle-orm'
import type { CollectorId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { invitations } from './schema.server.ts'

export type InvitationState = 'open' | 'used' | 'revoked'

export type Invitation = {
  readonly tokenHash: string
  readonly collectorId: CollectorId
  readonly label: string
  readonly state: InvitationState
  readonly createdAt: number
}

export const findInvitation = (tx: Tx, tokenHash: string): Invitation | null =>
  tx.orm.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)).get() ?? null

export const insertInvitations = (tx: Tx, rows: readonly Invitation[]): void => {
  tx.orm
    .insert(invitations)
    .values([...rows])
    .run()
}

export const useInvitation = (tx: Tx, tokenHash: string): void => {
  tx.orm
    .update(invitations)
    .set({ state: 'used' })
    .where(and(eq(invitations.tokenHash, tokenHash), eq(invitations.state, 'open')))
    .run()
}

/** Takes back what is still open under a label; how many that were. */
export const revokeInvitations = (tx: Tx, collectorId: CollectorId, label: string): number =>
  tx.orm
    .update(invitations)
    .set({ state: 'revoked' })
    .where(
      and(
        eq(invitations.collectorId, collectorId),
        eq(invitations.label, label),
        eq(invitations.state, 'open'),
      ),
    )
    .run().changes

export const countInvitations = (
  tx: Tx,
  collectorId: CollectorId,
): { readonly [state in InvitationState]: number } => {
  const counts = new Map(
    tx.orm
      .select({ state: invitations.state, n: count() })
      .from(invitations)
      .where(eq(invitations.collectorId, collectorId))
      .groupBy(invitations.state)
      .all()
      .map(({ state, n }) => [state, n]),
  )
  const of = (state: InvitationState) => counts.get(state) ?? 0
  return { open: of('open'), used: of('used'), revoked: of('revoked') }
}

import { and, asc, count, eq, like, sql } from 'drizzle-orm'
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

export type InvitationsAsked = {
  readonly collectorId: CollectorId
  readonly state: InvitationState | null
  /** Words of which labels begin, or null for all. */
  readonly begins: string | null
}

const asked = ({ collectorId, state, begins }: InvitationsAsked) =>
  and(
    eq(invitations.collectorId, collectorId),
    state === null ? undefined : eq(invitations.state, state),
    begins === null
      ? undefined
      : like(invitations.label, sql`${begins.replaceAll(/[%_\\]/g, '\\$&')} || '%' escape '\\'`),
  )

/** In the order in which they were made. */
export const listInvitations = (
  tx: Tx,
  which: InvitationsAsked,
  part: { readonly offset: number; readonly limit: number },
): readonly Omit<Invitation, 'tokenHash' | 'collectorId'>[] =>
  tx.orm
    .select({
      label: invitations.label,
      state: invitations.state,
      createdAt: invitations.createdAt,
    })
    .from(invitations)
    .where(asked(which))
    .orderBy(asc(invitations.createdAt), asc(sql`rowid`))
    .limit(part.limit)
    .offset(part.offset)
    .all()

export const countAsked = (tx: Tx, which: InvitationsAsked): number =>
  tx.orm.select({ n: count() }).from(invitations).where(asked(which)).get()?.n ?? 0

import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ShareLinkId, SurveyId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { shareLinks } from './schema-results.server.ts'

export type ShareLinkRow = {
  readonly id: ShareLinkId
  readonly surveyId: SurveyId
  readonly name: string
  readonly address: string
  readonly tokenHash: string
  readonly passwordHash: string | null
  /** Null shows all. */
  readonly blocks: readonly string[] | null
  readonly filters: readonly string[]
  readonly segment: string | null
  readonly createdAt: number
  readonly createdBy: string
  readonly expiresAt: number | null
  readonly revokedAt: number | null
  readonly opened: number
  readonly lastOpenedAt: number | null
}

export type NewShareLink = Omit<ShareLinkRow, 'id' | 'revokedAt' | 'opened' | 'lastOpenedAt'>

/** What may be changed of a link that is out already. */
export type ShareLinkChange = Partial<
  Pick<ShareLinkRow, 'name' | 'passwordHash' | 'blocks' | 'filters' | 'segment' | 'expiresAt'>
>

export const insertShareLink = (tx: Tx, { blocks, filters, ...row }: NewShareLink): ShareLinkId =>
  tx.orm
    .insert(shareLinks)
    .values({ ...row, blocks: blocksAsText(blocks), filters: JSON.stringify(filters) })
    .returning({ id: shareLinks.id })
    .get().id

/** In the order in which they were made. */
export const listShareLinks = (tx: Tx, surveyId: SurveyId): readonly ShareLinkRow[] =>
  tx.orm
    .select()
    .from(shareLinks)
    .where(eq(shareLinks.surveyId, surveyId))
    .orderBy(asc(shareLinks.id))
    .all()
    .map(read)

export const findShareLink = (tx: Tx, surveyId: SurveyId, address: string): ShareLinkRow | null =>
  found(
    tx.orm
      .select()
      .from(shareLinks)
      .where(and(eq(shareLinks.surveyId, surveyId), eq(shareLinks.address, address)))
      .get(),
  )

export const findShareLinkByHash = (
  tx: Tx,
  surveyId: SurveyId,
  tokenHash: string,
): ShareLinkRow | null =>
  found(
    tx.orm
      .select()
      .from(shareLinks)
      .where(and(eq(shareLinks.surveyId, surveyId), eq(shareLinks.tokenHash, tokenHash)))
      .get(),
  )

export const changeShareLink = (
  tx: Tx,
  id: ShareLinkId,
  { blocks, filters, ...change }: ShareLinkChange,
): void => {
  tx.orm
    .update(shareLinks)
    .set({
      ...change,
      ...(blocks === undefined ? {} : { blocks: blocksAsText(blocks) }),
      ...(filters === undefined ? {} : { filters: JSON.stringify(filters) }),
    })
    .where(eq(shareLinks.id, id))
    .run()
}

/** The first time counts. */
export const revokeShareLink = (tx: Tx, id: ShareLinkId, at: number): void => {
  tx.orm
    .update(shareLinks)
    .set({ revokedAt: at })
    .where(and(eq(shareLinks.id, id), isNull(shareLinks.revokedAt)))
    .run()
}

export const countOpening = (tx: Tx, id: ShareLinkId, at: number): void => {
  tx.orm
    .update(shareLinks)
    .set({ opened: sql`${shareLinks.opened} + 1`, lastOpenedAt: at })
    .where(eq(shareLinks.id, id))
    .run()
}

const blocksAsText = (blocks: readonly string[] | null): string | null =>
  blocks === null ? null : JSON.stringify(blocks)

const found = (row: typeof shareLinks.$inferSelect | undefined): ShareLinkRow | null =>
  row === undefined ? null : read(row)

const read = ({ blocks, filters, ...row }: typeof shareLinks.$inferSelect): ShareLinkRow => ({
  ...row,
  blocks: blocks === null ? null : (JSON.parse(blocks) as string[]),
  filters: JSON.parse(filters) as string[],
})

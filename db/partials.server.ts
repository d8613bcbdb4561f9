import { asc, count, eq, lt, sql } from 'drizzle-orm'
import type { CollectorId, SurveyId, VersionId } from '../app/core/ids.ts'
import type { JsonObject } from '../app/core/json.ts'
import type { Answers } from '../app/core/response/answer.ts'
import type { Tx } from './connection.server.ts'
import { partials, surveys } from './schema.server.ts'

export type Partial = {
  readonly tokenHash: string
  readonly surveyId: SurveyId
  readonly collectorId: CollectorId
  readonly versionId: VersionId
  readonly answers: Answers
  readonly page: number
  readonly locale: string
  readonly startedAt: number
  readonly updatedAt: number
  /** Hash of the invitation through which it was begun. */
  readonly invitation: string | null
}

export function findPartial(tx: Tx, tokenHash: string): Partial | null {
  const row = tx.orm.select().from(partials).where(eq(partials.tokenHash, tokenHash)).get()
  return row === undefined ? null : { ...row, answers: JSON.parse(row.answers) as JsonObject }
}

export const insertPartial = (tx: Tx, partial: Partial): void => {
  tx.orm
    .insert(partials)
    .values({ ...partial, answers: JSON.stringify(partial.answers) })
    .run()
}

export const updatePartial = (
  tx: Tx,
  tokenHash: string,
  change: {
    readonly answers: Answers
    readonly page: number
    readonly locale: string
    readonly updatedAt: number
  },
): void => {
  tx.orm
    .update(partials)
    .set({ ...change, answers: JSON.stringify(change.answers) })
    .where(eq(partials.tokenHash, tokenHash))
    .run()
}

export const deletePartial = (tx: Tx, tokenHash: string): void => {
  tx.orm.delete(partials).where(eq(partials.tokenHash, tokenHash)).run()
}

export const countPartials = (tx: Tx): number =>
  tx.orm.select({ n: count() }).from(partials).get()?.n ?? 0

/** Those that have been left alone for longer than their survey keeps them, the oldest first. */
export const listExpired = (tx: Tx, now: number, limit: number) =>
  tx.orm
    .select({
      tokenHash: partials.tokenHash,
      surveyId: partials.surveyId,
      collectorId: partials.collectorId,
      versionId: partials.versionId,
      page: partials.page,
    })
    .from(partials)
    .innerJoin(surveys, eq(surveys.id, partials.surveyId))
    .where(lt(partials.updatedAt, sql`${now} - ${surveys.unfinishedForMs}`))
    .orderBy(asc(partials.updatedAt))
    .limit(limit)
    .all()

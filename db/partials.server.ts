import { count, eq, lt } from 'drizzle-orm'
import type { CollectorId, SurveyId, VersionId } from '../app/core/ids.ts'
import type { JsonObject } from '../app/core/json.ts'
import type { Answers } from '../app/core/response/answer.ts'
import type { Tx } from './connection.server.ts'
import { partials } from './schema.server.ts'

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

export const deletePartialsBefore = (tx: Tx, time: number): number =>
  tx.orm.delete(partials).where(lt(partials.updatedAt, time)).run().changes

export const countPartials = (tx: Tx): number =>
  tx.orm.select({ n: count() }).from(partials).get()?.n ?? 0

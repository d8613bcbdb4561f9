import { asc, count, eq, lt, sql } from 'drizzle-orm'
import type { CollectorId, SurveyId, VersionId } from '../app/core/ids.ts'
import type { JsonObject } from '../app/core/json.ts'
import type { Answers } from '../app/core/response/answer.ts'
import type { Removed } from '../app/core/response/form/edit.ts'
import type { FormFlag } from '../app/core/response/form/read-form.ts'
import type { Tx } from './connection.server.ts'
import { partials, surveys } from './schema.server.ts'

/** What was typed on one page and is not believed yet. */
export type Draft = {
  readonly page: number
  readonly raw: JsonObject
  /** What was taken away last, so that it can come back. */
  readonly removed?: Removed
}

export type Partial = {
  readonly tokenHash: string
  readonly surveyId: SurveyId
  readonly collectorId: CollectorId
  readonly versionId: VersionId
  readonly answers: Answers
  readonly page: number
  readonly draft: Draft | null
  /** The page farthest on that was reached. */
  readonly furthest: number
  /** How much longer somebody asked to have, where there is a limit of time. */
  readonly extraTimeMs: number
  readonly locale: string
  readonly startedAt: number
  readonly updatedAt: number
  /** Hash of the invitation through which it was begun. */
  readonly invitation: string | null
  readonly flags: readonly FormFlag[]
}

export function findPartial(tx: Tx, tokenHash: string): Partial | null {
  const row = tx.prepared.partialOf().get({ tokenHash })
  if (row === undefined) return null
  return {
    ...row,
    answers: JSON.parse(row.answers) as JsonObject,
    draft: row.draft === null ? null : (JSON.parse(row.draft) as Draft),
    flags: JSON.parse(row.flags) as readonly FormFlag[],
  }
}

/** Twice under one token is once: what was begun first goes on. */
export const insertPartial = (tx: Tx, partial: Partial): void => {
  tx.orm
    .insert(partials)
    .values({
      ...partial,
      answers: JSON.stringify(partial.answers),
      draft: partial.draft === null ? null : JSON.stringify(partial.draft),
      flags: JSON.stringify(partial.flags),
    })
    .onConflictDoNothing()
    .run()
}

export const updatePartial = (
  tx: Tx,
  tokenHash: string,
  change: {
    readonly answers: Answers
    readonly page: number
    readonly draft: Draft | null
    readonly furthest: number
    readonly locale: string
    readonly updatedAt: number
    readonly flags: readonly FormFlag[]
  },
): void => {
  tx.orm
    .update(partials)
    .set({
      ...change,
      answers: JSON.stringify(change.answers),
      draft: change.draft === null ? null : JSON.stringify(change.draft),
      flags: JSON.stringify(change.flags),
    })
    .where(eq(partials.tokenHash, tokenHash))
    .run()
}

export const setExtraTime = (tx: Tx, tokenHash: string, extraTimeMs: number): void => {
  tx.orm.update(partials).set({ extraTimeMs }).where(eq(partials.tokenHash, tokenHash)).run()
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

/** Unfinished responses of one survey, by collector. */
export const countPartialsOf = (
  tx: Tx,
  surveyId: SurveyId,
): readonly { readonly collectorId: CollectorId; readonly n: number }[] =>
  tx.orm
    .select({ collectorId: partials.collectorId, n: count() })
    .from(partials)
    .where(eq(partials.surveyId, surveyId))
    .groupBy(partials.collectorId)
    .all()

import { and, asc, eq, sql } from 'drizzle-orm'
import type { SurveyId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { savedViews } from './schema-results.server.ts'

export type SavedViewRow = typeof savedViews.$inferSelect

export const insertSavedView = (tx: Tx, row: Omit<SavedViewRow, 'id'>): void => {
  tx.orm.insert(savedViews).values(row).run()
}

/** By name, as a list is read. */
export const listSavedViews = (tx: Tx, surveyId: SurveyId): readonly SavedViewRow[] =>
  tx.orm
    .select()
    .from(savedViews)
    .where(eq(savedViews.surveyId, surveyId))
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id))
    .all()

export const findSavedView = (tx: Tx, surveyId: SurveyId, id: number): SavedViewRow | null =>
  tx.orm
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.surveyId, surveyId), eq(savedViews.id, id)))
    .get() ?? null

export const renameSavedView = (tx: Tx, id: number, name: string): void => {
  tx.orm.update(savedViews).set({ name }).where(eq(savedViews.id, id)).run()
}

export const deleteSavedView = (tx: Tx, id: number): void => {
  tx.orm.delete(savedViews).where(eq(savedViews.id, id)).run()
}

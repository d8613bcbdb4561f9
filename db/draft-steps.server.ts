import { and, asc, desc, eq, gt, lt } from 'drizzle-orm'
import type { SurveyId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { draftSteps, surveys } from './schema.server.ts'

export type DraftStepRow = typeof draftSteps.$inferSelect

export const insertDraftStep = (tx: Tx, row: DraftStepRow): void => {
  tx.orm.insert(draftSteps).values(row).run()
}

export const findDraftStep = (tx: Tx, surveyId: SurveyId, id: string): DraftStepRow | null =>
  tx.orm
    .select()
    .from(draftSteps)
    .where(and(eq(draftSteps.surveyId, surveyId), eq(draftSteps.id, id)))
    .get() ?? null

/** What was done after a revision, oldest first. */
export const listDraftStepsAfter = (
  tx: Tx,
  surveyId: SurveyId,
  revision: number,
): readonly DraftStepRow[] =>
  tx.orm
    .select()
    .from(draftSteps)
    .where(and(eq(draftSteps.surveyId, surveyId), gt(draftSteps.revision, revision)))
    .orderBy(asc(draftSteps.revision))
    .all()

/** The newest, oldest of them first. */
export const listLatestDraftSteps = (
  tx: Tx,
  surveyId: SurveyId,
  count: number,
): readonly DraftStepRow[] =>
  tx.orm
    .select()
    .from(draftSteps)
    .where(eq(draftSteps.surveyId, surveyId))
    .orderBy(desc(draftSteps.revision))
    .limit(count)
    .all()
    .reverse()

export const forgetDraftStepsBefore = (tx: Tx, surveyId: SurveyId, revision: number): void => {
  tx.orm
    .delete(draftSteps)
    .where(and(eq(draftSteps.surveyId, surveyId), lt(draftSteps.revision, revision)))
    .run()
}

export const setDraftDocument = (
  tx: Tx,
  surveyId: SurveyId,
  draft: { readonly source: string; readonly study: string; readonly revision: number },
): void => {
  tx.orm
    .update(surveys)
    .set({ draft: draft.source, draftStudy: draft.study, draftRevision: draft.revision })
    .where(eq(surveys.id, surveyId))
    .run()
}

/** Nothing that was done before can be taken back. */
export const startHistoryAnew = (tx: Tx, surveyId: SurveyId, revision: number): void => {
  tx.orm.delete(draftSteps).where(eq(draftSteps.surveyId, surveyId)).run()
  tx.orm.update(surveys).set({ draftRevision: revision }).where(eq(surveys.id, surveyId)).run()
}

import { and, asc, desc, eq } from 'drizzle-orm'
import type { Slug, SurveyId, VersionId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { surveys, versions } from './schema.server.ts'

export type SurveyRow = {
  readonly id: SurveyId
  readonly slug: Slug
  readonly currentVersionId: VersionId | null
  readonly study: string
  readonly createdAt: number
  readonly draft: string | null
  readonly draftRevision: number
  readonly draftStudy: string | null
  readonly archivedAt: number | null
  readonly unfinishedForMs: number
  readonly answersForMs: number | null
}

export type VersionRow = {
  readonly id: VersionId
  readonly surveyId: SurveyId
  readonly number: number
  readonly source: string
  readonly publishedAt: number
  readonly note: string
  readonly publishedBy: string | null
}

export const listSurveys = (tx: Tx): readonly SurveyRow[] =>
  tx.orm.select().from(surveys).orderBy(asc(surveys.id)).all()

export const findSurvey = (tx: Tx, slug: Slug): SurveyRow | null =>
  tx.orm.select().from(surveys).where(eq(surveys.slug, slug)).get() ?? null

export const findSurveyById = (tx: Tx, id: SurveyId): SurveyRow | null =>
  tx.orm.select().from(surveys).where(eq(surveys.id, id)).get() ?? null

export const insertSurvey = (
  tx: Tx,
  row: { readonly slug: Slug; readonly study: string; readonly createdAt: number },
): SurveyId => Number(tx.orm.insert(surveys).values(row).run().lastInsertRowid) as SurveyId

export const insertVersion = (
  tx: Tx,
  row: Omit<VersionRow, 'id' | 'note' | 'publishedBy'> &
    Partial<Pick<VersionRow, 'note' | 'publishedBy'>>,
): VersionId => Number(tx.orm.insert(versions).values(row).run().lastInsertRowid) as VersionId

/** Moves the pointer to the version that is now asked, and the study that describes it. */
export const setCurrentVersion = (
  tx: Tx,
  surveyId: SurveyId,
  versionId: VersionId,
  study: string,
): void => {
  tx.orm
    .update(surveys)
    .set({ currentVersionId: versionId, study })
    .where(eq(surveys.id, surveyId))
    .run()
}

export const findVersion = (tx: Tx, id: VersionId): VersionRow | null =>
  tx.orm.select().from(versions).where(eq(versions.id, id)).get() ?? null

export const findVersionByNumber = (
  tx: Tx,
  surveyId: SurveyId,
  number: number,
): VersionRow | null =>
  tx.orm
    .select()
    .from(versions)
    .where(and(eq(versions.surveyId, surveyId), eq(versions.number, number)))
    .get() ?? null

/** Newest first. */
export const listVersions = (tx: Tx, surveyId: SurveyId): readonly VersionRow[] =>
  tx.orm
    .select()
    .from(versions)
    .where(eq(versions.surveyId, surveyId))
    .orderBy(desc(versions.number))
    .all()

/** A draft and the revision that it is now; null once it is what is published. */
export const setDraft = (
  tx: Tx,
  surveyId: SurveyId,
  draft: string | null,
  draftRevision: number,
): void => {
  tx.orm.update(surveys).set({ draft, draftRevision }).where(eq(surveys.id, surveyId)).run()
}

/** What was drafted is published, or is let go. */
export const clearDraft = (tx: Tx, surveyId: SurveyId): void => {
  tx.orm
    .update(surveys)
    .set({ draft: null, draftStudy: null })
    .where(eq(surveys.id, surveyId))
    .run()
}

export const setRetention = (
  tx: Tx,
  surveyId: SurveyId,
  retention: { readonly unfinishedForMs?: number; readonly answersForMs?: number | null },
): void => {
  tx.orm.update(surveys).set(retention).where(eq(surveys.id, surveyId)).run()
}

import { and, asc, eq } from 'drizzle-orm'
import type { CollectorId, CollectorKey, SurveyId, VersionId } from '../app/core/ids.ts'
import type { CollectorKind } from '../app/core/response/collector.ts'
import type { Tx } from './connection.server.ts'
import { collectors } from './schema.server.ts'

export type CollectorRow = {
  readonly id: CollectorId
  readonly surveyId: SurveyId
  readonly kind: CollectorKind
  readonly key: CollectorKey
  readonly versionId: VersionId | null
  readonly openedAt: number
  readonly closedAt: number | null
  readonly name: string
  /** JSON of `CollectorRules`. */
  readonly rules: string
}

export const insertCollector = (tx: Tx, row: Omit<CollectorRow, 'id'>): CollectorId =>
  Number(tx.orm.insert(collectors).values(row).run().lastInsertRowid) as CollectorId

export const findCollector = (tx: Tx, id: CollectorId): CollectorRow | null =>
  tx.orm.select().from(collectors).where(eq(collectors.id, id)).get() ?? null

export const findCollectorByKey = (tx: Tx, key: CollectorKey): CollectorRow | null =>
  tx.orm.select().from(collectors).where(eq(collectors.key, key)).get() ?? null

/** The first of its kind: the default door of a survey, its practice door and so on. */
export const findCollectorOfKind = (
  tx: Tx,
  surveyId: SurveyId,
  kind: CollectorKind,
): CollectorRow | null =>
  tx.orm
    .select()
    .from(collectors)
    .where(and(eq(collectors.surveyId, surveyId), eq(collectors.kind, kind)))
    .orderBy(asc(collectors.id))
    .get() ?? null

export const closeCollector = (tx: Tx, id: CollectorId, at: number): void => {
  tx.orm.update(collectors).set({ closedAt: at }).where(eq(collectors.id, id)).run()
}

export const reopenCollector = (tx: Tx, id: CollectorId): void => {
  tx.orm.update(collectors).set({ closedAt: null }).where(eq(collectors.id, id)).run()
}

export const listCollectors = (tx: Tx, surveyId: SurveyId): readonly CollectorRow[] =>
  tx.orm
    .select()
    .from(collectors)
    .where(eq(collectors.surveyId, surveyId))
    .orderBy(asc(collectors.id))
    .all()

export const updateCollector = (
  tx: Tx,
  id: CollectorId,
  change: Pick<CollectorRow, 'name' | 'rules' | 'closedAt' | 'versionId'>,
): void => {
  tx.orm.update(collectors).set(change).where(eq(collectors.id, id)).run()
}

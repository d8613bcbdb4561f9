import { and, asc, eq, sql } from 'drizzle-orm'
import type { Slug, SurveyId } from '../app/core/ids.ts'
import type { Json } from '../app/core/json.ts'
import type { Tx } from './connection.server.ts'
import { collectors, surveys, versions } from './schema.server.ts'

/** What a list says of a survey: its sources are not read whole. */
export type SurveyListRow = {
  readonly id: SurveyId
  readonly slug: Slug
  readonly createdAt: number
  readonly archivedAt: number | null
  readonly draftRevision: number
  readonly draft: 'waits' | 'none'
  readonly version: number | null
  readonly publishedAt: number | null
  /** Of the draft, else of what is published: `title` and `locale` as the source has them. */
  readonly title: Json | undefined
  readonly locale: Json | undefined
}

const SOURCE = sql`coalesce(${surveys.draft}, ${versions.source})`

const selected = {
  id: surveys.id,
  slug: surveys.slug,
  createdAt: surveys.createdAt,
  archivedAt: surveys.archivedAt,
  draftRevision: surveys.draftRevision,
  hasDraft: sql<number>`${surveys.draft} is not null`,
  version: versions.number,
  publishedAt: versions.publishedAt,
  title: sql<string | null>`${SOURCE} -> '$.title'`,
  locale: sql<string | null>`${SOURCE} -> '$.locale'`,
}

const rows = (tx: Tx) =>
  tx.orm
    .select(selected)
    .from(surveys)
    .leftJoin(versions, eq(versions.id, surveys.currentVersionId))

type Selected = ReturnType<ReturnType<typeof rows>['all']>[number]

const readRow = ({ hasDraft, title, locale, ...row }: Selected): SurveyListRow => ({
  ...row,
  draft: hasDraft === 1 ? 'waits' : 'none',
  title: title === null ? undefined : (JSON.parse(title) as Json),
  locale: locale === null ? undefined : (JSON.parse(locale) as Json),
})

/** The oldest first. */
export const listSurveyRows = (tx: Tx): readonly SurveyListRow[] =>
  rows(tx).orderBy(asc(surveys.id)).all().map(readRow)

export function findSurveyRow(tx: Tx, slug: Slug): SurveyListRow | null {
  const row = rows(tx).where(eq(surveys.slug, slug)).get()
  return row === undefined ? null : readRow(row)
}

/** The doors of every survey, or of one. */
export const listDoors = (tx: Tx, surveyId: SurveyId | null) =>
  tx.orm
    .select({
      surveyId: collectors.surveyId,
      kind: collectors.kind,
      closedAt: collectors.closedAt,
      rules: collectors.rules,
    })
    .from(collectors)
    .where(and(surveyId === null ? undefined : eq(collectors.surveyId, surveyId)))
    .all()

/** Null takes it out of the archive. */
export const setArchived = (tx: Tx, id: SurveyId, archivedAt: number | null): void => {
  tx.orm.update(surveys).set({ archivedAt }).where(eq(surveys.id, id)).run()
}

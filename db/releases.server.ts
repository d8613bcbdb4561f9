import { and, desc, eq } from 'drizzle-orm'
import type { Release } from '../app/core/disclosure/release.ts'
import type { SurveyId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { releases } from './schema.server.ts'

export type StoredRelease = { readonly release: Release; readonly at: number }

export const latestRelease = (tx: Tx, surveyId: SurveyId): StoredRelease | null =>
  stored(
    tx.orm
      .select()
      .from(releases)
      .where(eq(releases.surveyId, surveyId))
      .orderBy(desc(releases.number))
      .limit(1)
      .get(),
  )

export const findRelease = (tx: Tx, surveyId: SurveyId, number: number): StoredRelease | null =>
  stored(
    tx.orm
      .select()
      .from(releases)
      .where(and(eq(releases.surveyId, surveyId), eq(releases.number, number)))
      .get(),
  )

export const insertRelease = (tx: Tx, surveyId: SurveyId, { release, at }: StoredRelease): void => {
  tx.orm
    .insert(releases)
    .values({ surveyId, number: release.number, body: JSON.stringify(release), at })
    .run()
}

const stored = (row: typeof releases.$inferSelect | undefined): StoredRelease | null =>
  row === undefined ? null : { release: JSON.parse(row.body) as Release, at: row.at }

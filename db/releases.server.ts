import { and, desc, eq, lte, sql } from 'drizzle-orm'
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

/** What was released last by then. */
export const releaseAsOf = (tx: Tx, surveyId: SurveyId, at: number): StoredRelease | null =>
  stored(
    tx.orm
      .select()
      .from(releases)
      .where(and(eq(releases.surveyId, surveyId), lte(releases.at, at)))
      .orderBy(desc(releases.number))
      .limit(1)
      .get(),
  )

/** Which was the newest by then, and when it was made; null asks for the newest of all. */
export const releaseBy = (
  tx: Tx,
  surveyId: SurveyId,
  at: number | null,
): Pick<ReleaseNote, 'number' | 'at'> | null =>
  tx.orm
    .select({ number: releases.number, at: releases.at })
    .from(releases)
    .where(and(eq(releases.surveyId, surveyId), at === null ? undefined : lte(releases.at, at)))
    .orderBy(desc(releases.number))
    .limit(1)
    .get() ?? null

export type ReleaseNote = {
  readonly number: number
  readonly at: number
  readonly responses: number
}

/** The newest up to a number, newest first. */
export const listReleases = (
  tx: Tx,
  surveyId: SurveyId,
  { upTo, most }: { readonly upTo: number; readonly most: number },
): readonly ReleaseNote[] =>
  tx.orm
    .select({
      number: releases.number,
      at: releases.at,
      responses: sql<number>`json_extract(${releases.body}, '$.responses')`,
    })
    .from(releases)
    .where(and(eq(releases.surveyId, surveyId), lte(releases.number, upTo)))
    .orderBy(desc(releases.number))
    .limit(most)
    .all()

export const insertRelease = (tx: Tx, surveyId: SurveyId, { release, at }: StoredRelease): void => {
  tx.orm
    .insert(releases)
    .values({ surveyId, number: release.number, body: JSON.stringify(release), at })
    .run()
}

const stored = (row: typeof releases.$inferSelect | undefined): StoredRelease | null =>
  row === undefined ? null : { release: JSON.parse(row.body) as Release, at: row.at }

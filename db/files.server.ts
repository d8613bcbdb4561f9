import { and, eq, inArray, isNull, lt, notExists, sql, sum } from 'drizzle-orm'
import type { FileId, Seq, SurveyId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { files, partials } from './schema.server.ts'

export type FileRow = {
  readonly id: FileId
  readonly surveyId: SurveyId
  readonly question: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly createdAt: number
  readonly seq: Seq | null
}

export const insertFile = (tx: Tx, row: FileRow): void => {
  tx.orm.insert(files).values(row).run()
}

export const findFile = (tx: Tx, id: FileId): FileRow | null =>
  tx.orm.select().from(files).where(eq(files.id, id)).get() ?? null

/** Gives a file to a response; a file belongs to one. */
export const claimFile = (tx: Tx, id: FileId, seq: Seq): void => {
  tx.orm.update(files).set({ seq }).where(eq(files.id, id)).run()
}

/** Bytes that were sent and that no response holds yet. */
export const unclaimedBytes = (tx: Tx, surveyId: SurveyId): number =>
  Number(
    tx.orm
      .select({ bytes: sum(files.size) })
      .from(files)
      .where(and(eq(files.surveyId, surveyId), isNull(files.seq)))
      .get()?.bytes ?? 0,
  )

/** Forgets the files of a response; the bytes are to be removed after the commit. */
export const deleteFilesOf = (tx: Tx, seq: Seq): readonly FileId[] =>
  tx.orm
    .delete(files)
    .where(eq(files.seq, seq))
    .returning({ id: files.id })
    .all()
    .map(({ id }) => id)

/** Forgets files that no response holds; those that one holds stay. */
export const deleteUnclaimed = (tx: Tx, ids: readonly FileId[]): readonly FileId[] =>
  tx.orm
    .delete(files)
    .where(and(isNull(files.seq), inArray(files.id, [...ids])))
    .returning({ id: files.id })
    .all()
    .map(({ id }) => id)

/** Those that an unfinished response speaks of stay as long as it does. */
export const deleteUnclaimedFiles = (tx: Tx, before: number): readonly FileId[] =>
  tx.orm
    .delete(files)
    .where(
      and(
        isNull(files.seq),
        lt(files.createdAt, before),
        notExists(
          tx.orm
            .select({ one: sql`1` })
            .from(partials)
            .where(
              and(
                eq(partials.surveyId, files.surveyId),
                sql`(instr(${partials.answers}, ${files.id}) > 0 or instr(coalesce(${partials.draft}, ''), ${files.id}) > 0)`,
              ),
            ),
        ),
      ),
    )
    .returning({ id: files.id })
    .all()
    .map(({ id }) => id)

export const listFileIds = (tx: Tx): readonly FileId[] =>
  tx.orm
    .select({ id: files.id })
    .from(files)
    .all()
    .map(({ id }) => id)

import { and, count, eq, sql } from 'drizzle-orm'
import type Sqlite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { EXPORT_LINES, type ExportLine, type ExportLinesArguments } from './export-lines.server.ts'
import {
  DUPLICATES,
  LOG_LINES,
  NEWEST_SEQ,
  type DuplicatesArguments,
  type LogLinesArguments,
  type StoredLine,
} from './log-lines.server.ts'
import type { Seq } from '../app/core/ids.ts'
import * as schema from './schema.server.ts'

const { placeholder } = sql

/** Statements of the submit path and of answer pages, prepared when first used: a new file has no tables yet. */
export function prepareStatements(
  orm: BetterSQLite3Database<typeof schema> & { readonly $client: Sqlite.Database },
) {
  const { entries, answers, partials, quotaPlaces } = schema
  return {
    logLines: once(() => orm.$client.prepare<LogLinesArguments, StoredLine>(LOG_LINES)),
    exportLines: once(() => orm.$client.prepare<ExportLinesArguments, ExportLine>(EXPORT_LINES)),
    duplicates: once(() => orm.$client.prepare<DuplicatesArguments, Seq>(DUPLICATES).pluck()),
    newestSeq: once(() => orm.$client.prepare<[], number | null>(NEWEST_SEQ).pluck()),
    entryOf: once(() =>
      orm
        .select({
          seq: entries.seq,
          at: entries.at,
          collectorId: entries.collectorId,
          versionId: entries.versionId,
          source: entries.source,
          detail: entries.detail,
        })
        .from(entries)
        .where(
          and(
            eq(entries.surveyId, placeholder('surveyId')),
            eq(entries.responseId, placeholder('responseId')),
            eq(entries.kind, placeholder('kind')),
            // Said in the words of the partial index, which SQLite would not use otherwise.
            sql`${entries.kind} in ('submitted', 'withdrawn', 'screenedOut')`,
          ),
        )
        .prepare(),
    ),
    answersOf: once(() =>
      orm
        .select()
        .from(answers)
        .where(eq(answers.seq, placeholder('seq')))
        .prepare(),
    ),
    partialOf: once(() =>
      orm
        .select()
        .from(partials)
        .where(eq(partials.tokenHash, placeholder('tokenHash')))
        .prepare(),
    ),
    placesTaken: once(() =>
      orm
        .select({ n: count() })
        .from(quotaPlaces)
        .where(
          and(
            eq(quotaPlaces.collectorId, placeholder('collectorId')),
            eq(quotaPlaces.quota, placeholder('quota')),
          ),
        )
        .prepare(),
    ),
    insertPlace: once(() =>
      orm
        .insert(quotaPlaces)
        .values({
          collectorId: placeholder('collectorId'),
          quota: placeholder('quota'),
          seq: placeholder('seq'),
        })
        .prepare(),
    ),
    insertEntry: once(() =>
      orm
        .insert(entries)
        .values({
          surveyId: placeholder('surveyId'),
          collectorId: placeholder('collectorId'),
          versionId: placeholder('versionId'),
          kind: placeholder('kind'),
          source: placeholder('source'),
          responseId: placeholder('responseId'),
          at: placeholder('at'),
          detail: placeholder('detail'),
        })
        .prepare(),
    ),
    insertAnswers: once(() =>
      orm
        .insert(answers)
        .values({
          seq: placeholder('seq'),
          answers: placeholder('answers'),
          notShown: placeholder('notShown'),
          contentHash: placeholder('contentHash'),
          locale: placeholder('locale'),
          startedAt: placeholder('startedAt'),
          flags: placeholder('flags'),
          presentation: placeholder('presentation'),
        })
        .prepare(),
    ),
  }
}

export type PreparedStatements = ReturnType<typeof prepareStatements>

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

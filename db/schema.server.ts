import { sql } from 'drizzle-orm'
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type {
  CollectorId,
  CollectorKey,
  ResponseId,
  Seq,
  Slug,
  SurveyId,
  VersionId,
} from '../app/core/ids.ts'
import type { ResponseSource } from '../app/core/response/answer.ts'
import type { EntryKind } from '../app/core/response/entry.ts'
import type { CollectorKind } from '../app/core/response/collector.ts'

/** Times are integers: milliseconds since 1970, UTC. */
const time = (name: string) => integer(name, { mode: 'number' })

export const surveys = sqliteTable('surveys', {
  id: integer('id').primaryKey().$type<SurveyId>(),
  slug: text('slug').notNull().unique().$type<Slug>(),
  currentVersionId: integer('current_version_id').$type<VersionId>(),
  /** study.json as it came with the current version. */
  study: text('study').notNull(),
  createdAt: time('created_at').notNull(),
})

/** Insert only. */
export const versions = sqliteTable(
  'versions',
  {
    id: integer('id').primaryKey().$type<VersionId>(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    number: integer('number').notNull(),
    /** The SurveyJS JSON as it came, unknown parts included. */
    source: text('source').notNull(),
    publishedAt: time('published_at').notNull(),
  },
  (table) => [uniqueIndex('versions_number').on(table.surveyId, table.number)],
)

export const collectors = sqliteTable(
  'collectors',
  {
    id: integer('id').primaryKey().$type<CollectorId>(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    kind: text('kind').notNull().$type<CollectorKind>(),
    key: text('key').notNull().unique().$type<CollectorKey>(),
    /** Null follows the latest version. */
    versionId: integer('version_id')
      .references(() => versions.id)
      .$type<VersionId>(),
    openedAt: time('opened_at').notNull(),
    closedAt: time('closed_at'),
  },
  (table) => [index('collectors_of_survey').on(table.surveyId)],
)

/** The response log. Append only: triggers refuse UPDATE and DELETE. */
export const entries = sqliteTable(
  'entries',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }).$type<Seq>(),
    surveyId: integer('survey_id').notNull().$type<SurveyId>(),
    collectorId: integer('collector_id').notNull().$type<CollectorId>(),
    versionId: integer('version_id').notNull().$type<VersionId>(),
    kind: text('kind').notNull().$type<EntryKind>(),
    source: text('source').notNull().$type<ResponseSource>(),
    responseId: text('response_id').notNull().$type<ResponseId>(),
    at: time('at').notNull(),
  },
  (table) => [
    // Makes a retry harmless: is there already a response, withdrawal or screen-out of this id?
    uniqueIndex('entries_of_response')
      .on(table.surveyId, table.responseId, table.kind)
      .where(sql`kind in ('submitted', 'withdrawn', 'screenedOut')`),
  ],
)

/** What was said. Goes when the response is withdrawn; its entry stays. */
export const answers = sqliteTable('answers', {
  seq: integer('seq')
    .primaryKey()
    .references(() => entries.seq)
    .$type<Seq>(),
  answers: text('answers').notNull(),
  /** JSON list of the questions that were kept from this person. */
  notShown: text('not_shown').notNull(),
  /** Keyed, so that equal answers can't be found by guessing. */
  contentHash: blob('content_hash', { mode: 'buffer' }).notNull(),
  locale: text('locale').notNull(),
  startedAt: time('started_at'),
})

/** Unfinished responses, found by the hash of their token alone. */
export const partials = sqliteTable(
  'partials',
  {
    tokenHash: text('token_hash').primaryKey(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    collectorId: integer('collector_id')
      .notNull()
      .references(() => collectors.id)
      .$type<CollectorId>(),
    versionId: integer('version_id')
      .notNull()
      .references(() => versions.id)
      .$type<VersionId>(),
    answers: text('answers').notNull(),
    /** The page that comes next. */
    page: integer('page').notNull(),
    locale: text('locale').notNull(),
    startedAt: time('started_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (table) => [
    // Which unfinished responses are old enough to be forgotten?
    index('partials_by_age').on(table.updatedAt),
  ],
)

/** Insert only; keeps its address for ever. */
export const releases = sqliteTable(
  'releases',
  {
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    number: integer('number').notNull(),
    body: text('body').notNull(),
    at: time('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.surveyId, table.number] })],
)

export const auditLog = sqliteTable('audit_log', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: time('at').notNull(),
  actor: text('actor').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
})

export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

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
  FileId,
  ResponseId,
  Seq,
  Slug,
  SurveyId,
  VersionId,
} from '../app/core/ids.ts'
import type { ResponseSource } from '../app/core/response/answer.ts'
import type { EntryKind } from '../app/core/response/entry.ts'
import type { CollectorKind } from '../app/core/response/collector.ts'
import { time } from './time-column.server.ts'

export const surveys = sqliteTable('surveys', {
  id: integer('id').primaryKey().$type<SurveyId>(),
  slug: text('slug').notNull().unique().$type<Slug>(),
  currentVersionId: integer('current_version_id').$type<VersionId>(),
  /** study.json as it came with the current version. */
  study: text('study').notNull(),
  createdAt: time('created_at').notNull(),
  /** SurveyJS JSON that is being worked on, broken or not; null once it is what is published. */
  draft: text('draft'),
  /** Grows with every save; a save names the one that it started from. */
  draftRevision: integer('draft_revision').notNull().default(0),
  /** study.json that is being worked on; null where it is as published. */
  draftStudy: text('draft_study'),
  /** Put away: kept whole, and out of the researcher's list. */
  archivedAt: time('archived_at'),
  /** How long an unfinished response is kept. */
  unfinishedForMs: integer('unfinished_for_ms')
    .notNull()
    .default(7 * 24 * 60 * 60 * 1000),
  /** How long answers are kept; null keeps them. */
  answersForMs: integer('answers_for_ms'),
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
    /** What its author said of it. */
    note: text('note').notNull().default(''),
    /** As the audit log names them; null where nobody did, as for a study that came along. */
    publishedBy: text('published_by'),
  },
  (table) => [uniqueIndex('versions_number').on(table.surveyId, table.number)],
)

/** Every change of a draft in its order, and what takes it back. The oldest are let go. */
export const draftSteps = sqliteTable(
  'draft_steps',
  {
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    /** The revision that it made. */
    revision: integer('revision').notNull(),
    /** Chosen by the window that made it, so that sending it twice does it once. */
    id: text('id').notNull(),
    author: text('author').notNull(),
    /** In words, as undo names it. */
    name: text('name').notNull(),
    /** Steps of one author that follow each other under one key are undone together. */
    mergeKey: text('merge_key'),
    /** JSON of `Operation[]`. */
    operations: text('operations').notNull(),
    /** JSON of the operations that take it back. */
    inverse: text('inverse').notNull(),
    /** JSON of `StepKind`: done, or which steps it undoes or does again. */
    kind: text('kind').notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.surveyId, table.revision] }),
    // Was this step taken before?
    uniqueIndex('draft_steps_id').on(table.surveyId, table.id),
  ],
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
    /** The researcher's own name for it. */
    name: text('name').notNull().default(''),
    /** JSON of `CollectorRules`: dates, pause, quotas, redirects. */
    rules: text('rules').notNull().default('{}'),
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
    /** `brokeOff`: the page; `screenedOut`: the full quota, or null; `withdrawn`: why. */
    detail: text('detail'),
  },
  (table) => [
    // Makes a retry harmless: is there already a response, withdrawal or screen-out of this id?
    uniqueIndex('entries_of_response')
      .on(table.surveyId, table.responseId, table.kind)
      .where(sql`kind in ('submitted', 'withdrawn', 'screenedOut')`),
    // What was said of a response since, and what was said last?
    index('entries_judged')
      .on(table.surveyId, table.responseId, table.seq)
      .where(sql`kind in ('excluded', 'restored')`),
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
  /** JSON list of quality flags; they refuse nothing. */
  flags: text('flags').notNull().default('[]'),
  /** JSON of `Presentation`: the order and the arms that this person met; null where fixed. */
  presentation: text('presentation'),
})

/** Who took which place of a quota. Rows, not a counter: they can be made again from the log. */
export const quotaPlaces = sqliteTable(
  'quota_places',
  {
    collectorId: integer('collector_id')
      .notNull()
      .references(() => collectors.id)
      .$type<CollectorId>(),
    quota: text('quota').notNull(),
    seq: integer('seq')
      .notNull()
      .references(() => entries.seq)
      .$type<Seq>(),
  },
  (table) => [
    primaryKey({ columns: [table.collectorId, table.quota, table.seq] }),
    // Which places does a withdrawn response give back?
    index('quota_places_of_response').on(table.seq),
  ],
)

/** Links that let one response in each, found by the hash of their token. */
export const invitations = sqliteTable(
  'invitations',
  {
    tokenHash: text('token_hash').primaryKey(),
    collectorId: integer('collector_id')
      .notNull()
      .references(() => collectors.id)
      .$type<CollectorId>(),
    /** The researcher's own reference; never stored with a response. */
    label: text('label').notNull(),
    state: text('state').notNull().$type<'open' | 'used' | 'revoked'>(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('invitations_of_collector').on(table.collectorId)],
)

/** What respondents upload; the bytes lie in the data folder under the id. */
export const files = sqliteTable(
  'files',
  {
    id: text('id').primaryKey().$type<FileId>(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    /** Path of the question, as in a variable's id without its row numbers. */
    question: text('question').notNull(),
    name: text('name').notNull(),
    /** As its content says. */
    type: text('type').notNull(),
    size: integer('size').notNull(),
    createdAt: time('created_at').notNull(),
    /** The response that holds it; null until one is sent. */
    seq: integer('seq')
      .references(() => entries.seq)
      .$type<Seq>(),
  },
  (table) => [
    // Which files does a response hold?
    index('files_of_response').on(table.seq),
  ],
)

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
    /** JSON of what was typed on one page and is not believed yet. */
    draft: text('draft'),
    /** The page that comes next. */
    page: integer('page').notNull(),
    /** The page farthest on that was reached. */
    furthest: integer('furthest').notNull().default(0),
    /** How much longer somebody asked to have, where there is a limit of time. */
    extraTimeMs: integer('extra_time_ms').notNull().default(0),
    locale: text('locale').notNull(),
    startedAt: time('started_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    /** JSON list of quality flags that were seen on the way. */
    flags: text('flags').notNull().default('[]'),
    /** Hash of the invitation through which it was begun. */
    invitation: text('invitation'),
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

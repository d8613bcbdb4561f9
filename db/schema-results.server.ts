import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ShareLinkId, SurveyId } from '../app/core/ids.ts'
import { surveys } from './schema.server.ts'
import { time } from './time-column.server.ts'

/** Links by which sponsors read results without an account. */
export const shareLinks = sqliteTable(
  'share_links',
  {
    id: integer('id').primaryKey().$type<ShareLinkId>(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    /** For its owner; its readers don't see it. */
    name: text('name').notNull(),
    /** In clean addresses; opens nothing by itself. */
    address: text('address').notNull().unique(),
    tokenHash: text('token_hash').notNull().unique(),
    /** Null: no password. */
    passwordHash: text('password_hash'),
    /** JSON list of ids of blocks; null shows all. */
    blocks: text('blocks'),
    /** JSON list of ids of published filters that may be chosen. */
    filters: text('filters').notNull().default('[]'),
    /** Id of the published filter in which everything is shown; null shows everybody. */
    segment: text('segment'),
    createdAt: time('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    expiresAt: time('expires_at'),
    revokedAt: time('revoked_at'),
    /** How often it was opened, and when last; nothing of by whom. */
    opened: integer('opened').notNull().default(0),
    lastOpenedAt: time('last_opened_at'),
  },
  (table) => [index('share_links_of_survey').on(table.surveyId)],
)

/** What somebody set up on the tables page and wants to find again. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer('id').primaryKey(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    name: text('name').notNull(),
    /** The search part of its address. */
    query: text('query').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [uniqueIndex('saved_views_name').on(table.surveyId, table.name)],
)

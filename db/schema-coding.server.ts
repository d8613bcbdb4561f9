import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CodingFrameId, Seq, SurveyId } from '../app/core/ids.ts'
import { entries, surveys } from './schema.server.ts'

/** Codes for answers in people's own words, one list for each variable. */
export const codingFrames = sqliteTable(
  'coding_frames',
  {
    id: integer('id').primaryKey().$type<CodingFrameId>(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    /** Whose answers are coded. */
    variable: text('variable').notNull(),
    /** The variable that its codes make; never changes. */
    name: text('name').notNull(),
    /** JSON of `Code[]`. */
    codes: text('codes').notNull(),
    /** Goes up with every change of its codes, and of what was coded by them. */
    edition: integer('edition').notNull().default(1),
    createdAt: integer('created_at', { mode: 'number' }).notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [uniqueIndex('coding_frames_variable').on(table.surveyId, table.variable)],
)

/** Which codes an answer was given. Goes with the answer. */
export const codings = sqliteTable(
  'codings',
  {
    frameId: integer('frame_id')
      .notNull()
      .references(() => codingFrames.id)
      .$type<CodingFrameId>(),
    seq: integer('seq')
      .notNull()
      .references(() => entries.seq)
      .$type<Seq>(),
    /** JSON list of values of codes; never empty. */
    codes: text('codes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.frameId, table.seq] }),
    // What goes with a response that is withdrawn?
    index('codings_of_response').on(table.seq),
  ],
)

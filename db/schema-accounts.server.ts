import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SurveyId, UserId } from '../app/core/ids.ts'
import type { KeyScope, Role } from '../app/core/policies.ts'
import { surveys } from './schema.server.ts'
import { time } from './time-column.server.ts'

/** The same integers, for better-auth, which speaks in dates. */
const moment = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Keys for the API, by hash; each is shown once, when it is made. */
export const apiKeys = sqliteTable('api_keys', {
  id: integer('id').primaryKey(),
  name: text('name').notNull().unique(),
  hash: text('hash').notNull().unique(),
  createdAt: time('created_at').notNull(),
  revokedAt: time('revoked_at'),
  /** JSON list of what it may. */
  scopes: text('scopes', { mode: 'json' })
    .notNull()
    .default(['read', 'collect', 'edit', 'publish', 'manage'])
    .$type<readonly KeyScope[]>(),
  /** The only survey that it opens; null opens all of its holder's. */
  surveyId: integer('survey_id')
    .references(() => surveys.id)
    .$type<SurveyId>(),
  /** Whose it is: it may nothing that they may not. Null was made at the command line. */
  userId: text('user_id')
    .references(() => users.id)
    .$type<UserId>(),
  expiresAt: time('expires_at'),
})

/** People with an account. The first is made through a link that the server prints. */
export const users = sqliteTable('users', {
  id: text('id').primaryKey().$type<UserId>(),
  /** In lower case. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  /** May everything with every survey, and says who else has an account. */
  isSiteOwner: integer('is_site_owner', { mode: 'boolean' }).notNull().default(false),
  /** Since when nobody can sign in with it; null while one can. */
  deactivatedAt: time('deactivated_at'),
})

/** Who is what to which survey. */
export const members = sqliteTable(
  'members',
  {
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' })
      .$type<UserId>(),
    role: text('role').notNull().$type<Role>(),
    since: time('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.surveyId, table.userId] }),
    // Which surveys does a user see?
    index('members_of_user').on(table.userId),
  ],
)

/** Links through which somebody becomes a member of one survey; each works once. */
export const memberLinks = sqliteTable(
  'member_links',
  {
    id: integer('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    surveyId: integer('survey_id')
      .notNull()
      .references(() => surveys.id)
      .$type<SurveyId>(),
    role: text('role').notNull().$type<Role>(),
    /** For whom it was made, in the words of whoever made it. */
    label: text('label').notNull(),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (table) => [index('member_links_of_survey').on(table.surveyId)],
)

/** What a user's authenticator app shares with us, sealed with a key of the server's. */
export const totpSecrets = sqliteTable('totp_secrets', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' })
    .$type<UserId>(),
  sealed: text('sealed').notNull(),
  /** Null until a first code has shown that the app has it. */
  confirmedAt: time('confirmed_at'),
  /** The step of time whose code was taken last; no code up to it is taken again. */
  lastStep: integer('last_step').notNull().default(0),
})

/** Codes for whoever has lost their second factor; each works once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' })
      .$type<UserId>(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
)

export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential's id, as its authenticator made it. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' })
      .$type<UserId>(),
    publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
    counter: integer('counter').notNull(),
    /** JSON list of the ways to reach its authenticator. */
    transports: text('transports', { mode: 'json' }).notNull().$type<readonly string[]>(),
    /** Their own name for it. */
    label: text('label').notNull(),
    createdAt: time('created_at').notNull(),
    usedAt: time('used_at'),
  },
  (table) => [index('passkeys_of_user').on(table.userId)],
)

/** What has to come back within minutes, once: by its hash. */
export const challenges = sqliteTable('challenges', {
  hash: text('hash').primaryKey(),
  purpose: text('purpose').notNull().$type<'secondFactor' | 'passkeySignIn' | 'passkeyAdd'>(),
  /** Null where it is not known yet who it is. */
  userId: text('user_id')
    .references(() => users.id, { onDelete: 'cascade' })
    .$type<UserId>(),
  expiresAt: time('expires_at').notNull(),
})

/** A user's password, salted and stretched; none until the user has chosen one. */
export const credentials = sqliteTable('credentials', {
  id: text('id').primaryKey(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => users.id, { onDelete: 'cascade' })
    .$type<UserId>(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  password: text('password').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Who is signed in, by the hash of the token in the cookie. No address, no browser: no columns. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' })
      .$type<UserId>(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** What its user calls the device, if anything. */
    label: text('label').notNull().default(''),
  },
  (table) => [
    // Which sessions end when a user chooses another password?
    index('sessions_of_user').on(table.userId),
  ],
)

/** Links that work once: to make the first account, or to choose a password. */
export const accountLinks = sqliteTable('account_links', {
  tokenHash: text('token_hash').primaryKey(),
  /** Null makes the first account. */
  userId: text('user_id')
    .references(() => users.id, { onDelete: 'cascade' })
    .$type<UserId>(),
  expiresAt: time('expires_at').notNull(),
})

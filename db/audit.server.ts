import { and, asc, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Slug } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { auditLog } from './schema.server.ts'

export type AuditLine = {
  readonly id: number
  readonly at: number
  readonly actor: string
  readonly action: string
  readonly subject: string
}

/** Newest first. */
export const listAudit = (
  tx: Tx,
  asked: {
    readonly slug: Slug | null
    readonly actor: string | null
    readonly action: string | null
    readonly before: number | null
  },
  most: number,
): readonly AuditLine[] =>
  tx.orm
    .select()
    .from(auditLog)
    .where(
      and(
        aboutSurvey(asked.slug),
        asked.actor === null ? undefined : eq(auditLog.actor, asked.actor),
        asked.action === null ? undefined : eq(auditLog.action, asked.action),
        asked.before === null ? undefined : lt(auditLog.id, asked.before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(most)
    .all()

/** Lines about exactly this, the oldest first. */
export const auditAbout = (tx: Tx, subject: string): readonly AuditLine[] =>
  tx.orm
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, subject))
    .orderBy(asc(auditLog.id))
    .all()

/** Lines of some kinds that were written at one of these moments. */
export const auditAt = (
  tx: Tx,
  moments: readonly number[],
  actions: readonly string[],
): readonly AuditLine[] =>
  tx.orm
    .select()
    .from(auditLog)
    .where(and(inArray(auditLog.at, [...moments]), inArray(auditLog.action, [...actions])))
    .all()

export const auditActors = (tx: Tx, slug: Slug | null): readonly string[] =>
  tx.orm
    .selectDistinct({ actor: auditLog.actor })
    .from(auditLog)
    .where(aboutSurvey(slug))
    .orderBy(asc(auditLog.actor))
    .all()
    .map(({ actor }) => actor)

export const auditActions = (tx: Tx, slug: Slug | null): readonly string[] =>
  tx.orm
    .selectDistinct({ action: auditLog.action })
    .from(auditLog)
    .where(aboutSurvey(slug))
    .orderBy(asc(auditLog.action))
    .all()
    .map(({ action }) => action)

/** A subject begins with its survey's address, except where it names an account or a key. */
function aboutSurvey(slug: Slug | null): SQL | undefined {
  if (slug === null) return undefined
  return and(
    sql`${auditLog.action} NOT GLOB 'user.*'`,
    sql`${auditLog.action} NOT GLOB 'key.*'`,
    or(eq(auditLog.subject, slug), sql`${auditLog.subject} GLOB ${`${slug}[^a-z0-9-]*`}`),
  )
}

import { auditActions, auditActors, listAudit, type AuditLine } from '../../../db/audit.server.ts'
import type { Slug } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'

const LINES_PER_PAGE = 50

export type AuditQuery = {
  /** Null: of the whole site. */
  readonly slug: Slug | null
  readonly actor: string | null
  readonly action: string | null
  /** The line before which to begin; null at the newest. */
  readonly before: number | null
}

export type AuditPage = {
  /** Newest first. */
  readonly lines: readonly AuditLine[]
  /** Where the next page begins; null on the last. */
  readonly next: number | null
  /** What can be asked for. */
  readonly actors: readonly string[]
  readonly actions: readonly string[]
}

/**
 * Whether this is what they did last. An address alone may claim anything, and there is a button
 * beside the claim that takes it back.
 */
export const didLast = (
  shell: Shell,
  { actor, action, subject }: Pick<AuditLine, 'actor' | 'action' | 'subject'>,
): boolean =>
  shell.database.read((tx) => {
    const [last] = listAudit(tx, { slug: null, actor, action: null, before: null }, 1)
    return last?.action === action && last.subject === subject
  })

/** What was done, by whom and when. Nothing in it ever changes or goes. */
export const readAudit = (shell: Shell, query: AuditQuery): AuditPage =>
  shell.database.read((tx) => {
    const found = listAudit(tx, query, LINES_PER_PAGE + 1)
    const lines = found.slice(0, LINES_PER_PAGE)
    return {
      lines,
      next: found.length > LINES_PER_PAGE ? (lines.at(-1)?.id ?? null) : null,
      actors: auditActors(tx, query.slug),
      actions: auditActions(tx, query.slug),
    }
  })

import { eq } from 'drizzle-orm'
import type { Tx } from './connection.server.ts'
import { auditLog, settings } from './schema.server.ts'

export const findSetting = (tx: Tx, name: string): string | null =>
  tx.orm.select().from(settings).where(eq(settings.name, name)).get()?.value ?? null

/** The first value wins; whoever comes second gets the one that is there. */
export function keepSetting(tx: Tx, name: string, value: string): string {
  tx.orm.insert(settings).values({ name, value }).onConflictDoNothing().run()
  return findSetting(tx, name) ?? value
}

export const recordAudit = (
  tx: Tx,
  line: {
    readonly at: number
    readonly actor: string
    readonly action: string
    readonly subject: string
  },
): void => {
  tx.orm.insert(auditLog).values(line).run()
}

/** A write that matters to nobody: it shows whether the disk takes any. */
export const keepProbe = (tx: Tx, at: number): void => {
  const value = String(at)
  tx.orm
    .insert(settings)
    .values({ name: 'probe', value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run()
}

import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdapterFactory } from 'better-auth/adapters'
import { and, eq, getTableColumns, gt, lt, type SQL } from 'drizzle-orm'
import { openConnection } from './connection.server.ts'
import { credentials, sessions, users } from './schema-accounts.server.ts'
import { isBusy, StorageError } from './storage-error.server.ts'

const TABLES = { users, sessions, credentials }
type TableName = keyof typeof TABLES
type Where = {
  readonly field: string
  readonly operator: string | undefined
  readonly connector: string | undefined
  readonly value: unknown
}
type Row = Record<string, unknown>

const GIVE_UP_AFTER_MS = 5000
const RETRY_EVERY_MS = 20

/** The name that better-auth is told for its `token`: the column holds only the hash. */
export const TOKEN_COLUMN = 'tokenHash'

const hashOf = (token: unknown): string => createHash('sha256').update(String(token)).digest('hex')

/**
 * What better-auth keeps users and sessions in, on a connection of its own to the same file.
 * Session tokens are hashed on their way in, and what has no column (address and browser of whoever
 * signs in) is left out. better-auth gets back the token that it asked with.
 */
export function openSessionStore(file: string) {
  const { raw, tx } = openConnection(file, 'write')

  const adapter = createAdapterFactory({
    config: { adapterId: 'rapport', adapterName: 'Rapport', transaction: false },
    adapter: () => ({
      create: ({ model, data }) =>
        patiently(() => {
          tx.orm.insert(tableOf(model)).values(columnsIn(model, data)).run()
          return data
        }),
      update: ({ model, where, update }) =>
        patiently(() =>
          rowIn(
            where,
            tx.orm
              .update(tableOf(model))
              .set(columnsIn(model, update as Row))
              .where(condition(model, where))
              .returning()
              .get(),
          ),
        ),
      updateMany: ({ model, where, update }) =>
        patiently(
          () =>
            tx.orm
              .update(tableOf(model))
              .set(columnsIn(model, update))
              .where(condition(model, where))
              .run().changes,
        ),
      findOne: ({ model, where }) =>
        patiently(() =>
          rowIn(where, tx.orm.select().from(tableOf(model)).where(condition(model, where)).get()),
        ),
      findMany: ({ model, where = [], limit }) =>
        patiently(
          () =>
            tx.orm
              .select()
              .from(tableOf(model))
              .where(condition(model, where))
              .limit(limit)
              .all() as never,
        ),
      delete: ({ model, where }) =>
        patiently(() => {
          tx.orm.delete(tableOf(model)).where(condition(model, where)).run()
        }),
      deleteMany: ({ model, where }) =>
        patiently(() => tx.orm.delete(tableOf(model)).where(condition(model, where)).run().changes),
      count: ({ model, where = [] }) =>
        patiently(
          () => tx.orm.select().from(tableOf(model)).where(condition(model, where)).all().length,
        ),
    }),
  })
  return { adapter, close: () => raw.close() }
}

/** The connection waits 50 ms at most, so that nobody else does; then we wait without holding up anything. */
async function patiently<Value>(run: () => Value): Promise<Value> {
  const since = performance.now()
  for (;;) {
    try {
      return run()
    } catch (error) {
      if (!isBusy(error)) throw isSqlite(error) ? new StorageError('failed', error) : error
      if (performance.now() - since > GIVE_UP_AFTER_MS) throw new StorageError('busy', error)
      await wait(RETRY_EVERY_MS)
    }
  }
}

const isSqlite = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')

function tableOf(model: string) {
  if (!Object.hasOwn(TABLES, model)) throw new Error(`better-auth asked for a table ${model}`)
  return TABLES[model as TableName]
}

function columnsIn(model: string, data: Row): never {
  const columns = getTableColumns(tableOf(model))
  const kept = Object.entries(data)
    .filter(([name]) => Object.hasOwn(columns, name))
    .map(([name, value]) => [name, name === TOKEN_COLUMN ? hashOf(value) : value])
  // Which table it is is known only now; its NOT NULL columns are the judge.
  return Object.fromEntries(kept) as never
}

/** A row as better-auth knows it: with the token with which it was found. */
function rowIn(where: readonly Where[], row: Row | undefined): never {
  if (row === undefined) return null as never
  const token = where.find(({ field }) => field === TOKEN_COLUMN)?.value
  return (token === undefined ? row : { ...row, [TOKEN_COLUMN]: token }) as never
}

const condition = (model: string, where: readonly Where[]): SQL | undefined =>
  and(...where.map((part) => comparison(model, part)))

function comparison(model: string, { field, operator, connector, value: asked }: Where): SQL {
  const columns: Record<string, unknown> = getTableColumns(tableOf(model))
  const column = columns[field] as typeof sessions.tokenHash | undefined
  if (column === undefined) throw new Error(`better-auth asked for a column ${model}.${field}`)
  if (connector === 'OR') throw new Error('better-auth asked for one or the other')
  const value = (field === TOKEN_COLUMN ? hashOf(asked) : asked) as string
  switch (operator) {
    case 'eq':
    case undefined:
      return eq(column, value)
    case 'lt':
      return lt(column, value)
    case 'gt':
      return gt(column, value)
    default:
      throw new Error(`better-auth compared by ${operator}`)
  }
}

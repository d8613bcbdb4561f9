export type RefusalCode =
  'missing' | 'old_sqlite' | 'unusable' | 'newer_schema' | 'migration_beside_server' | 'not_durable'

/** Why a database is not opened, in one sentence for whoever started the program. */
export class DatabaseRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    sentence: string,
    override readonly cause?: unknown,
  ) {
    super(sentence)
  }
}

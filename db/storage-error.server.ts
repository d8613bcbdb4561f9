/** Nothing was stored. `busy` may pass by itself; `failed` needs somebody's hands. */
export class StorageError extends Error {
  /** Known by this: the built pages hold a class of their own by the same name. */
  readonly tag = 'storage'

  constructor(
    readonly reason: 'busy' | 'failed' | 'stopped',
    override readonly cause?: unknown,
  ) {
    super(`Nothing was stored: ${reason}${cause instanceof Error ? ` (${cause.message})` : ''}`)
  }
}

const BUSY = /^SQLITE_(?:BUSY|LOCKED)/
/** The disk or the file, not the statement: trying something else would not have helped. */
const FAULTS =
  /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|PROTOCOL|PERM|BUSY|LOCKED)/

export const isBusy = (error: unknown): boolean => BUSY.test(codeOf(error))

export const isStorageFault = (error: unknown): boolean => FAULTS.test(codeOf(error))

export const storageErrorFor = (cause: unknown): StorageError =>
  new StorageError(isBusy(cause) ? 'busy' : 'failed', cause)

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Storage that fails is nobody's bug and may heal by itself; known by its tag, as everywhere. */
export const isStorageError = (error: unknown): boolean =>
  error instanceof Error && 'tag' in error && error.tag === 'storage'

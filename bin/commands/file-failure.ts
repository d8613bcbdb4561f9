const WORDS: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'that is not allowed',
  EPERM: 'that is not allowed',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
}

/** A file that can't be read or written, in one sentence; null for whatever else went wrong. */
export function fileFailure(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  const words = WORDS[String(error.code)]
  if (words === undefined) return null
  const path = 'path' in error ? String(error.path) : 'The file'
  return `${path} can’t be ${error.syscall === 'write' ? 'written' : 'opened'}: ${words}`
}

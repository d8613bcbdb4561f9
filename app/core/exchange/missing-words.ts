import type { MissingKind } from './file-column.ts'

export const MISSING_WORDS: { readonly [kind in MissingKind]: string } = {
  declined: 'declined',
  skipped: 'skipped',
  notShown: 'not shown',
}

import type { FileFault } from '../../db/verify-file.server.ts'

/** What is said of a file that is no whole database of ours. */
export const FILE_FAULTS: { readonly [fault in FileFault]: string } = {
  missing: 'is not there',
  not_a_database: 'is not a database',
  truncated: 'is cut off: it is shorter than it says itself',
  damaged: 'is damaged',
  broken_references: 'holds rows that refer to rows that are not there',
  newer_schema: 'was made by a newer version of Rapport than this one',
  not_ours: 'is a database, but not one of Rapport',
  unfinished_log:
    'is a bare copy with its log beside it; make a backup of it first (DATABASE_URL=file:… npm run rapport -- backup FILE)',
}

import type { Database } from '../../db/open-database.server.ts'
import type { SurveyId } from '../core/ids.ts'
import type { ProblemCode } from '../core/problem.ts'
import type { PropertyBook } from './drafting/property-book.server.ts'
import type { ImportRuns } from './exchange/imports/import-runs.server.ts'
import type { ImportsFolder } from './exchange/imports/imports-folder.server.ts'
import type { FilesFolder } from './files/files-folder.server.ts'
import type { ActivityStore } from './results/activity-store.server.ts'
import type { Catalog } from './surveys/catalog.server.ts'

/** What verbs reach the world through. Made once, by the composition root. */
export type Shell = {
  readonly database: Database
  readonly catalog: Catalog
  /** What the log counts by day. */
  readonly activity: ActivityStore
  readonly files: FilesFolder
  readonly imports: ImportsFolder
  readonly importRuns: ImportRuns
  readonly properties: PropertyBook
  readonly now: () => number
  /** Keys receipts, content hashes and the ids of responses. */
  readonly secret: Buffer
  /** Says after a commit that a survey's log has grown. */
  readonly announce: (survey: SurveyId) => void
  /** Learns what became of each response that was sent. */
  readonly observe: (outcome: ResponseOutcome) => void
}

export type ResponseOutcome =
  | { readonly kind: 'accepted' | 'replayed' | 'screenedOut' }
  | { readonly kind: 'refused'; readonly code: ProblemCode }

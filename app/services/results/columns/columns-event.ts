import type { SurveyId } from '../../../core/ids.ts'

/** What happens to columns, for those who keep a diary. */
export type ColumnsEvent = { readonly survey: SurveyId } & (
  | { readonly kind: 'loading'; readonly read: number; readonly of: number }
  | { readonly kind: 'loaded'; readonly rows: number; readonly bytes: number }
  | { readonly kind: 'snapshotRead' | 'snapshotRefused' | 'snapshotWritten' | 'snapshotErased' }
  | { readonly kind: 'letGo' }
  | { readonly kind: 'threadFailed' | 'snapshotFailed'; readonly error: unknown }
)

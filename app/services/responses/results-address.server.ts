import type { CollectorRow } from '../../../db/collectors.server.ts'
import { isPreviewed } from '../previews/preview-stage.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** Where somebody finds what became of their answers; null where they were never counted. */
export function resultsAddress({ slug }: HostedSurvey, collector: CollectorRow): string | null {
  if (isPreviewed(slug)) return null
  return collector.kind === 'practice' ? `/c/${collector.key}/results` : `/results/${slug}`
}

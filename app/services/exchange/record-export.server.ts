import { recordAudit } from '../../../db/settings.server.ts'
import type { Shell } from '../shell.server.ts'
import type { ExportOrder } from './export-order.server.ts'

/** Single responses leave the house: the audit log says by whom. */
export const recordExport = (
  { database, now }: Shell,
  { survey, format, sources }: ExportOrder,
  actor: string,
): Promise<void> =>
  database.write((tx) =>
    recordAudit(tx, {
      at: now(),
      actor,
      action: 'responses.export',
      subject: `${survey.slug} ${sources.join(', ')} as ${format}`,
    }),
  )

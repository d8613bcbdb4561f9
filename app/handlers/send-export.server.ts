import { pipeline } from 'node:stream/promises'
import { EXPORT_FORMATS } from '../core/exchange/export-format.ts'
import { problem, type Problem } from '../core/problem.ts'
import { startFile } from '../http/send.ts'
import { fileNameOf, readExportOrder } from '../services/exchange/export-order.server.ts'
import { exportResponses } from '../services/exchange/export-responses.server.ts'
import { recordExport } from '../services/exchange/record-export.server.ts'
import type { OwnerRequest } from './owner-api.server.ts'

/** GET /api/v1/surveys/:slug/export?format=&source=&edition=&values=&version=&filter=&weight=&lang= */
export async function sendExport({
  shell,
  board,
  actor,
  slug,
  query,
  res,
}: OwnerRequest): Promise<Problem | null> {
  const survey = shell.catalog.survey(slug)
  if (survey === null) return problem('survey_not_found')
  // A form sends what was left blank, too.
  const said = (name: string) => query.get(name) || null
  const order = readExportOrder(shell, survey, {
    format: said('format'),
    edition: said('edition'),
    values: said('values'),
    missing: said('missing'),
    source: said('source'),
    version: said('version'),
    filter: said('filter'),
    weight: said('weight'),
    flagged: said('flagged'),
    locale: said('lang'),
  })
  if (!order.ok) return order.problem
  const { type } = EXPORT_FORMATS[order.value.format]
  const file = { type, name: fileNameOf(order.value) }
  if (res.req.method === 'HEAD') {
    startFile(res, file)
    res.end()
    return null
  }
  const written = await exportResponses(shell, board, order.value)
  if (!written.ok) return written.problem
  await recordExport(shell, order.value, actor)
  startFile(res, file)
  try {
    await pipeline(written.value, res)
  } catch (error) {
    // Half a file must not look like a whole one, so the connection is cut.
    res.destroy()
    if (!isHangUp(error)) throw error
  }
  return null
}

/** Whoever downloads may stop in the middle. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'

import { pipeline } from 'node:stream/promises'
import { problem, type Problem } from '../core/problem.ts'
import { parseSource } from '../core/response/parse-source.ts'
import { startFile } from '../http/send.ts'
import {
  exportResponses,
  parseExportFormat,
  type ExportFormat,
} from '../services/exchange/export-responses.server.ts'
import type { OwnerRequest } from './owner-api.server.ts'

const TYPES: { readonly [format in ExportFormat]: string } = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

/** GET /api/v1/surveys/:slug/export?format=&source= */
export async function sendExport({
  shell,
  slug,
  query,
  res,
}: OwnerRequest): Promise<Problem | null> {
  const survey = shell.catalog.survey(slug)
  if (survey === null) return problem('survey_not_found')
  const format = parseExportFormat(query.get('format') ?? 'csv')
  if (format === null) return problem('malformed', 'format: csv, json or ndjson')
  const source = parseSource(query.get('source') ?? 'live')
  if (source === null)
    return problem('malformed', 'source: live, reconstruction, practice or import')
  startFile(res, { type: TYPES[format], name: `${slug}-${source}.${format}` })
  if (res.req.method === 'HEAD') {
    res.end()
    return null
  }
  try {
    await pipeline(exportResponses(shell, survey, format, source), res)
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

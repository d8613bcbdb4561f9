import type { Readable } from 'node:stream'
import type { ResponseSource } from '../../core/response/answer.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { exportCsv } from './export-csv.server.ts'
import { exportJson, exportNdjson } from './export-records.server.ts'

const WRITERS = { csv: exportCsv, json: exportJson, ndjson: exportNdjson }

export type ExportFormat = keyof typeof WRITERS

export const parseExportFormat = (text: string): ExportFormat | null =>
  Object.hasOwn(WRITERS, text) ? (text as ExportFormat) : null

/** Responses of one source as a file, read and written in pieces. */
export const exportResponses = (
  shell: Shell,
  survey: HostedSurvey,
  format: ExportFormat,
  source: ResponseSource,
): Readable => WRITERS[format](shell, survey, source)

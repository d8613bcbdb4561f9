/** Every file that responses leave the house in. */
export const EXPORT_FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  sav: { type: 'application/x-spss-sav', extension: 'sav' },
  json: { type: 'application/json; charset=utf-8', extension: 'json' },
  ndjson: { type: 'application/x-ndjson; charset=utf-8', extension: 'ndjson' },
  parquet: { type: 'application/vnd.apache.parquet', extension: 'parquet' },
  ddi: { type: 'application/xml; charset=utf-8', extension: 'ddi.xml' },
  sss: { type: 'application/zip', extension: 'sss.zip' },
  r: { type: 'text/plain; charset=utf-8', extension: 'R' },
  package: { type: 'application/zip', extension: 'zip' },
} as const

export type ExportFormat = keyof typeof EXPORT_FORMATS

export const parseExportFormat = (text: string): ExportFormat | null =>
  Object.hasOwn(EXPORT_FORMATS, text) ? (text as ExportFormat) : null

export const FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormat[]

import { createHash } from 'node:crypto'
import type { ResponseId } from '../../core/ids.ts'

/** The id of a row of a data set: always the same, so that a row that comes twice is there once. */
export function derivedId(row: string): ResponseId {
  const hex = createHash('sha256').update(row).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-') as ResponseId
}

import { createHash } from 'node:crypto'
import type { ResponseId } from '../../core/ids.ts'

/** The id of a row of a data set: always the same, so that a row that comes twice is there once. */
export const derivedId = (row: string): ResponseId =>
  uuidOf(createHash('sha256').update(row).digest('hex'), '8', '8')

/** An id of hexadecimal digits, of which two make room for what RFC 9562 puts in their place. */
export const uuidOf = (hex: string, version: '4' | '8', variant: string): ResponseId =>
  [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `${version}${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-') as ResponseId

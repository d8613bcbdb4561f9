import { unreachable } from '../result.ts'
import type { ResponseSource } from './answer.ts'

/** A door through which answers come. */
export type CollectorKind =
  'open' | 'single-use' | 'panel' | 'embed' | 'practice' | 'reconstruction' | 'import'

export function sourceOf(kind: CollectorKind): ResponseSource {
  switch (kind) {
    case 'open':
    case 'single-use':
    case 'panel':
    case 'embed':
      return 'live'
    case 'practice':
    case 'reconstruction':
    case 'import':
      return kind
    default:
      return unreachable(kind)
  }
}

/** Outsiders can't post to the doors through which data sets come in. */
export const isOpenToOutsiders = (kind: CollectorKind): boolean =>
  kind !== 'reconstruction' && kind !== 'import'

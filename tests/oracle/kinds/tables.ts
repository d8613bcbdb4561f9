import type { Kinds } from './kind.ts'

/** Shares, means and tables. */
export const TABLES: Kinds = {}

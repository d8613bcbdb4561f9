import type { Shell } from '../../shell.server.ts'

const KEPT_FOR_MS = 24 * 60 * 60 * 1000

/** Old answers that nobody took do not lie about. */
export const sweepImports = ({ imports }: Shell): Promise<void> =>
  imports.sweep(Date.now() - KEPT_FOR_MS)

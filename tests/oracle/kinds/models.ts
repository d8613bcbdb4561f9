import type { Kinds } from './kind.ts'

/** Association, weights, drivers, quality, disclosure and outcome rates. */
export const MODELS: Kinds = {}

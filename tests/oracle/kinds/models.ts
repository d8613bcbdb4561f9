import type { Kinds } from './kind.ts'
import { ordinalAssoc } from './ordinal-assoc.ts'
import { suppression } from './suppression.ts'

/** Association, weights, drivers, quality, disclosure and outcome rates. */
export const MODELS: Kinds = { ordinal_assoc: ordinalAssoc, suppression }

import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'

/** Runs one kind of analysis through app/core and lays the figures out as R's answer has them. */
export type Kind = (data: CaseData, analysis: Analysis) => unknown

export type Kinds = { readonly [kind: string]: Kind }

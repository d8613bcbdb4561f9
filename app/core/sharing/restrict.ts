import type { Material } from '../composition/material-of.ts'
import type { PublicResults } from '../results/public-results.ts'

/** Of a survey's public numbers those of some blocks, and nothing of what stands in others. */
export const restrictTo = (
  results: PublicResults,
  { findings, variables }: Material,
  questionOf: (variable: string) => string,
): PublicResults => ({
  ...results,
  findings: results.findings.filter(({ id }) => findings.has(id)),
  variables: results.variables.filter(
    ({ id }) => variables.has(id) || variables.has(questionOf(id)),
  ),
})

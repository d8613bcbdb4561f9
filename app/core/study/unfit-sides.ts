import type { Finding } from '../findings/finding.ts'
import type { Misfit } from '../problem.ts'
import type { PublicFinding } from './drafted-study.ts'

/** Where a finding puts others beside each other that no published survey has. */
export const unfitSides = (
  findings: readonly Finding[],
  others: readonly PublicFinding[],
): readonly Misfit[] =>
  findings.flatMap(({ rule }, index) =>
    rule.kind !== 'sideBySide'
      ? []
      : rule.sides.flatMap(({ survey, finding }, side) =>
          others.some((other) => other.survey === survey && other.finding === finding)
            ? []
            : [
                {
                  pointer: `/findings/${index}/rule/sides/${side}/finding`,
                  code: 'unknown_finding',
                  message: `No published survey “${survey}” has a finding “${finding}”`,
                },
              ],
        ),
  )

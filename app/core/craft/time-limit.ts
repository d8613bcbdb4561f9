import type { CraftRule } from './craft-rule.ts'

const LIMITS = ['timeLimit', 'timeLimitPerPage', 'maxTimeToFinish', 'maxTimeToFinishPage'] as const

/** Who reads slowly, or by ear, is cut off by a clock that can't be stopped (WCAG 2.2.1). */
export const timeLimit: CraftRule = ({ source }) =>
  LIMITS.flatMap((key) => {
    const seconds = source[key]
    return typeof seconds === 'number' && seconds > 0
      ? [
          {
            code: 'time_limited',
            severity: 'advice',
            pointer: `/source/${key}`,
            message: `After ${seconds} seconds people are cut off. Some need ten times as long; leave the clock out unless time is what you measure`,
            fix: {
              label: 'Leave the clock out',
              operations: [{ op: 'remove', path: `/source/${key}` }],
            },
          },
        ]
      : []
  })

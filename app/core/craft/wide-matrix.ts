import type { CraftRule } from './craft-rule.ts'
import { nameOf } from './words.ts'

const MOST_COLUMNS = 7

/** A wide table is a scroll sideways on a phone, where most people answer. */
export const wideMatrix: CraftRule = ({ questions }) =>
  questions.flatMap(({ part, pointer }) => {
    const columns =
      part.kind === 'matrix'
        ? part.columns.length
        : part.kind === 'grid' || (part.kind === 'entries' && part.control === 'rows')
          ? part.elements.length
          : 0
    return columns <= MOST_COLUMNS
      ? []
      : [
          {
            code: 'matrix_wide',
            severity: 'advice',
            pointer: `${pointer}/columns`,
            message: `${nameOf(part)} has ${columns} columns; more than ${MOST_COLUMNS} do not fit on a phone. Use fewer, or ask row by row`,
            fix: null,
          },
        ]
  })

import type { Chart } from '#app/core/charts/chart.ts'
import { unreachable } from '#app/core/result.ts'
import { LIKERT_NOTE, RANGE_NOTE, WILSON_NOTE } from './words.ts'

/** How the ranges of a chart are worked out, or what else its reader should know. */
export function noteOn(chart: Chart): string | null {
  switch (chart.kind) {
    case 'bars':
    case 'histogram':
      return chart.kind === 'bars' && chart.bars.every(({ interval }) => interval === null)
        ? null
        : WILSON_NOTE
    case 'groups':
      return chart.blocks.some(({ groups }) => groups.some(({ interval }) => interval !== null))
        ? WILSON_NOTE
        : null
    case 'sources':
      return chart.live?.interval == null ? null : WILSON_NOTE
    case 'ranking':
      return chart.items.some(({ interval }) => interval !== null)
        ? `Mean place, 1 is best. 95% range: t interval of a mean. ${RANGE_NOTE}`
        : 'Mean place, 1 is best.'
    case 'likert':
      return LIKERT_NOTE
    case 'timeline':
      return null
    default:
      return unreachable(chart)
  }
}

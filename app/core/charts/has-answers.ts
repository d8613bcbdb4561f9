import { unreachable } from '../result.ts'
import type { Chart } from './chart.ts'

/** Whether there is anything to draw; a figure that was published counts. */
export function hasAnswers(chart: Chart): boolean {
  switch (chart.kind) {
    case 'bars':
      return chart.bars.some(({ base }) => base > 0)
    case 'histogram':
      return chart.columns.some(({ base }) => base > 0)
    case 'likert':
      return chart.rows.some(({ base }) => base > 0)
    case 'groups':
      return chart.blocks.some(({ groups }) => groups.some(({ base }) => base > 0))
    case 'sources':
      return [chart.published, chart.rebuilt, chart.live].some((source) => source !== null)
    case 'ranking':
      return chart.items.some(({ base }) => base > 0)
    case 'timeline':
      return chart.points.some(({ count }) => count > 0)
    default:
      return unreachable(chart)
  }
}

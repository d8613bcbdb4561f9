import { unreachable } from '../result.ts'
import type { Chart } from './chart.ts'
import { drawBars } from './draw-bars.ts'
import { drawGroups } from './draw-groups.ts'
import { drawHistogram } from './draw-histogram.ts'
import { drawLikert } from './draw-likert.ts'
import { drawRanking } from './draw-ranking.ts'
import { drawSources } from './draw-sources.ts'
import { drawTimeline } from './draw-timeline.ts'
import type { Drawing, Frame } from './drawing.ts'

export function draw(chart: Chart, frame: Frame): Drawing {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, frame)
    case 'histogram':
      return drawHistogram(chart, frame)
    case 'likert':
      return drawLikert(chart, frame)
    case 'groups':
      return drawGroups(chart, frame)
    case 'sources':
      return drawSources(chart, frame)
    case 'ranking':
      return drawRanking(chart, frame)
    case 'timeline':
      return drawTimeline(chart, frame)
    default:
      return unreachable(chart)
  }
}

import type { Chart } from '#app/core/charts/chart.ts'
import { chartOfFinding } from '#app/core/charts/chart-of-finding.ts'
import { unreachable } from '#app/core/result.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { liveLabel } from './finding-context.ts'
import type { FindingProps } from './FindingFrame.tsx'
import { RANGE_NOTE } from './words.ts'

/** A finding in one picture, with its numbers as a table. */
export function FindingChart({ finding, context, chart: address = null }: FindingProps) {
  const { variables } = context.results
  const chart = chartOfFinding(finding, { liveLabel: liveLabel(context), variables })
  if (chart === null) return null
  return (
    <ChartFigure
      chart={chart}
      title={finding.title}
      locale={context.page.locale}
      note={noteOn(chart)}
      address={address}
    />
  )
}

/** How the ranges of a finding's chart are worked out, or what else its reader should know. */
export function noteOn(chart: Chart): string | null {
  switch (chart.kind) {
    case 'bars':
    case 'histogram':
      return chart.kind === 'bars' && chart.bars.every(({ interval }) => interval === null)
        ? null
        : WILSON
    case 'groups':
      return chart.blocks.some(({ groups }) => groups.some(({ interval }) => interval !== null))
        ? WILSON
        : null
    case 'sources':
      return chart.live?.interval == null ? null : WILSON
    case 'ranking':
      return `Mean place, 1 is best. 95% range: t interval of a mean. ${RANGE_NOTE}`
    case 'likert':
      return 'Figures at both ends: what that side comes to.'
    case 'timeline':
      return null
    default:
      return unreachable(chart)
  }
}

const WILSON = `95% range: Wilson score interval. ${RANGE_NOTE}`

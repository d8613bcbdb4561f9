import { chartOfFinding } from '#app/core/charts/chart-of-finding.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { chartAddress, liveLabel } from './finding-context.ts'
import type { FindingProps } from './FindingFrame.tsx'
import { noteOn } from './note-on.ts'

/** A finding in one picture, with its numbers as a table. */
export function FindingChart({ finding, context }: FindingProps) {
  const { variables } = context.results
  const chart = chartOfFinding(finding, { liveLabel: liveLabel(context), variables })
  if (chart === null) return null
  return (
    <ChartFigure
      chart={chart}
      title={finding.title}
      locale={context.page.locale}
      note={noteOn(chart)}
      address={chartAddress(context, context.block.id)}
    />
  )
}

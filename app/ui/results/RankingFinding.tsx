import type { PresentedRanking } from '#app/core/results/presented-comparisons.ts'
import { NO_VALUE, printNumber } from '../charts/printed.ts'
import { mayExpectLive } from './finding-context.ts'
import { FindingChart } from './FindingChart.tsx'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'

/** Items of a ranking, best mean rank first. */
export function RankingFinding({ finding, context }: FindingProps) {
  const { reconstruction: rebuilt, live } = finding.sources
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt.kind === 'ranking' && (
          <Reading tone="rebuilt" label="Rebuilt" figure={figureOf(rebuilt)} figureKind="words">
            <p>Built to give this figure</p>
          </Reading>
        )}
        {live.kind === 'ranking' ? (
          <LiveReading
            context={context}
            figure={figureOf(live)}
            figureKind="words"
            asOf={live.asOf}
          >
            <p>{baseWords(live)}</p>
            <SmallBase base={Math.min(...live.items.map(({ base }) => base))} />
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} value={live} />
        )}
      </div>
      <FindingChart finding={finding} context={context} />
    </FindingFrame>
  )
}

function figureOf({ items: [first] }: PresentedRanking): string {
  return first?.meanRank == null
    ? NO_VALUE
    : `${first.label}: mean place ${first.meanRank.toFixed(1)}`
}

function baseWords({ items }: PresentedRanking): string {
  const bases = items.map(({ base }) => base)
  const [least, most] = [Math.min(...bases), Math.max(...bases)]
  return least === most
    ? `${printNumber(most)} people gave each a place`
    : `${printNumber(least)} to ${printNumber(most)} people gave each a place`
}

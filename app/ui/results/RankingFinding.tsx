import type { PresentedRanking } from '#app/core/results/presented-comparisons.ts'
import { NO_VALUE, printNumber } from '../charts/printed.ts'
import { RankChart } from '../charts/RankChart.tsx'
import { mayExpectLive } from './finding-context.ts'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'
import { RANGE_NOTE } from './words.ts'

/** Items of a ranking, best mean rank first. */
export function RankingFinding({ finding, context }: FindingProps) {
  const { reconstruction: rebuilt, live } = finding.sources
  const shown = live.kind === 'ranking' ? live : rebuilt.kind === 'ranking' ? rebuilt : null
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
      {shown !== null && (
        <RankChart
          title={finding.title}
          locale={context.page.locale}
          items={shown.items}
          tone={shown === live ? 'live' : 'rebuilt'}
          note={`Mean place, 1 is best. 95% range: t interval of a mean. ${RANGE_NOTE}`}
        />
      )}
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

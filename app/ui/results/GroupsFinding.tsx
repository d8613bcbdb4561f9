import type { PresentedGroups } from '#app/core/results/public-results.ts'
import { printNumber } from '../charts/printed.ts'
import { ContrastNotes } from './ContrastNotes.tsx'
import { mayExpectLive } from './finding-context.ts'
import { FindingChart } from './FindingChart.tsx'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'
import { TOO_FEW } from './words.ts'

export function GroupsFinding({ finding, context }: FindingProps) {
  const { reconstruction: rebuilt, live } = finding.sources
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt.kind === 'groups' && (
          <Reading
            tone="rebuilt"
            label="Rebuilt"
            figure={directionWords(rebuilt)}
            figureKind="words"
          >
            <p>Built to give this direction</p>
          </Reading>
        )}
        {live.kind === 'groups' ? (
          <LiveReading
            context={context}
            figure={directionWords(live)}
            figureKind="words"
            asOf={live.asOf}
          >
            {live.difference !== null && (
              <ContrastNotes
                contrast={live.difference}
                unit="points"
                labels={live.groups.map(({ label }) => label)}
                locale={context.page.locale}
              />
            )}
            <p>{live.groups.map(({ base }) => `${printNumber(base)} people`).join(' and ')}</p>
            <SmallBase base={Math.min(...live.groups.map(({ base }) => base))} />
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} />
        )}
      </div>
      {live.kind === 'groups' && <FindingChart finding={finding} context={context} />}
    </FindingFrame>
  )
}

function directionWords({ direction, groups }: PresentedGroups): string {
  const [first, second] = groups
  switch (direction) {
    case 'firstHigher':
      return `Higher: ${first?.label ?? ''}`
    case 'secondHigher':
      return `Higher: ${second?.label ?? ''}`
    case 'equal':
      return 'The same in both groups'
    case null:
      return TOO_FEW
  }
}

import type { PresentedMultiple } from '#app/core/results/presented-comparisons.ts'
import { printNumber, printPercent } from '../charts/printed.ts'
import { mayExpectLive } from './finding-context.ts'
import { FindingChart } from './FindingChart.tsx'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'
import { TOO_FEW } from './words.ts'

/** What most people ticked, most first. */
export function MultipleFinding({ finding, context }: FindingProps) {
  const { reconstruction: rebuilt, live } = finding.sources
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt.kind === 'multiple' && (
          <Reading tone="rebuilt" label="Rebuilt" figure={figureOf(rebuilt)} figureKind="words">
            <p>Built to give this figure</p>
            <p>{baseWords(rebuilt)}</p>
          </Reading>
        )}
        {live.kind === 'multiple' ? (
          <LiveReading
            context={context}
            figure={figureOf(live)}
            figureKind="words"
            asOf={live.asOf}
          >
            <p>{baseWords(live)}</p>
            <SmallBase base={live.base} />
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} value={live} />
        )}
      </div>
      <FindingChart finding={finding} context={context} />
    </FindingFrame>
  )
}

const baseWords = ({ base }: PresentedMultiple) =>
  `${printNumber(base)} people, who may each have ticked several`

function figureOf({ answers: [first] }: PresentedMultiple): string {
  return first === undefined ? TOO_FEW : `${first.label}: ${printPercent(first.count, first.base)}`
}

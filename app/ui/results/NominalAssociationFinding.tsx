import type { PresentedNominalAssociation } from '#app/core/results/presented-comparisons.ts'
import { printCoefficient, printNumber } from '../charts/printed.ts'
import { printP } from './contrast-words.ts'
import { mayExpectLive } from './finding-context.ts'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'

/** How strongly two variables without an order go together. */
export function NominalAssociationFinding({ finding, context }: FindingProps) {
  const { reconstruction: rebuilt, live } = finding.sources
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt.kind === 'nominalAssociation' && (
          <Reading
            tone="rebuilt"
            label="Rebuilt"
            figure={printCoefficient(rebuilt.cramersV)}
            figureKind="number"
          >
            <p>Built to give this figure</p>
            <p>{baseWords(rebuilt)}</p>
          </Reading>
        )}
        {live.kind === 'nominalAssociation' ? (
          <LiveReading
            context={context}
            figure={printCoefficient(live.cramersV)}
            figureKind="number"
            asOf={live.asOf}
          >
            <p>Cramér’s V: 0 is none, 1 the most there can be</p>
            {live.p !== null && <p>{`Rao–Scott test: ${printP(live.p)}`}</p>}
            <p>{baseWords(live)}</p>
            <SmallBase base={live.base} />
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} value={live} />
        )}
      </div>
    </FindingFrame>
  )
}

const baseWords = ({ base }: PresentedNominalAssociation) =>
  `${printNumber(base)} who answered both`

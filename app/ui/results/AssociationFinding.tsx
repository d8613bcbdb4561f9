import type {
  PresentedAssociation,
  PresentedCoefficient,
} from '#app/core/results/public-results.ts'
import { printCoefficient, printNumber } from '../charts/printed.ts'
import { mayExpectLive } from './finding-context.ts'
import { FindingChart } from './FindingChart.tsx'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'

export function AssociationFinding({ finding, context }: FindingProps) {
  const { reconstruction: rebuilt, live } = finding.sources
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt.kind === 'association' && (
          <Reading
            tone="rebuilt"
            label="Rebuilt"
            figure={directionWords(rebuilt)}
            figureKind="words"
          >
            <p>Built to give this direction</p>
            <p>{baseWords(rebuilt)}</p>
          </Reading>
        )}
        {live.kind === 'association' ? (
          <LiveReading
            context={context}
            figure={directionWords(live)}
            figureKind="words"
            asOf={live.asOf}
          >
            <p>{baseWords(live)}</p>
            <SmallBase base={live.base.substantive} />
            <Coefficients association={live} />
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} />
        )}
      </div>
      {live.kind === 'association' && <FindingChart finding={finding} context={context} />}
    </FindingFrame>
  )
}

function Coefficients({ association }: { readonly association: PresentedAssociation }) {
  const { gamma, tauB, spearman, constructed } = association
  if (constructed) return null
  return (
    <>
      <Coefficient name="Gamma" value={gamma} />
      <Coefficient name="Kendall’s tau-b" value={tauB} />
      <Coefficient name="Spearman’s rho" value={spearman} />
    </>
  )
}

function Coefficient({
  name,
  value,
}: {
  readonly name: string
  readonly value: PresentedCoefficient | null
}) {
  if (value === null) return null
  const { estimate, interval } = value
  return (
    <p>
      {name} {printCoefficient(estimate)}
      {interval !== null &&
        `, range ${printCoefficient(interval[0])} to ${printCoefficient(interval[1])}`}
    </p>
  )
}

const baseWords = ({ base }: PresentedAssociation) =>
  `${printNumber(base.substantive)} who answered both`

function directionWords({ rising }: PresentedAssociation): string {
  if (rising === null) return 'Not every step can be shown'
  return rising ? 'Rises at every step' : 'Does not rise at every step'
}

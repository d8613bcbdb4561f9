import type { PresentedScore, PresentedValue } from '#app/core/results/public-results.ts'
import { NO_VALUE, printNumber } from '../charts/printed.ts'
import { mayExpectLive } from './finding-context.ts'
import { FindingChart } from './FindingChart.tsx'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { inUnits } from '#app/core/results/score-words.ts'
import { SmallBase } from './SmallBase.tsx'
import { OTHER_PEOPLE, RANGE_NOTE, VERDICT_WORDS } from './words.ts'

/** A mean, a Net Promoter Score or a net. */
export function ScoreFinding({ finding, context }: FindingProps) {
  const { sources, verdict } = finding
  const rebuilt = scoreOf(sources.reconstruction)
  const live = scoreOf(sources.live)
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt !== null && (
          <Reading tone="rebuilt" label="Rebuilt" figure={printScore(rebuilt)} figureKind="number">
            <p>Built to give this figure</p>
            <p>{baseWords(rebuilt)}</p>
          </Reading>
        )}
        {live !== null ? (
          <LiveReading
            context={context}
            figure={printScore(live)}
            figureKind="number"
            asOf={live.asOf}
          >
            {live.interval !== null && <p>Range {rangeWords(live, live.interval)}</p>}
            <p>{baseWords(live)}</p>
            <SmallBase base={live.base} />
            {verdict !== null && (
              <p className="verdict">
                <strong>{VERDICT_WORDS[verdict]}</strong>: {OTHER_PEOPLE}
              </p>
            )}
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} />
        )}
      </div>
      <FindingChart finding={finding} context={context} />
      {live?.interval != null && (
        <p className="table-note">95% range: t interval of a mean. {RANGE_NOTE}</p>
      )}
    </FindingFrame>
  )
}

const scoreOf = (value: PresentedValue) => (value.kind === 'score' ? value : null)

const baseWords = ({ base }: PresentedScore) => `${printNumber(base)} people`

const printScore = (score: PresentedScore): string =>
  score.value === null ? NO_VALUE : inUnits(score.of, score.value)

const rangeWords = ({ of }: PresentedScore, [lower, upper]: readonly [number, number]) =>
  `${inUnits(of, lower)} to ${inUnits(of, upper)}`

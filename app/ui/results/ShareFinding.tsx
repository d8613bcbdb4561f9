import type { PresentedShare, PresentedValue } from '#app/core/results/public-results.ts'
import { printNumber, printPercent, printRange } from '../charts/printed.ts'
import { mayExpectLive } from './finding-context.ts'
import { FindingChart } from './FindingChart.tsx'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'
import { BASE_WORDS, OTHER_PEOPLE, VERDICT_WORDS } from './words.ts'

export function ShareFinding({ finding, context }: FindingProps) {
  const { sources, verdict } = finding
  const rebuilt = shareOf(sources.reconstruction)
  const live = shareOf(sources.live)
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt !== null && <RebuiltShare share={rebuilt} />}
        {live !== null ? (
          <LiveReading
            context={context}
            figure={printPercent(live.count, live.base)}
            figureKind="number"
            asOf={live.asOf}
          >
            {live.interval !== null && <p>Range {printRange(live.interval)}</p>}
            <p>{countWords(live)}</p>
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
    </FindingFrame>
  )
}

function RebuiltShare({ share }: { readonly share: PresentedShare }) {
  return (
    <Reading
      tone="rebuilt"
      label="Rebuilt"
      figure={printPercent(share.count, share.base)}
      figureKind="number"
    >
      <p>Built to give this figure</p>
      <p>{countWords(share)}</p>
    </Reading>
  )
}

const shareOf = (value: PresentedValue) => (value.kind === 'share' ? value : null)

export const countWords = ({ count, base, percentOf }: PresentedShare) =>
  `${printNumber(count)} of ${printNumber(base)} ${BASE_WORDS[percentOf]}`

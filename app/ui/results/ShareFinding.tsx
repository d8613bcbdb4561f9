import type { PresentedShare, PresentedValue } from '#app/core/results/public-results.ts'
import { printNumber, printPercent, printRange } from '../charts/printed.ts'
import { SharesBeside } from '../charts/SharesBeside.tsx'
import { liveLabel, mayExpectLive } from './finding-context.ts'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { SmallBase } from './SmallBase.tsx'
import { BASE_WORDS, OTHER_PEOPLE, RANGE_NOTE, VERDICT_WORDS } from './words.ts'

export function ShareFinding({ finding, context }: FindingProps) {
  const { published, sources, verdict } = finding
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
      <SharesBeside
        title={finding.title}
        locale={context.page.locale}
        published={
          published.percent === null
            ? null
            : { figure: published.figure, percent: published.percent }
        }
        rebuilt={rebuilt}
        live={live}
        liveLabel={liveLabel(context)}
        note={live?.interval ? `95% range: Wilson score interval. ${RANGE_NOTE}` : null}
      />
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

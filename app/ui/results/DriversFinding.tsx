import type { PresentedDrivers } from '#app/core/results/presented-comparisons.ts'
import { DriverChart } from '../charts/DriverChart.tsx'
import { NO_VALUE, printNumber, printWholePercent } from '../charts/printed.ts'
import { mayExpectLive } from './finding-context.ts'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { DRIVERS_NOTE } from './words.ts'

/** What goes with an outcome. Only owners get numbers of it. */
export function DriversFinding({ finding, context }: FindingProps) {
  const { live } = finding.sources
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {live.kind === 'drivers' ? (
          <LiveReading
            context={context}
            figure={live.drivers[0]?.label ?? NO_VALUE}
            figureKind="words"
            asOf={null}
          >
            <p>
              <strong>Association, not cause.</strong>
            </p>
            <p>{explainedWords(live)}</p>
            <p>{printNumber(live.base)} who answered all</p>
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} value={live} />
        )}
      </div>
      {live.kind === 'drivers' && (
        <DriverChart
          title={finding.title}
          locale={context.page.locale}
          drivers={live.drivers}
          rSquared={live.rSquared}
          note={DRIVERS_NOTE}
        />
      )}
    </FindingFrame>
  )
}

const explainedWords = ({ rSquared }: PresentedDrivers) =>
  `All together go with ${printWholePercent(100 * rSquared)} of the differences between people`

import type { PresentedDifference } from '#app/core/results/presented-comparisons.ts'
import { NO_VALUE, printNumber } from '../charts/printed.ts'
import { contrastFigure, type ContrastUnit } from './contrast-words.ts'
import { ContrastNotes } from './ContrastNotes.tsx'
import { mayExpectLive } from './finding-context.ts'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { LiveReading, NoLiveReading } from './LiveReading.tsx'
import { PublishedReading } from './PublishedReading.tsx'
import { Reading } from './Reading.tsx'
import { inUnits } from '#app/core/results/score-words.ts'
import { SmallBase } from './SmallBase.tsx'
import { OTHER_PEOPLE, RANGE_NOTE, TOO_FEW, VERDICT_WORDS } from './words.ts'

/** A mean, a Net Promoter Score or a net of one group, or wave, less that of another. */
export function DifferenceFinding({ finding, context }: FindingProps) {
  const { sources, verdict } = finding
  const { reconstruction: rebuilt, live } = sources
  const { locale } = context.page
  return (
    <FindingFrame finding={finding} context={context}>
      <div className="readings">
        <PublishedReading finding={finding} context={context} />
        {rebuilt.kind === 'difference' && (
          <Reading tone="rebuilt" label="Rebuilt" figure={figureOf(rebuilt)} figureKind="words">
            <p>Built to give this figure</p>
          </Reading>
        )}
        {live.kind === 'difference' ? (
          <LiveReading
            context={context}
            figure={figureOf(live)}
            figureKind="words"
            asOf={live.asOf}
          >
            {live.difference !== null && (
              <ContrastNotes
                contrast={live.difference}
                unit={unitOf(live)}
                labels={live.groups.map(({ label }) => label)}
                locale={locale}
              />
            )}
            <SmallBase base={Math.min(...live.groups.map(({ base }) => base))} />
            {verdict !== null && (
              <p className="verdict">
                <strong>{VERDICT_WORDS[verdict]}</strong>: {OTHER_PEOPLE}
              </p>
            )}
          </LiveReading>
        ) : (
          mayExpectLive(context) && <NoLiveReading context={context} value={live} />
        )}
      </div>
      {live.kind === 'difference' && (
        <>
          <table className="group-scores">
            <caption className="visually-hidden" lang={locale}>
              {finding.title}
            </caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col">{SCORE_NAMES[live.of]}</th>
                <th scope="col">People</th>
              </tr>
            </thead>
            <tbody>
              {live.groups.map(({ label, value, base }) => (
                <tr key={label}>
                  <th scope="row" lang={locale} dir="auto">
                    {label}
                  </th>
                  <td>{value === null ? NO_VALUE : inUnits(live.of, value)}</td>
                  <td>{printNumber(base)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {live.difference?.interval != null && (
            <p className="table-note">95% range: t interval of the difference. {RANGE_NOTE}</p>
          )}
        </>
      )}
    </FindingFrame>
  )
}

const SCORE_NAMES = { mean: 'Mean', nps: 'Net Promoter Score', net: 'Net' } as const

const unitOf = ({ of }: PresentedDifference): ContrastUnit => (of === 'mean' ? 'units' : 'points')

const figureOf = (value: PresentedDifference): string =>
  value.difference === null ? TOO_FEW : contrastFigure(value.difference, unitOf(value))

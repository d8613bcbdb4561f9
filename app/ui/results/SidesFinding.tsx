import { addressPart } from '#app/core/composition/default-composition.ts'
import type { PresentedSides, PresentedValue } from '#app/core/results/public-results.ts'
import { printNumber, printPercent, printRange } from '../charts/printed.ts'
import { liveLabel, mayExpectLive, type PageContext } from './finding-context.ts'
import { FindingFrame, type FindingProps } from './FindingFrame.tsx'
import { inUnits } from '#app/core/results/score-words.ts'
import { countWords } from './ShareFinding.tsx'
import { Swatch } from './Reading.tsx'
import { TOO_FEW } from './words.ts'

type PresentedSide = PresentedSides['sides'][number]

/** Two surveys beside each other: a gap, never a trend. */
export function SidesFinding({ finding, context }: FindingProps) {
  const rebuilt = sidesOf(finding.sources.reconstruction)
  const live = sidesOf(finding.sources.live)
  const sides = live.length > 0 ? live : rebuilt
  return (
    <FindingFrame finding={finding} context={context}>
      <p className="reading-number" dir="auto">
        {finding.published.figure}
      </p>
      <p>A gap, never a trend: different people, years and questions.</p>
      <div className="sides">
        {sides.map((side, index) => (
          <Side
            key={side.survey}
            side={side}
            rebuilt={rebuilt[index]?.value ?? { kind: 'none' }}
            live={live[index]?.value ?? { kind: 'none' }}
            context={context}
          />
        ))}
      </div>
    </FindingFrame>
  )
}

type SideProps = {
  readonly side: PresentedSide
  readonly rebuilt: PresentedValue
  readonly live: PresentedValue
  readonly context: PageContext
}

/** One of two surveys: what was published of it, rebuilt, and answered here. */
export function Side({ side, rebuilt, live, context }: SideProps) {
  const label = liveLabel(context)
  return (
    <div className="side">
      <h4 dir="auto">{side.label}</h4>
      <table>
        <caption className="visually-hidden">{side.label}</caption>
        <tbody>
          <tr>
            <th scope="row">
              <Swatch tone="published" />
              Published
            </th>
            <td className="side-figure">{side.published}</td>
          </tr>
          {rebuilt.kind === 'share' && (
            <tr>
              <th scope="row">
                <Swatch tone="rebuilt" />
                Rebuilt
              </th>
              <td>{`${printPercent(rebuilt.count, rebuilt.base)}, built to give this figure; ${countWords(rebuilt)}`}</td>
            </tr>
          )}
          {mayExpectLive(context) && (
            <tr>
              <th scope="row">
                <Swatch tone="live" />
                {label}
              </th>
              <td>{liveWords(live)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p>
        <a href={`/results/${side.survey}#finding-${addressPart(side.finding)}`}>
          See this finding<span className="visually-hidden">: {side.label}</span>
        </a>
      </p>
    </div>
  )
}

const sidesOf = (value: PresentedValue) => (value.kind === 'sideBySide' ? value.sides : [])

function liveWords(value: PresentedValue): string {
  if (value.kind === 'score' && value.value !== null)
    return `${inUnits(value.of, value.value)}; of ${printNumber(value.base)}`
  if (value.kind !== 'share') return TOO_FEW
  const range = value.interval === null ? '' : `range ${printRange(value.interval)}; `
  return `${printPercent(value.count, value.base)}; ${range}${countWords(value)}`
}

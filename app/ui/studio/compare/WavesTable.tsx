import type { PresentedWave, PresentedWaves } from '#app/core/results/presented-waves.ts'
import {
  NO_VALUE,
  printCoefficient,
  printNumber,
  printRange,
  printWholePercent,
} from '../../charts/printed.ts'
import { BaseCell } from '../tables/BaseCell.tsx'
import { CopyTable } from '../tables/CopyTable.tsx'
import { SIGNED_IN_SENTENCE } from '../tables/method-sentences.ts'
import { TableScroll } from '../tables/TableScroll.tsx'
import {
  CAUTION_WORDS,
  methodWords,
  partWords,
  printAdjusted,
  printDifference,
  printDifferenceRange,
} from './wave-words.ts'

type Props = { readonly waves: PresentedWaves }

/** Shares of both waves, their differences, and how these were made. */
export function WavesTable({ waves }: Props) {
  const { sides, caution, shared, answers, overlapping } = waves
  const [first, second] = sides
  const lacking = answers.filter(({ sides: [left, right] }) => left === null || right === null)
  return (
    <section className="table-section" id="waves" aria-labelledby="waves-heading">
      <h2 id="waves-heading">Side by side</h2>
      <p className="notice">{CAUTION_WORDS[caution]}</p>
      {shared > 0 && (
        <p className="notice">
          {printNumber(shared)} {shared === 1 ? 'person stands' : 'people stand'} on both sides.
        </p>
      )}
      {lacking.length > 0 && (
        <p className="notice">
          The two sides do not offer the same answers: {printNumber(lacking.length)} of{' '}
          {printNumber(answers.length)} stand on one side only. Who would have given them gave
          another one on the other side, so the percentages beside them can’t be held against each
          other as they are.
        </p>
      )}
      <TableScroll kind="summary" label={first.variable.wording}>
        <table>
          <caption>
            <span className="caption-words">
              <Wording sides={sides} />
              {overlapping && (
                <span className="caption-base">People could choose several answers.</span>
              )}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <SideHead side={first} place="First side" />
              <SideHead side={second} place="Second side" />
              <th scope="col">Difference</th>
              <th scope="col">p</th>
            </tr>
          </thead>
          <tbody>
            <BaseRow label="Asked, people" of="asked" sides={sides} />
            <BaseRow label="Base, people" of="substantive" sides={sides} />
            {answers.map(({ value, label, otherLabel, sides: shares, difference }) => (
              <tr key={String(value)}>
                <th scope="row">
                  <span lang={first.locale} dir="auto">
                    {label}
                  </span>
                  {otherLabel !== null && (
                    <span className="cell-range wave-other">
                      second side: <bdi lang={second.locale}>{otherLabel}</bdi>
                    </span>
                  )}
                </th>
                {shares.map((share, place) =>
                  share === null ? (
                    <td key={place}>not offered</td>
                  ) : (
                    <td key={place}>
                      <span className="share">{printWholePercent(share.percent)}</span>
                      {share.ci !== null && (
                        <span className="cell-range">{printRange(share.ci)}</span>
                      )}
                      <span className="cell-count">
                        {printNumber(share.count)}
                        <span className="visually-hidden">
                          {share.count === 1 ? ' person' : ' people'}
                        </span>
                      </span>
                    </td>
                  ),
                )}
                <Difference of={difference} unit="points" />
              </tr>
            ))}
            <MeanRow waves={waves} />
          </tbody>
        </table>
      </TableScroll>
      <p className="table-same">
        <CopyTable />
      </p>
      <p className="table-method">
        Differences of percentages are in points. {methodWords(waves)} {SIGNED_IN_SENTENCE}
      </p>
    </section>
  )
}

function Wording({ sides: [first, second] }: Pick<PresentedWaves, 'sides'>) {
  const isSame = first.variable.wording === second.variable.wording
  return (
    <>
      <strong lang={first.locale} dir="auto">
        {first.variable.wording}
      </strong>
      <span className="caption-base">
        {isSame ? (
          'Asked in the same words on both sides.'
        ) : (
          <>
            In other words on the second side:{' '}
            <bdi lang={second.locale}>{second.variable.wording}</bdi>
          </>
        )}
      </span>
    </>
  )
}

function SideHead({ side, place }: { readonly side: PresentedWave; readonly place: string }) {
  return (
    <th scope="col">
      {place}
      <span className="cell-range wave-title" lang={side.locale} dir="auto">
        {side.title}
      </span>
      <span className="cell-range wave-part">{partWords(side)}</span>
      {side.filter !== null && (
        <span className="cell-range wave-part">
          only <code>{side.filter}</code>
        </span>
      )}
    </th>
  )
}

type BaseRowProps = Pick<PresentedWaves, 'sides'> & {
  readonly label: string
  readonly of: 'asked' | 'substantive'
}

const BaseRow = ({ label, of, sides }: BaseRowProps) => (
  <tr className="base-row">
    <th scope="row">{label}</th>
    {sides.map(({ bases }, place) => (
      <BaseCell key={place} people={bases[of].people} />
    ))}
    <td />
    <td />
  </tr>
)

function MeanRow({ waves: { mean } }: Props) {
  if (mean === null) return null
  return (
    <tr className="mean-row">
      <th scope="row">Mean</th>
      {mean.sides.map(({ value, ci }, place) => (
        <td key={place}>
          {value === null ? NO_VALUE : printCoefficient(value)}
          {ci !== null && (
            <span className="cell-range">
              {printCoefficient(ci[0])} to {printCoefficient(ci[1])}
            </span>
          )}
        </td>
      ))}
      <Difference of={mean.difference} unit="units" />
    </tr>
  )
}

type DifferenceProps = {
  readonly of: PresentedWaves['answers'][number]['difference']
  readonly unit: 'points' | 'units'
}

const Difference = ({ of, unit }: DifferenceProps) => (
  <>
    <td>
      <span className="share">{printDifference(of, unit)}</span>
      {of !== null && of.ci !== null && (
        <span className="cell-range">{printDifferenceRange(of.ci, unit)}</span>
      )}
    </td>
    <td>{printAdjusted(of?.p ?? null)}</td>
  </>
)

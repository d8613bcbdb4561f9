import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import { REBUILT_SENTENCE } from '../../results/words.ts'
import { associationWords, meanDifferenceWords } from './association-words.ts'
import { groupName } from './CrosstabHead.tsx'
import {
  intervalSentence,
  lettersSentence,
  RESIDUALS_SENTENCE,
  SIGNED_IN_SENTENCE,
  weightingSentence,
} from './method-sentences.ts'
import type { Chosen } from './tables-view.ts'

type Props = Pick<Chosen, 'percent' | 'ranges'> & {
  readonly crosstab: PresentedCrosstab
  readonly locale: string
}

const NO_RANGES_SENTENCE =
  'Only percentages of the column and means have ranges, so that there are none beside these percentages. '

const PERCENT_SENTENCES: Readonly<Record<HowMadeProps['percent'], string>> = {
  gridRow: 'Percentages are of the base of each row.',
  column: 'Percentages are of the base of each column.',
  row: 'Percentages are of those of the group who gave the row’s answer.',
  total: 'Percentages are of everybody in the group.',
}

/** How a crosstab was made, and how its rows and columns go together. */
export function CrosstabMethod({ crosstab, percent, ranges, locale }: Props) {
  const { groups, method, constructed } = crosstab
  return (
    <>
      {!constructed && (
        <ul className="table-tests">
          {groups.map((group, place) => (
            <li key={place}>
              <bdi lang={locale}>{groupName(group)}</bdi>: {associationWords(group, method.test)}
              {group.meanDifference !== null && `; ${meanDifferenceWords(group.meanDifference)}`}
            </li>
          ))}
        </ul>
      )}
      <HowMade crosstab={crosstab} percent={percent} ranges={ranges} />
    </>
  )
}

const hasResiduals = ({ groups }: PresentedCrosstab): boolean =>
  groups.some(({ columns }) =>
    columns.some(({ cells }) => cells.some(({ residual }) => residual != null)),
  )

type HowMadeProps = Omit<Props, 'locale' | 'percent'> & {
  /** `gridRow`: each line is a table of its own, and its answers stand side by side. */
  readonly percent: Chosen['percent'] | 'gridRow'
  /** Of how many tables this is told. */
  readonly tables?: 'one' | 'several'
}

export function HowMade({ crosstab, percent, ranges, tables = 'one' }: HowMadeProps) {
  const { groups, method, constructed, total, flagged } = crosstab
  const letters = groups.length === 0 ? '' : `${lettersSentence(method, groups)} `
  return (
    <p className="table-method">
      {PERCENT_SENTENCES[percent]} Counts are people.{' '}
      {ranges === 'shown' && (percent === 'row' || percent === 'total') && NO_RANGES_SENTENCE}
      {constructed ? REBUILT_SENTENCE : `${letters}${intervalSentence(method.interval)}`}{' '}
      {hasResiduals(crosstab) && `${RESIDUALS_SENTENCE} `}
      {weightingSentence(method, tables === 'one' ? (total?.base.people ?? 0) : null, flagged)}{' '}
      {SIGNED_IN_SENTENCE}
    </p>
  )
}

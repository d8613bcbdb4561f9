import type { PresentedSummary } from '#app/core/results/presented-summary.ts'
import { printNumber } from '../../charts/printed.ts'
import { SOURCE_WORDS } from '../../results/words.ts'
import { PERIODS } from './table-words.ts'
import type { TablesView } from './tables-view.ts'

type Props = { readonly page: TablesView; readonly summary: PresentedSummary }

/** The exact wording, by what it is broken down, and who was asked. */
export function TableCaption({ page, summary }: Props) {
  const { choices, locale } = page
  const { asked, answered, substantive } = summary.bases
  return (
    <caption>
      <span className="caption-words">
        <strong lang={locale} dir="auto">
          {choices.rows.find(({ id }) => id === summary.variable.id)?.label ??
            summary.variable.label}
        </strong>
        <CaptionBreaks page={page} />
        <span className="caption-base">
          {SOURCE_WORDS[summary.source]}. Asked of {printNumber(asked.people)}{' '}
          {asked.people === 1 ? 'person' : 'people'}; {printNumber(answered.people)} answered, of
          whom {printNumber(substantive.people)} gave an answer that counts here.
          {summary.overlapping && ' People could choose several answers.'}
        </span>
        <CaptionFilter filter={summary.filter} />
      </span>
    </caption>
  )
}

/** By what the table is broken down. */
export function CaptionBreaks({ page }: Pick<Props, 'page'>) {
  const { choices, chosen, locale } = page
  const wording = (id: string) =>
    [...PERIODS, ...choices.columns, ...choices.rows].find((choice) => choice.id === id)?.label ??
    id
  return chosen.breaks.map(({ column, within }) => (
    <span key={column + within} className="caption-break">
      by{' '}
      <bdi lang={locale}>
        {[column, ...(within === '' ? [] : within.split('>'))].map(wording).join(' › ')}
      </bdi>
    </span>
  ))
}

export function CaptionFilter({ filter }: { readonly filter: string | null }) {
  if (filter === null) return null
  return (
    <span className="caption-base">
      Only those for whom this holds: <code>{filter}</code>
    </span>
  )
}

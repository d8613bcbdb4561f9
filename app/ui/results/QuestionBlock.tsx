import { addressPart } from '#app/core/composition/default-composition.ts'
import type {
  PresentedBase,
  PresentedVariable,
  PublicResults,
} from '#app/core/results/public-results.ts'
import { BarChart } from '../charts/BarChart.tsx'
import { printMean } from '../charts/printed.ts'
import { baseWords } from './base-words.ts'
import { RANGE_NOTE } from './words.ts'

type Props = {
  readonly variable: PresentedVariable
  readonly results: PublicResults
  readonly locale: string
  /** The anchor of the block in which it stands. */
  readonly block: string
}

export function QuestionBlock({ variable, results, locale, block }: Props) {
  const id = `question-${addressPart(variable.id)}`
  return (
    <article id={id === block ? undefined : id} className="question">
      <div className="question-words">
        <h3 lang={locale} dir="auto">
          {variable.label}
        </h3>
        <QuestionNotes variable={variable} release={results.release} />
      </div>
      {variable.hidden === null && variable.base !== null && (
        <div className="question-numbers">
          {variable.mean !== null && <Mean mean={variable.mean} sd={variable.sd} />}
          {variable.values.length > 0 && (
            <Answers variable={variable} base={variable.base} results={results} locale={locale} />
          )}
        </div>
      )}
    </article>
  )
}

type NotesProps = { readonly variable: PresentedVariable; readonly release: number | null }

function QuestionNotes({ variable, release }: NotesProps) {
  if (variable.measure === 'text')
    return <p className="held-back">Written answers are not shown.</p>
  if (variable.hidden !== null || variable.base === null)
    return <p className="held-back">Fewer than 30 answers: not shown yet.</p>
  const isOlder = variable.asOf !== null && variable.asOf !== release
  return (
    <>
      <p className="question-base">{baseWords(variable, variable.base)}</p>
      {variable.measure === 'multiple' && (
        <p className="question-base">People could choose several answers.</p>
      )}
      {variable.smallBase && <p className="small-base">Small base, read with care</p>}
      {isOlder && <p className="question-base">As of release {variable.asOf}.</p>}
    </>
  )
}

function Mean({ mean, sd }: { readonly mean: number; readonly sd: number | null }) {
  return (
    <p className="question-mean">
      Mean <strong>{printMean(mean)}</strong>
      {sd !== null && `, standard deviation ${printMean(sd)}`}
    </p>
  )
}

type AnswersProps = {
  readonly variable: PresentedVariable
  readonly base: PresentedBase
  readonly results: PublicResults
  readonly locale: string
}

function Answers({ variable, base, results, locale }: AnswersProps) {
  const shown = variable.values.filter(({ role }) => role !== 'declined')
  const declined = variable.values.filter(({ role }) => role === 'declined')
  const hasRanges = shown.some(({ ci }) => ci !== null)
  return (
    <>
      <BarChart
        title={variable.label}
        locale={locale}
        bars={shown.flatMap(({ value, label, count, ci }) =>
          count === null
            ? []
            : {
                id: String(value),
                label,
                count,
                base: base[variable.percentOf] ?? 0,
                interval: ci,
              },
        )}
        declined={declined.flatMap(({ value, label, count }) =>
          count === null ? [] : { id: String(value), label, count },
        )}
        tone={results.source === 'reconstruction' ? 'rebuilt' : 'live'}
        note={hasRanges ? RANGE_NOTE : null}
      />
      {hasRanges && <p className="method-line">95% range: Wilson score interval.</p>}
    </>
  )
}

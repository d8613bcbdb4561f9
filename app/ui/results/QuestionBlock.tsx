import { addressPart } from '#app/core/composition/default-composition.ts'
import type { PresentedVariable, PublicResults } from '#app/core/results/public-results.ts'
import { chartOfVariable } from '#app/core/charts/chart-of-variable.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { printMean } from '../charts/printed.ts'
import { baseWords } from './base-words.ts'
import { toneOf } from './tone-of.ts'
import { HELD_BACK, RANGE_NOTE } from './words.ts'

type Props = {
  readonly variable: PresentedVariable
  readonly results: PublicResults
  readonly locale: string
  /** The anchor of the block in which it stands. */
  readonly block: string
  /** Of its chart by itself; null where that has none. */
  readonly chart?: string | null
}

export function QuestionBlock({ variable, results, locale, block, chart = null }: Props) {
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
          <Answers variable={variable} results={results} locale={locale} address={chart} />
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
    return <p className="held-back">{HELD_BACK}</p>
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
  readonly results: PublicResults
  readonly locale: string
  readonly address: string | null
}

function Answers({ variable, results, locale, address }: AnswersProps) {
  const chart = chartOfVariable(variable, toneOf(results))
  if (chart === null) return null
  const hasRanges = variable.values.some(({ ci }) => ci !== null)
  return (
    <ChartFigure
      chart={chart}
      title={variable.label}
      locale={locale}
      note={hasRanges ? RANGE_NOTE : null}
      caption={hasRanges ? '95% range: Wilson score interval.' : null}
      address={address}
    />
  )
}

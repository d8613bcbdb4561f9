import type { ToplineQuestion as Question } from '#app/core/results/topline.ts'
import type { ToplineAnswers } from '#app/core/results/topline-answers.ts'
import { ToplineGrid } from './ToplineGrid.tsx'
import { ToplineList } from './ToplineList.tsx'
import { ToplineNumbers } from './ToplineNumbers.tsx'
import { WITHHELD_WORDS } from './topline-words.ts'

type Props = {
  readonly question: Question
  readonly locale: string
  readonly level: 'h2' | 'h3'
}

export function ToplineQuestion({ question, locale, level: Heading }: Props) {
  const { number, wording, instruction, routing, notes, answers } = question
  return (
    <article id={`q${number}`} className="topline-question">
      <Heading>
        <span className="topline-number">{number}.</span>{' '}
        <span lang={locale} dir="auto">
          {wording}
        </span>
      </Heading>
      {instruction !== null && (
        <p lang={locale} dir="auto">
          {instruction}
        </p>
      )}
      {routing !== null && <p className="topline-rule">Asked if {routing}.</p>}
      {notes.length > 0 && <p className="topline-rule">{notes.join(' ')}</p>}
      <Answers answers={answers} caption={`Answers to question ${number}`} locale={locale} />
    </article>
  )
}

type AnswersProps = {
  readonly answers: ToplineAnswers
  readonly caption: string
  readonly locale: string
}

function Answers({ answers, caption, locale }: AnswersProps) {
  if (answers.kind === 'withheld') {
    const { offered, rows, why } = answers
    return (
      <>
        {[rows, offered].map(
          (words, index) =>
            words.length > 0 && (
              <ul key={index} className="topline-offered" lang={locale}>
                {words.map((label, place) => (
                  <li key={place} dir="auto">
                    {label}
                  </li>
                ))}
              </ul>
            ),
        )}
        <p className="topline-withheld">{WITHHELD_WORDS[why]}</p>
      </>
    )
  }
  const { layout, tables } = answers
  switch (layout) {
    case 'grid':
      return <ToplineGrid tables={tables} caption={caption} locale={locale} />
    case 'numbers':
      return <ToplineNumbers tables={tables} caption={caption} locale={locale} />
    case 'list':
      return tables.map((table, index) => (
        <ToplineList key={index} table={table} caption={caption} locale={locale} />
      ))
  }
}

import type { ToplineTable } from '#app/core/results/topline-answers.ts'
import { printNumber } from '../../charts/printed.ts'
import { HELD_BACK } from '../words.ts'
import { printShare, printCount } from './printed-topline.ts'
import { tableWords } from './topline-words.ts'

type Props = {
  readonly table: ToplineTable
  readonly caption: string
  readonly locale: string
}

export function ToplineList({ table, caption, locale }: Props) {
  const { label, n, isSmall, answers, noAnswer } = table
  if (n === null)
    return (
      <p className="topline-withheld">
        {label === '' ? '' : `${label}. `}
        {HELD_BACK}
      </p>
    )
  const inBase = answers.filter(({ role }) => role === 'inBase')
  const declined = answers.filter(({ role }) => role === 'declined')
  return (
    <table className="topline-table">
      <caption>
        <span className="visually-hidden">{caption}. </span>
        {label !== '' && (
          <span lang={locale} dir="auto">
            {label}:{' '}
          </span>
        )}
        {tableWords(n, isSmall)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">%</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        {inBase.map(({ label: answer, count }, index) => (
          <tr key={index}>
            <th scope="row" lang={locale} dir="auto">
              {answer}
            </th>
            <td>{printShare(count, n)}</td>
            <td>{printCount(count)}</td>
          </tr>
        ))}
      </tbody>
      {(declined.length > 0 || noAnswer !== null) && (
        <tbody className="topline-apart">
          {declined.map(({ label: answer, count }, index) => (
            <tr key={index}>
              <th scope="row" lang={locale} dir="auto">
                {answer}
              </th>
              <td>apart</td>
              <td>{printCount(count)}</td>
            </tr>
          ))}
          {noAnswer !== null && (
            <tr>
              <th scope="row">No answer</th>
              <td>apart</td>
              <td>{printNumber(noAnswer)}</td>
            </tr>
          )}
        </tbody>
      )}
    </table>
  )
}

import type { Variable } from '../../core/codebook/variable.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { questionsAmong } from '../../core/definition/walk.ts'
import type { PublishedVersion } from '../surveys/catalog.server.ts'

export type Wording = { readonly question: string; readonly label: string }

/** A question in its newest words, and the row or cell of it that a variable is. */
export const wordingIn =
  (versions: readonly PublishedVersion[], locale: string) =>
  (variable: Variable): Wording => {
    const label = textIn(variable.label, locale)
    const asked = versions
      .map(({ plan }) => plan.byName.get(variable.question)?.question)
      .find((question) => question !== undefined)
    if (asked === undefined || variable.row === null)
      return { question: label, label: `${label}${ENDS[variable.part]}` }
    const question = textIn(asked.title, locale)
    const cells = asked.kind === 'grid' ? questionsAmong(asked.elements) : []
    const cell = cells.length > 1 ? cells.find(({ name }) => name === variable.column) : undefined
    const part = cell === undefined ? label : `${label} – ${textIn(cell.title, locale)}`
    return { question, label: `${question}: ${part}${ENDS[variable.part]}` }
  }

const ENDS: { readonly [part in Variable['part']]: string } = {
  answer: '',
  rank: ' (place)',
  low: ' (from)',
  high: ' (to)',
}

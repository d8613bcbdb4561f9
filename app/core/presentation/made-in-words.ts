import { textIn } from '../definition/localized-text.ts'
import {
  DECLINED,
  NOT_SHOWN,
  SKIPPED,
  isTicked,
  type VariableColumn,
} from '../tally/columns/column.ts'
import { scalarInWords } from './answer-in-words.ts'
import type { SaidInWords } from './variable-in-words.ts'

/** What a derived variable makes of one response. */
export function madeInWords(
  { variable: { categories }, column }: VariableColumn,
  row: number,
  locale: string,
): SaidInWords {
  const code = column.codes[row] ?? SKIPPED
  if (code === NOT_SHOWN) return { state: 'notShown', words: '' }
  if (code === SKIPPED) return { state: 'skipped', words: '' }
  const labels = (isOf: (place: number) => boolean) =>
    categories
      .filter((_, place) => isOf(place))
      .map(({ label }) => textIn(label, locale))
      .join(', ')
  switch (column.kind) {
    case 'choice':
      return { state: 'answered', words: labels((place) => place === code) }
    case 'choices':
      return code === DECLINED
        ? { state: 'declined', words: '' }
        : { state: 'answered', words: labels((place) => isTicked(column, row, place)) }
    case 'number':
      return { state: 'answered', words: scalarInWords(column.values[row], locale) }
    // Nothing makes these.
    case 'date':
    case 'text':
      return { state: 'answered', words: '' }
  }
}

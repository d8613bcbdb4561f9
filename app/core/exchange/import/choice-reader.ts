import type { Variable } from '../../codebook/variable.ts'
import type { ChoiceValue } from '../../definition/definition.ts'
import { codedAnswers } from '../file-codes.ts'
import { fittingLabels } from '../sav/fitting-labels.ts'
import type { DataCell, DataField } from './data-file.ts'
import { wordsOfChoice } from './import-slot.ts'
import { sameWords } from './same-words.ts'

/** The choice that a cell means; `nothing` is no answer, null is no choice. */
export type ChoiceReader = (cell: DataCell) => { readonly choice: ChoiceValue } | 'nothing' | null

/** What programs write where nothing stands. */
export const NOTHING: ReadonlySet<string> = new Set(['', 'NA', 'N/A', '#NULL!', 'NULL'])

const TRUE = /^(?:1|true|yes)$/i
const FALSE = /^(?:0|false|no)$/i

/** Programs that know no missing whole numbers write 1.0 for a code of 1. */
export const withoutNoughts = (text: string): string => text.replace(/^(-?\d+)[.,]0+$/, '$1')

/**
 * By value, or by label in any of the survey's languages. Where the file itself says what its numbers
 * stand for, and all of that is among the choices, its words go before its numbers.
 */
export function choiceReader({ categories }: Variable, field: DataField): ChoiceReader {
  const coded = codedAnswers(categories, 'default')
  const blank = new Map(
    coded.codes.flatMap(({ value, label, missing }) =>
      missing === 'skipped' || missing === 'notShown' ? [[value, sameWords(label)] as const] : [],
    ),
  )
  const byValue = new Map<string, ChoiceValue>(
    categories.map(({ value }) => [String(value), value]),
  )
  const fitting = fittingLabels(coded.codes)
  const byWords = new Map<string, ChoiceValue>()
  const unclear = new Set<string>()
  for (const [place, choice] of categories.entries())
    for (const words of [
      ...wordsOfChoice(choice),
      coded.codes[place]?.label ?? '',
      fitting[place] ?? '',
    ].map(sameWords)) {
      if (words === '') continue
      if ((byWords.get(words) ?? choice.value) !== choice.value) unclear.add(words)
      byWords.set(words, choice.value)
    }
  for (const words of unclear) byWords.delete(words)
  const isBoolean = categories.every(({ value }) => typeof value === 'boolean')

  const labels = [...field.labels.values()].map(sameWords)
  const blankWords = new Set(blank.values())
  const speaks =
    labels.length > 0 && labels.every((words) => byWords.has(words) || blankWords.has(words))

  return (cell) => {
    if (cell === null) return 'nothing'
    const text = String(cell).trim()
    const plain = withoutNoughts(text)
    if (speaks) {
      const words = sameWords(field.labels.get(String(cell)) ?? '')
      const meant = byWords.get(words)
      if (meant !== undefined) return { choice: meant }
      if (blankWords.has(words)) return 'nothing'
    }
    const named =
      byValue.get(String(cell)) ??
      byValue.get(text) ??
      byWords.get(sameWords(text)) ??
      byValue.get(plain)
    if (named !== undefined) return { choice: named }
    if (isBoolean && TRUE.test(plain)) return { choice: true }
    if (isBoolean && FALSE.test(plain)) return { choice: false }
    if (NOTHING.has(text) || blank.has(text) || field.isMissing(cell)) return 'nothing'
    return blankWords.has(sameWords(text)) ? 'nothing' : null
  }
}

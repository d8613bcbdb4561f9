import type { ChoiceValue } from '../definition/definition.ts'
import type { AnswerSet } from '../findings/summed-answers.ts'
import type { OneWayTable } from '../tally/tables/table.ts'
import { addsUp } from './hide-small-cells.ts'
import { DISCLOSURE } from './rules.ts'

/**
 * Which answers of a one-way table of invited people stay hidden, and of which sets of answers
 * findings may tell the sum: counts from 1 to 4 go, and the smallest others, until at least two
 * are hidden that hold at least 5 people. Of a multiple choice those who left a tick out count too.
 */
export function hideInWhole(
  table: OneWayTable,
  sets: readonly AnswerSet[],
): { readonly hidden: readonly ChoiceValue[]; readonly sums: readonly AnswerSet[] } {
  const answers = table.counts.filter(({ role }) => role !== 'declined')
  if (!addsUp([table])) {
    const hidden = answers
      .filter(({ count }) => isSmall(count) || isSmall(table.base.substantive - count))
      .map(({ value }) => value)
    return { hidden, sums: sets.filter((set) => !set.some((value) => hidden.includes(value))) }
  }
  const rowOf = (value: ChoiceValue) => JSON.stringify(sets.map((set) => set.includes(value)))
  const sums = [...new Set(answers.map(({ value }) => rowOf(value)))].map((name) => ({
    name,
    count: answers.reduce((sum, { value, count }) => sum + (rowOf(value) === name ? count : 0), 0),
  }))
  const hiddenRows = withOthers(sums).map(({ name }) => name)
  return {
    hidden: withOthers(answers).map(({ value }) => value),
    sums: sets.filter((set) => !set.some((value) => hiddenRows.includes(rowOf(value)))),
  }
}

const isSmall = (count: number) => count >= 1 && count <= DISCLOSURE.largestSmallCell

/** Small counts, and as many of the next larger as it takes that their sum tells none of them. */
function withOthers<Counted extends { readonly count: number }>(
  all: readonly Counted[],
): readonly Counted[] {
  const ascending = all.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
  const small = ascending.filter(({ count }) => isSmall(count)).length
  if (small === 0) return []
  const isEnough = (length: number) =>
    length > 1 &&
    ascending.slice(0, length).reduce((sum, { count }) => sum + count, 0) >
      DISCLOSURE.largestSmallCell
  const lengths = ascending.map((_, index) => index + 1).filter((length) => length >= small)
  return ascending.slice(0, lengths.find(isEnough) ?? ascending.length)
}

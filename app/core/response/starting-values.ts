import type { Element, Entries, Question } from '../definition/definition.ts'
import { questionsAmong } from '../definition/walk.ts'
import type { Json, JsonObject } from '../json.ts'

/** What stands in a question before somebody answers it, also in its rows and first entries. */
export function startOf(question: Question): Json | undefined {
  const { prefill } = question
  if (prefill?.start != null) return prefill.start
  switch (question.kind) {
    case 'grid': {
      const cells = startingGroup(question.elements)
      return Object.keys(cells).length === 0
        ? undefined
        : Object.fromEntries(question.rows.map(({ value }) => [value, cells]))
    }
    case 'entries': {
      const entry = startingEntry(question)
      return Object.keys(entry).length === 0 || question.initialEntries === 0
        ? undefined
        : Array.from({ length: question.initialEntries }, () => entry)
    }
    case 'textGroup': {
      const items = startingAmong(question.items)
      return Object.keys(items).length === 0 ? undefined : items
    }
    default:
      return undefined
  }
}

/** What an entry holds when it is added. */
export const startingEntry = ({ elements, newEntry }: Entries): JsonObject => ({
  ...startingGroup(elements),
  ...(newEntry === 'copyOfLast' ? {} : newEntry),
})

const startingGroup = (elements: readonly Element[]): JsonObject =>
  startingAmong(questionsAmong(elements))

const startingAmong = (questions: readonly Question[]): JsonObject =>
  Object.fromEntries(
    questions.flatMap((question): [string, Json][] => {
      // Entries within entries begin when their page is made.
      if (question.kind === 'entries' && question.prefill?.start == null) return []
      const value = startOf(question)
      return value === undefined ? [] : [[question.name, value]]
    }),
  )

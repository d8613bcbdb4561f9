import type { Element, Question } from '../definition/definition.ts'
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
      const entry = startingGroup(question.elements)
      return Object.keys(entry).length === 0 || question.minEntries === 0
        ? undefined
        : Array.from({ length: question.minEntries }, () => entry)
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
export const startingGroup = (elements: readonly Element[]): JsonObject =>
  startingAmong(questionsAmong(elements))

const startingAmong = (questions: readonly Question[]): JsonObject =>
  Object.fromEntries(
    questions.flatMap((question): [string, Json][] => {
      const value = startOf(question)
      return value === undefined ? [] : [[question.name, value]]
    }),
  )

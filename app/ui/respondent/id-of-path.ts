import type { Question } from '#app/core/definition/definition.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { cellOf } from './group-view.ts'

/** The id of a question or row that stands inside another; null where the path leads nowhere. */
export function idOfPath(plan: Plan, path: string, idOf: (name: string) => string): string | null {
  const [name = '', ...steps] = path
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const outer = plan.byName.get(name)?.question
  return outer === undefined ? null : idWithin(outer, idOf(name), steps)
}

function idWithin(question: Question, id: string, steps: readonly string[]): string | null {
  const [group, name, ...rest] = steps
  if (group === undefined) return id
  if (question.kind !== 'grid' && question.kind !== 'entries') return null
  const index =
    question.kind === 'grid'
      ? question.rows.findIndex(({ value }) => value === group)
      : Number(group)
  if (!Number.isInteger(index) || index < 0) return null
  const groupId = `${id}-e${index}`
  if (name === undefined) return groupId
  const inside = questionsAmong(question.elements).find((candidate) => candidate.name === name)
  if (inside === undefined) return null
  return idWithin(inside, `${groupId}-${cellOf(question.elements, name)}`, rest)
}

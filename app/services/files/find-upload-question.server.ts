import { isQuestion, type FileQuestion, type Question } from '../../core/definition/definition.ts'
import { elementsOf, questionsOf } from '../../core/definition/walk.ts'
import type { PublishedVersion } from '../surveys/catalog.server.ts'

/** The question of files at a path such as `photo` or `children/photo`; names may hold slashes. */
export const findUploadQuestion = ({ plan }: PublishedVersion, path: string): FileQuestion | null =>
  findAmong(questionsOf(plan.definition), path)

function findAmong(among: readonly Question[], path: string): FileQuestion | null {
  for (const question of among) {
    if (question.name === path && question.kind === 'file') return question
    if (question.kind !== 'grid' && question.kind !== 'entries') continue
    if (!path.startsWith(`${question.name}/`)) continue
    const inside = [...elementsOf(question.elements)].filter(isQuestion)
    const found = findAmong(inside, path.slice(question.name.length + 1))
    if (found !== null) return found
  }
  return null
}

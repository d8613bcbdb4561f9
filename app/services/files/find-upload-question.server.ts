import { isQuestion, type FileQuestion, type Question } from '../../core/definition/definition.ts'
import { elementsOf, questionsOf } from '../../core/definition/walk.ts'
import type { PublishedVersion } from '../surveys/catalog.server.ts'

/** The question of files at a path such as `photo` or `children/photo`. */
export function findUploadQuestion({ plan }: PublishedVersion, path: string): FileQuestion | null {
  let among: readonly Question[] = questionsOf(plan.definition)
  let found: Question | undefined
  for (const name of path.split('/')) {
    found = among.find((question) => question.name === name)
    if (found === undefined) return null
    among =
      found.kind === 'grid' || found.kind === 'entries'
        ? [...elementsOf(found.elements)].filter(isQuestion)
        : []
  }
  return found?.kind === 'file' ? found : null
}

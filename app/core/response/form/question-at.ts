import type { Question } from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'
import { pathTo, pathUnder, type FieldPath } from './field-names.ts'

/** The question at a path, with the names that lead to it, entries and rows left out. */
export function questionAt(
  questions: readonly Question[],
  path: FieldPath,
): { readonly question: Question; readonly names: readonly string[] } | null {
  return among(questions, pathTo, path, [])
}

function among(
  questions: readonly Question[],
  pathOf: (name: string) => FieldPath,
  path: FieldPath,
  outer: readonly string[],
): ReturnType<typeof questionAt> {
  for (const question of questions) {
    const own = pathOf(question.name)
    const names = [...outer, question.name]
    if (path === own) return { question, names }
    if (!path.startsWith(`${own}/`)) continue
    const at = stepAfter(question, own, path)
    if (at === null || !('elements' in question)) return null
    const inside = questionsAmong(question.elements)
    return among(inside, (name) => pathUnder(at, name), path, names)
  }
  return null
}

/** The path of the row or entry that a path goes through. */
function stepAfter(question: Question, own: FieldPath, path: FieldPath): FieldPath | null {
  switch (question.kind) {
    case 'entries': {
      const [index = ''] = path.slice(own.length + 1).split('/')
      return /^\d{1,4}$/.test(index) ? pathUnder(own, index) : null
    }
    case 'grid':
      return (
        question.rows
          .map(({ value }) => pathUnder(own, value))
          .find((row) => path.startsWith(`${row}/`)) ?? null
      )
    default:
      return null
  }
}

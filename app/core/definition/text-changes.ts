import type { Changed, ChangeReason, TextPart } from './change-reason.ts'
import type { Definition, Question } from './definition.ts'
import type { LocalizedText } from './localized-text.ts'
import { elementsOf } from './walk.ts'

type Wording = { readonly [part in TextPart]?: LocalizedText | null }

/** The words of a question, those of its answers aside. */
export const wordingOf = (question: Question): Wording => ({
  title: question.title,
  description: question.description,
  comment: question.commentText,
  error: question.requiredErrorText,
  ...(question.kind === 'rating'
    ? { minLabel: question.minLabel, maxLabel: question.maxLabel }
    : {}),
})

export function textDifferences(
  of: Changed,
  before: Wording,
  after: Wording,
): readonly ChangeReason[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as TextPart[]
  return parts.flatMap((part) => {
    const [old, fresh] = [before[part] ?? NOTHING, after[part] ?? NOTHING]
    const locales = new Set([...Object.keys(old), ...Object.keys(fresh)])
    return [...locales].flatMap((locale): readonly ChangeReason[] => {
      const [from, to] = [old[locale] ?? '', fresh[locale] ?? '']
      return from === to ? [] : [{ kind: 'reworded', of, part, locale, from, to }]
    })
  })
}

const NOTHING: LocalizedText = { default: '' }

/** Words around the questions: of the survey, its pages and panels, and the texts between. */
export function textChanges(before: Definition, after: Definition): readonly ChangeReason[] {
  const old = wordingsIn(before)
  return [...wordingsIn(after)].flatMap(([key, { of, words }]) => {
    const known = old.get(key)
    return known === undefined ? [] : textDifferences(of, known.words, words)
  })
}

type Worded = { readonly of: Changed; readonly words: Wording }

function wordingsIn(definition: Definition): ReadonlyMap<string, Worded> {
  const { title, description, closing, screenOut, pages } = definition
  const found = new Map<string, Worded>()
  const add = (of: Changed, words: Wording) => {
    const name = of.kind === 'survey' ? '' : of.name
    // A part without a name can't be found again in another version.
    if (of.kind === 'survey' || name !== '') found.set(`${of.kind} ${name}`, { of, words })
  }
  add({ kind: 'survey' }, { title, description, closing, message: screenOut?.message ?? null })
  for (const page of pages) {
    add({ kind: 'page', name: page.name }, { title: page.title, description: page.description })
    for (const element of elementsOf(page.elements)) {
      // The reader gives what takes no answer a number of its own.
      const name = element.name.replace(/~\d+$/, '')
      if (element.kind === 'panel')
        add({ kind: 'panel', name }, { title: element.title, description: element.description })
      if (element.kind === 'html') add({ kind: 'text', name }, { html: element.html })
    }
  }
  return found
}

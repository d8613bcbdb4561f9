import type { Question } from '../../definition/definition.ts'
import type { TemplatePart } from '../../presentation/template.ts'
import { pathTo } from '../form/field-names.ts'
import type { LiveWords } from './live-page.ts'

/** A text with names in it, as it was put together. */
export type PutTogether = {
  readonly was: string
  readonly parts: readonly (TemplatePart & { readonly words: string })[]
}

const SPOKEN: ReadonlySet<Question['kind']> = new Set([
  'single',
  'multiple',
  'rating',
  'text',
  'number',
])

/**
 * Texts that name answers of the page, to be said anew when these change. Two that read alike can't
 * be told apart on the page, and an empty one can't be found; they come right with the next step.
 */
export function liveWords(
  texts: readonly PutTogether[],
  questions: readonly Question[],
): readonly LiveWords[] {
  const known = new Map(
    questions
      .filter(({ kind }) => SPOKEN.has(kind))
      .map(({ name }) => [name.toLowerCase(), name] as const),
  )
  const found = new Map<string, string>()
  for (const { was, parts } of texts) {
    const live = parts.map((part): LiveWords['parts'][number] => {
      const name = part.kind === 'name' ? known.get(part.name.toLowerCase()) : undefined
      return name === undefined ? part.words : { path: pathTo(name) }
    })
    if (was.trim() === '' || live.every((part) => typeof part === 'string')) continue
    const text = JSON.stringify(live)
    found.set(was, found.has(was) && found.get(was) !== text ? '[]' : text)
  }
  return [...found].flatMap(([was, text]) => {
    const parts = JSON.parse(text) as LiveWords['parts']
    return parts.length === 0 ? [] : [{ was, parts }]
  })
}

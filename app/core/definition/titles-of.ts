import type { Definition } from './definition.ts'
import { textIn } from './localized-text.ts'
import { questionsOf } from './walk.ts'

/** What questions are called in the survey's own language, by name. */
export const titlesOf = (definition: Definition): { readonly [question: string]: string } =>
  Object.fromEntries(
    questionsOf(definition).map(({ name, title }) => [name, textIn(title, 'default')]),
  )

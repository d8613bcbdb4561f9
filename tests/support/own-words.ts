import type { Messages } from '#app/ui/respondent/messages.ts'
import { AR } from '#app/ui/respondent/messages.ar.ts'
import { DE } from '#app/ui/respondent/messages.de.ts'
import { EN } from '#app/ui/respondent/messages.en.ts'
import { ES } from '#app/ui/respondent/messages.es.ts'
import { FR } from '#app/ui/respondent/messages.fr.ts'

export const SPOKEN = { ar: AR, de: DE, en: EN, es: ES, fr: FR } as const satisfies Record<
  string,
  Messages
>

export type Language = keyof typeof SPOKEN

export type Said = {
  readonly path: string
  readonly make: (...given: readonly unknown[]) => string
}

/** Everything that we say in a language, with the path that leads to it. */
export const saidIn = (language: Language): readonly Said[] => said(SPOKEN[language], '')

function said(value: unknown, path: string): readonly Said[] {
  if (typeof value === 'string') return [{ path, make: () => value }]
  if (typeof value === 'function') return [{ path, make: value as Said['make'] }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => said(child, `${path}/${key}`))
}

export const isProblem = ({ path }: Said): boolean => path.startsWith('/problems/')
/** It is given a time, and says a number that it makes of it. */
export const isTime = ({ path }: Said): boolean => path === '/keptFor'

/** As it might stand on a page, with 3 wherever there is a number. */
export function example(language: Language, { path, make }: Said): string {
  if (isProblem({ path, make })) return make({ min: 3, max: 3, step: 3 })
  if (isTime({ path, make })) return make(3 * 24 * 60 * 60 * 1000)
  const keptFor = SPOKEN[language].keptFor(7 * 24 * 60 * 60 * 1000)
  return path.endsWith('Notice') || path.endsWith('Kept') ? make(keptFor) : make('3', '3')
}

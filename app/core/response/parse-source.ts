import type { ResponseSource } from './answer.ts'

const SOURCES: readonly ResponseSource[] = ['live', 'reconstruction', 'practice', 'import']

/** A source by its name, or null. */
export const parseSource = (text: string): ResponseSource | null =>
  SOURCES.find((source) => source === text) ?? null

import { isJsonObject } from '../core/json.ts'
import type { Unwanted } from '../core/response/device-page.ts'

/** What is written on one page and not yet with the server, as this device keeps it. */
export type Kept = {
  readonly at: number
  readonly changes: Changes
  /** By question, for people: what is offered when nobody else takes it. */
  readonly words: Words
  /** On a first page, which has no address of its own: the response that it will begin. */
  readonly begun?: { readonly response: string; readonly start: string }
} & (
  | { readonly state: 'typed' }
  /** Nothing is written here; this is the way back to the response. */
  | { readonly state: 'begun'; readonly address: string }
  | { readonly state: 'waiting'; readonly post: Post }
  | { readonly state: 'unwanted'; readonly why: Unwanted }
)

/** By field: what the server had put there, and what stands there instead. */
export type Changes = {
  readonly [field: string]: { readonly was: readonly string[]; readonly now: readonly string[] }
}

export type Words = { readonly [question: string]: string }

export type Post = {
  readonly type: 'form' | 'json'
  /** Path and query; never another origin. */
  readonly address: string
  readonly body: string
}

const ROOT = 'rapport/'

export const keysOfSurvey = (survey: string) => `${ROOT}${survey}/`
export const keysOfResponse = (survey: string, response: string) =>
  `${keysOfSurvey(survey)}${response}/`
export const keyOfPage = (survey: string, response: string, page: string) =>
  `${keysOfResponse(survey, response)}${page}`
/** Where a response that was begun on this device goes on. */
export const placeOf = (key: string) => `${responseIn(key)}place`

/** Of whatever survey: what waits is sent from any page of ours. */
export const ALL_KEYS = ROOT

export const responseIn = (key: string): string => key.slice(0, key.lastIndexOf('/') + 1)

/** Null for what was damaged, or written by another version of this script. */
export function readKept(text: string | null): Kept | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isJsonObject(value) && typeof value['at'] === 'number' && isState(value['state'])
      ? (value as Kept)
      : null
  } catch {
    return null
  }
}

const isState = (value: unknown): value is Kept['state'] =>
  value === 'typed' || value === 'begun' || value === 'waiting' || value === 'unwanted'

export const asTyped = ({ at, changes, words }: Kept): Kept => ({
  at,
  changes,
  words,
  state: 'typed',
})

export const asUnwanted = ({ at, changes, words }: Kept, why: Unwanted): Kept => ({
  at,
  changes,
  words,
  state: 'unwanted',
  why,
})

export const textOf = (words: Words): string =>
  Object.entries(words)
    .map(([question, answer]) => `${question}\n${answer}\n`)
    .join('\n')

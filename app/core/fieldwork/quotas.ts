import { isTrue, type Scope } from '../expression/evaluate.ts'
import type { CollectorRules } from './rules.ts'

/** The quota behind a maximum; no quota of a researcher may be called so. */
export const MAXIMUM = '*'

export type Place = { readonly quota: string; readonly limit: number }

/** The places that a response with these answers takes. */
export const placesFor = (
  { maximum, quotas }: Pick<CollectorRules, 'maximum' | 'quotas'>,
  answers: Scope,
): readonly Place[] => [
  ...(maximum === null ? [] : [{ quota: MAXIMUM, limit: maximum }]),
  ...quotas
    .filter(({ where }) => isTrue(where, answers))
    .map(({ name, limit }) => ({ quota: name, limit })),
]

/** Those of them that are certain while somebody is still answering. */
export const placesSoFar = (
  { maximum, quotas }: Pick<CollectorRules, 'maximum' | 'quotas'>,
  answers: Scope,
): readonly Place[] =>
  placesFor(
    {
      maximum,
      quotas: quotas.filter(({ reads }) => reads.every((name) => Object.hasOwn(answers, name))),
    },
    answers,
  )

const DETAIL = 'quota:'

/** What the log says of somebody who came too late for a place. */
export const quotaDetail = (quota: string): string => `${DETAIL}${quota}`

/** The full quota that a `screenedOut` entry names; null where a screener decided. */
export const quotaIn = (detail: string | null): string | null =>
  detail?.startsWith(DETAIL) === true ? detail.slice(DETAIL.length) : null

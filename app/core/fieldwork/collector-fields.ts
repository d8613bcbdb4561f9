import { isJsonObject, listIn, type Json, type JsonObject } from '../json.ts'

/** The words on pages that end, in the order in which a form asks for them. */
export const END_TEXTS = ['notYet', 'closed', 'quotaFull', 'full', 'invitationUsed'] as const
export const WAYS_BACK = ['complete', 'screenedOut', 'quotaFull'] as const

export type QuotaFields = { readonly name: string; readonly where: string; readonly limit: string }

/** Rules of a collector as a form shows them: everything is text. */
export type CollectorFields = {
  readonly name: string
  /** A number, or `latest`. */
  readonly version: string
  /** `2026-03-01T09:00`, in UTC. */
  readonly opensAt: string
  readonly closesAt: string
  readonly graceHours: string
  readonly paused: 'paused' | 'running'
  readonly pauseMessage: string
  readonly maximum: string
  readonly quotas: readonly QuotaFields[]
  /** Crossed quotas, which no form of ours can change. */
  readonly crossed: readonly string[]
  readonly texts: { readonly [text in (typeof END_TEXTS)[number]]: string }
  readonly redirects: { readonly [way in (typeof WAYS_BACK)[number]]: string }
  readonly parameter: string
  readonly leave: 'atOnce' | 'byButton'
  readonly origins: string
}

const HOUR_MS = 3_600_000

export function fieldsOf(
  name: string,
  version: number | 'latest',
  rules: JsonObject,
): CollectorFields {
  const quotas = listIn(rules['quotas'])
  const [texts, redirects] = [objectIn(rules, 'texts'), objectIn(rules, 'redirects')]
  const isPaused =
    rules['paused'] !== undefined && rules['paused'] !== null && rules['paused'] !== false
  return {
    name,
    version: String(version),
    opensAt: momentText(rules['opensAt']),
    closesAt: momentText(rules['closesAt']),
    graceHours: typeof rules['graceMs'] === 'number' ? String(rules['graceMs'] / HOUR_MS) : '',
    paused: isPaused ? 'paused' : 'running',
    pauseMessage: rules['paused'] === true ? '' : ownWords(rules['paused']),
    maximum: typeof rules['maximum'] === 'number' ? String(rules['maximum']) : '',
    quotas: quotas.filter(isJsonObject).flatMap((quota) =>
      Object.hasOwn(quota, 'cells')
        ? []
        : [
            {
              name: textIn(quota, 'name'),
              where: textIn(quota, 'where'),
              limit: typeof quota['limit'] === 'number' ? String(quota['limit']) : '',
            },
          ],
    ),
    crossed: crossedIn(rules).map((quota) => textIn(quota, 'name')),
    texts: {
      notYet: ownWords(texts['notYet']),
      closed: ownWords(texts['closed']),
      quotaFull: ownWords(texts['quotaFull']),
      full: ownWords(texts['full']),
      invitationUsed: ownWords(texts['invitationUsed']),
    },
    redirects: {
      complete: textIn(redirects, 'complete'),
      screenedOut: textIn(redirects, 'screenedOut'),
      quotaFull: textIn(redirects, 'quotaFull'),
    },
    parameter: textIn(redirects, 'parameter'),
    leave: redirects['leave'] === 'byButton' ? 'byButton' : 'atOnce',
    origins: Array.isArray(rules['origins']) ? rules['origins'].join('\n') : '',
  }
}

/** Rules as the fields say; what the form can't show stays as it was. What is blank is null. */
export function rulesOf(fields: CollectorFields, before: JsonObject): JsonObject {
  const [texts, redirects] = [objectIn(before, 'texts'), objectIn(before, 'redirects')]
  const simple = fields.quotas.map(({ name, where, limit }) => ({
    name,
    where,
    limit: numberOr(limit),
  }))
  const ways = Object.fromEntries(WAYS_BACK.map((way) => [way, textOrNull(fields.redirects[way])]))
  const leadsBack = Object.values(ways).some((way) => way !== null)
  const origins = fields.origins
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return {
    opensAt: momentIn(fields.opensAt),
    closesAt: momentIn(fields.closesAt),
    graceMs: fields.graceHours === '' ? null : hoursIn(fields.graceHours),
    paused:
      fields.paused === 'running'
        ? null
        : (localised(fields.pauseMessage, before['paused']) ?? true),
    maximum: fields.maximum === '' ? null : numberOr(fields.maximum),
    quotas: [...simple, ...crossedIn(before)],
    texts: Object.fromEntries(
      END_TEXTS.map((text) => [text, localised(fields.texts[text], texts[text])]),
    ),
    redirects: leadsBack
      ? {
          ...redirects,
          ...ways,
          parameter: textOrNull(fields.parameter),
          leave: fields.leave,
        }
      : null,
    origins: origins.length === 0 ? null : origins,
  }
}

const objectIn = (rules: JsonObject, name: string): JsonObject => {
  const value = rules[name]
  return isJsonObject(value) ? value : {}
}

const textIn = (rules: JsonObject, name: string): string => {
  const value = rules[name]
  return typeof value === 'string' ? value : ''
}

const crossedIn = (rules: JsonObject): readonly JsonObject[] =>
  listIn(rules['quotas'])
    .filter(isJsonObject)
    .filter((quota) => Object.hasOwn(quota, 'cells'))

/** The text in the survey's own language, where there are several. */
function ownWords(value: Json | undefined): string {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return ''
  const text = value['default'] ?? Object.values(value)[0]
  return typeof text === 'string' ? text : ''
}

/** Words in other languages stay for as long as the survey's own stay the same. */
function localised(text: string, before: Json | undefined): Json {
  if (text === '') return null
  return isJsonObject(before) && ownWords(before) === text ? before : text
}

const textOrNull = (text: string): string | null => (text === '' ? null : text)

/** What is no number stays text, and is refused with everything else. */
const numberOr = (text: string): Json => (/^\d{1,9}$/.test(text) ? Number(text) : text)

const hoursIn = (text: string): Json =>
  /^\d{1,4}(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * HOUR_MS) : text

const momentIn = (text: string): Json =>
  text === '' ? null : /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00Z` : text

function momentText(value: Json | undefined): string {
  if (typeof value !== 'number' && typeof value !== 'string') return ''
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 16)
}

import { z } from 'zod'
import type { LocalizedText } from '../../core/definition/localized-text.ts'
import { variablesIn } from '../../core/expression/expression.ts'
import { crossed } from '../../core/fieldwork/crossed.ts'
import { MOST_ORIGINS } from '../../core/fieldwork/origins.ts'
import { MAXIMUM } from '../../core/fieldwork/quotas.ts'
import { NO_RULES, type CollectorRules, type Quota } from '../../core/fieldwork/rules.ts'
import { templateProblem } from '../../core/fieldwork/way-back.ts'
import type { JsonObject } from '../../core/json.ts'
import { problem, type Misfit, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { compileExpression } from '../../surveyjs/compile-expression.server.ts'
import { origin } from '../surveys/study-parts.server.ts'

const MOST_QUOTAS = 500
const DAY_MS = 24 * 60 * 60 * 1000

const A_TIME = 'must be a time, such as 2026-03-01T09:00:00Z'
const time = z
  .union([z.int().min(0), z.iso.datetime({ offset: true, error: A_TIME })], { error: A_TIME })
  .nullish()
const A_NUMBER = 'must be a whole number, such as 500'
const words = z.string().trim().min(1).max(2000)
const text = z.union([words, z.record(z.string().max(35), words)]).nullish()
const name = z
  .string()
  .trim()
  .min(1, 'must have a name')
  .max(100)
  .refine((value) => value !== MAXIMUM, 'is taken')
const limit = z.int(A_NUMBER).min(0, A_NUMBER).max(10_000_000, A_NUMBER)
const value = z.union([z.string().max(500), z.number(), z.boolean()])
const cell = z.strictObject({
  where: z
    .record(z.string().min(1), z.union([value, z.array(value).min(1).max(100)]))
    .refine((where) => Object.keys(where).length > 0, 'names no variable'),
  limit,
})
const template = z
  .string()
  .max(2000)
  .superRefine((address, context) => {
    const message = templateProblem(address)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })
  .nullish()

/** Rules as they are sent, stored and given back. Every part may be left out. */
const shape = z.strictObject({
  opensAt: time,
  closesAt: time,
  graceMs: z
    .int('must be hours, such as 24')
    .min(0)
    .max(30 * DAY_MS, 'must be 30 days at most')
    .nullish(),
  paused: z.union([z.boolean(), text]),
  maximum: z.int(A_NUMBER).min(1, A_NUMBER).max(10_000_000, A_NUMBER).nullish(),
  quotas: z
    .array(
      z.union([
        z.strictObject({ name, where: z.string(), limit }),
        z.strictObject({ name, cells: z.array(cell).min(1).max(MOST_QUOTAS) }),
      ]),
    )
    .max(MOST_QUOTAS)
    .nullish(),
  texts: z
    .strictObject({
      notYet: text,
      closed: text,
      quotaFull: text,
      full: text,
      invitationUsed: text,
    })
    .nullish(),
  redirects: z
    .strictObject({
      complete: template,
      screenedOut: template,
      quotaFull: template,
      parameter: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9_-]{0,49}$/, 'must be letters and digits, a letter first')
        .nullish(),
      leave: z.enum(['atOnce', 'byButton']).nullish(),
    })
    .nullish(),
  origins: z.array(origin).max(MOST_ORIGINS).nullish(),
})

type Sent = z.infer<typeof shape>

export function readRules(sent: JsonObject): Result<CollectorRules, Problem> {
  const parsed = shape.safeParse(sent)
  if (!parsed.success) {
    const errors = parsed.error.issues.flatMap((issue) => misfitsIn(issue))
    return refuse(allBroken(errors))
  }
  const rules = parsed.data
  const quotas = readQuotas(rules.quotas ?? [])
  if (!quotas.ok) return quotas
  const [opensAt, closesAt] = [timeOf(rules.opensAt), timeOf(rules.closesAt)]
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return refuse(broken('/closesAt', 'must be later than opensAt'))
  return ok({
    opensAt,
    closesAt,
    graceMs: rules.graceMs ?? NO_RULES.graceMs,
    pause: pauseOf(rules.paused),
    maximum: rules.maximum ?? null,
    quotas: quotas.value,
    texts: {
      notYet: textOf(rules.texts?.notYet),
      closed: textOf(rules.texts?.closed),
      quotaFull: textOf(rules.texts?.quotaFull),
      full: textOf(rules.texts?.full),
      invitationUsed: textOf(rules.texts?.invitationUsed),
    },
    redirects: {
      complete: rules.redirects?.complete ?? null,
      screenedOut: rules.redirects?.screenedOut ?? null,
      quotaFull: rules.redirects?.quotaFull ?? null,
      parameter: rules.redirects?.parameter ?? NO_RULES.redirects.parameter,
      leave: rules.redirects?.leave ?? NO_RULES.redirects.leave,
    },
    origins: [...new Set(rules.origins ?? [])],
  })
}

/** Of what is stored. What other hands have broken lets nobody in, rather than everybody. */
export function storedRules(stored: string): CollectorRules {
  try {
    const read = readRules(JSON.parse(stored) as JsonObject)
    if (read.ok) return read.value
  } catch {
    // Not JSON: as unreadable as any other.
  }
  return { ...NO_RULES, pause: { state: 'paused', message: null } }
}

export const broken = (pointer: string, message: string): Problem =>
  allBroken([misfit(pointer, message)])

/** Of a part that may have several shapes, what is wrong with the shape that is nearest. */
function misfitsIn(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = []): readonly Misfit[] {
  const at = [...path, ...issue.path]
  const nearest =
    issue.code === 'invalid_union' && issue.message === 'Invalid input'
      ? issue.errors.toSorted((a, b) => strangers(a) - strangers(b) || a.length - b.length)[0]
      : undefined
  return nearest === undefined
    ? [misfit(`/${at.join('/')}`, issue.message)]
    : nearest.flatMap((inner) => misfitsIn(inner, at))
}

/** A shape whose own parts are unknown or missing was hardly meant. */
const strangers = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.filter(
    (issue) =>
      issue.code === 'unrecognized_keys' ||
      (issue.code === 'invalid_type' && issue.input === undefined),
  ).length

const misfit = (pointer: string, message: string): Misfit => ({
  pointer,
  code: 'rules_broken',
  message,
})

/** The detail names the first; a form shows each at its place. */
const allBroken = (errors: readonly Misfit[]): Problem =>
  problem('rules_broken', `${errors[0]?.pointer ?? ''}: ${errors[0]?.message ?? ''}`, { errors })

function readQuotas(sent: NonNullable<Sent['quotas']>): Result<readonly Quota[], Problem> {
  const quotas: Quota[] = []
  for (const [index, quota] of sent.entries()) {
    if ('cells' in quota) {
      quotas.push(...crossed(quota.name, quota.cells))
      continue
    }
    const where = compileExpression(quota.where)
    if (!where.ok) return refuse(broken(`/quotas/${index}/where`, where.problem.detail))
    const reads = variablesIn(where.value)
    if (reads.length === 0) return refuse(broken(`/quotas/${index}/where`, 'reads no variable'))
    quotas.push({ name: quota.name, where: where.value, reads, limit: quota.limit })
  }
  if (quotas.length > MOST_QUOTAS)
    return refuse(broken('/quotas', `at most ${MOST_QUOTAS}, cells included`))
  const names = quotas.map((quota) => quota.name)
  const twice = names.find((each, index) => names.indexOf(each) !== index)
  return twice === undefined ? ok(quotas) : refuse(broken('/quotas', `two are called ${twice}`))
}

const timeOf = (sent: Sent['opensAt']): number | null =>
  typeof sent === 'string' ? Date.parse(sent) : (sent ?? null)

function textOf(
  sent: string | { [locale: string]: string } | null | undefined,
): LocalizedText | null {
  if (sent === null || sent === undefined) return null
  if (typeof sent === 'string') return { default: sent }
  const first = sent['default'] ?? Object.values(sent)[0]
  return first === undefined ? null : { ...sent, default: first }
}

const pauseOf = (sent: Sent['paused']): CollectorRules['pause'] =>
  sent === null || sent === undefined || sent === false
    ? { state: 'running' }
    : { state: 'paused', message: sent === true ? null : textOf(sent) }

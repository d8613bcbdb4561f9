import { z } from 'zod'
import { problem, type FieldProblem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { MOST_DRIVERS } from '../../core/stats/drivers.ts'
import { METHOD_ITEMS, type Study } from '../../core/study/study.ts'
import { composition } from './composition.server.ts'
import { derivedList } from './derived-list.server.ts'
import { publishedList, sampleDesign, weighting } from './published-list.server.ts'
import { filter, slug, text, value } from './study-parts.server.ts'

const provenance = z.enum(['published', 'secondHand', 'inferred', 'ours'])
const measure = z.enum(['nominal', 'ordinal', 'scale', 'multiple', 'text', 'date'])

const MOST_ITEMS = 50
const TOP_ANSWERS = 5
const TOP_WORDS = `A whole number from 1 to ${MOST_ITEMS}`

const answers = z.array(value).min(1, 'Choose at least one answer')
const order = z.array(value).min(2, 'At least two answers make an order')
const ordered = z.object({ variable: z.string(), order })
const group = z.object({ label: text, where: filter })
const side = z.object({ survey: slug, finding: z.string(), label: text })

const scoring = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('mean'),
    scores: z
      .array(z.object({ value, score: z.number('Each answer needs a number') }))
      .min(1, 'At least one answer needs a number')
      .nullable()
      .default(null),
  }),
  z.object({ of: z.literal('nps') }),
  z.object({
    of: z.literal('net'),
    favourable: answers,
    unfavourable: answers,
  }),
])

const scaled = z.object({ variable: z.string(), order: order.nullable().default(null) })

const rule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('share'),
    variable: z.string(),
    values: answers,
    percentOf: z.enum(['asked', 'answered', 'substantive']),
    where: filter.nullable().default(null),
  }),
  z.object({
    kind: z.literal('score'),
    variable: z.string(),
    scoring,
    where: filter.nullable().default(null),
  }),
  z.object({
    kind: z.literal('association'),
    x: ordered,
    y: ordered,
    favourable: answers,
  }),
  z.object({
    kind: z.literal('groups'),
    variable: z.string(),
    values: answers,
    groups: z.tuple([group, group]),
  }),
  z.object({
    kind: z.literal('difference'),
    variable: z.string(),
    scoring,
    groups: z.tuple([group, group]),
  }),
  z.object({
    kind: z.literal('ranking'),
    question: z.string(),
    items: z
      .array(value)
      .min(2, 'At least two items are put in order')
      .max(MOST_ITEMS, `At most ${MOST_ITEMS} items`),
  }),
  z.object({
    kind: z.literal('multiple'),
    variable: z.string(),
    top: z.int(TOP_WORDS).min(1, TOP_WORDS).max(MOST_ITEMS, TOP_WORDS).default(TOP_ANSWERS),
  }),
  z
    .object({ kind: z.literal('nominalAssociation'), rows: z.string(), columns: z.string() })
    .refine(({ rows, columns }) => rows !== columns, {
      message: 'Two different questions are needed',
      path: ['columns'],
    }),
  z
    .object({
      kind: z.literal('drivers'),
      outcome: scaled,
      drivers: z
        .array(scaled)
        .min(1, 'At least one driver is needed')
        .max(MOST_DRIVERS, `At most ${MOST_DRIVERS} drivers`),
    })
    .refine(
      ({ outcome, drivers }) =>
        new Set([outcome, ...drivers].map(({ variable }) => variable)).size === drivers.length + 1,
      {
        message: 'The outcome and each driver must be different questions',
        path: ['drivers'],
      },
    ),
  z.object({ kind: z.literal('sideBySide'), sides: z.tuple([side, side]) }),
])

const finding = z.object({
  id: z.string(),
  title: text,
  published: z.object({
    figure: text,
    percent: z.number('Not a number').nullable().default(null),
    score: z.number('Not a number').nullable().default(null),
    statement: text,
    ruleProvenance: provenance,
    note: text.nullable().default(null),
  }),
  rule,
})

const when = z.record(z.string(), z.array(value)).default({})
const step = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('single'),
    variable: z.string(),
    cells: z.array(
      z.object({
        when,
        counts: z.array(z.object({ value: value.nullable(), count: z.int().min(0) })),
      }),
    ),
  }),
  z.object({
    kind: z.literal('multiple'),
    variable: z.string(),
    when,
    counts: z.array(z.object({ value, count: z.int().min(0) })),
  }),
])

const study = z.object({
  summary: text.default({ default: '' }),
  earlier: z
    .object({ authors: z.string(), fieldwork: text, sample: text })
    .nullable()
    .default(null),
  notes: z.array(z.object({ title: text, text })).default([]),
  method: z
    .array(z.object({ item: z.enum(METHOD_ITEMS), earlier: text.nullable(), here: text }))
    .default([]),
  provenance: z
    .record(
      z.string(),
      z.object({
        wording: provenance,
        note: text.nullable().default(null),
        options: provenance,
        option: z.record(z.string(), provenance).default({}),
      }),
    )
    .default({}),
  measures: z.record(z.string(), measure).default({}),
  findings: z.array(finding).default([]),
  recruitment: z.enum(['open', 'personalInvitations', 'closedList']).default('open'),
  knownIneligible: z.int('A whole number').min(0, 'Not below 0').default(0),
  derived: derivedList,
  published: publishedList,
  results: composition,
  weighting: weighting.default({ kind: 'none' }),
  sample: sampleDesign,
  reconstruction: z
    .object({
      responses: z.int().min(1).max(100_000),
      seed: z.int(),
      steps: z.array(step),
    })
    .nullable()
    .default(null),
})

/** Reads study.json; an empty object is a survey without a study behind it. */
export function readStudy(input: unknown): Result<Study, Problem> {
  const parsed = study.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const errors = parsed.error.issues.map((issue): FieldProblem => ({
    pointer: `/${issue.path.map(String).join('/')}`,
    code: 'wrong_type',
    message: issue.message,
  }))
  return refuse(problem('study_broken', 'study.json does not have the expected shape', { errors }))
}

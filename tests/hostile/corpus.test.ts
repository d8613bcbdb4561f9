import { describe, expect, test } from 'vitest'
import { isJsonObject, type JsonObject } from '#app/core/json.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { believe, read } from './believe.ts'
import { CARRIER_NAMES, carrierSource, type CarrierName } from './carriers.ts'
import { judgeSource, judgeSubmission, type Outcome } from './judge.ts'
import { SOURCES } from './sources/index.ts'
import type { SourceCase } from './source-case.ts'
import { SUBMISSIONS } from './submissions/index.ts'
import type { Sent } from './submission-case.ts'

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype)

const plans = new Map<CarrierName, Plan>()
for (const name of CARRIER_NAMES) {
  const { plan } = read(carrierSource(name))
  if (plan !== null) plans.set(name, plan)
}

const allSubmissions = Object.values(SUBMISSIONS).flat()
const allSources = Object.values(SOURCES).flat()

test('the corpus is as large as it is said to be, and each name is one fact', () => {
  const stored = allSubmissions.filter(({ expect: { outcome } }) => outcome === 'stored')
  const published = allSources.filter(({ expect: { outcome } }) => outcome === 'publishes')
  expect(allSubmissions.length).toBeGreaterThanOrEqual(170)
  expect(stored.length).toBeGreaterThanOrEqual(50)
  expect(allSources.length).toBeGreaterThanOrEqual(110)
  expect(published.length).toBeGreaterThanOrEqual(35)
  for (const names of [allSubmissions, allSources].map((cases) => cases.map(({ name }) => name)))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test.each(CARRIER_NAMES)('the carrier %s can be published', (name) => {
  expect(read(carrierSource(name)).outcome).toMatchObject({ outcome: 'published' })
})

/** Those of which answers and plan tell all. */
const PURE = Object.entries(SUBMISSIONS).flatMap(([subject, cases]) => {
  const pure = cases.flatMap((one) => {
    const answers = one.judgedBy === 'service' ? null : answersOf(one.sent)
    return answers === null ? [] : [[one.name, one, answers] as const]
  })
  return pure.length === 0 ? [] : [[subject, pure] as const]
})

describe.each(PURE)('%s', (_, cases) => {
  test.each(cases)('%s', (_name, { carrier, expect: expected }, answers) => {
    const plan = plans.get(carrier)
    if (plan === undefined) throw new Error(`The carrier ${carrier} can't be published`)
    const wrong = judgeSubmission(expected, believe(plan, answers))
    expect(wrong, wrong ?? '').toBeNull()
  })
})

describe.each(Object.entries(SOURCES))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_name, { sent, expect: expected }) => {
      const wrong = judgeSource(expected, outcomeOf(sent))
      expect(wrong, wrong ?? '').toBeNull()
    },
  )
})

test('nothing of all that has touched Object.prototype', () => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE)
})

/** Null where the envelope is what counts. */
function answersOf(sent: Sent): JsonObject | null {
  switch (sent.kind) {
    case 'answers':
      return Object.keys(sent.more).length === 0 ? sent.answers : null
    case 'answersText': {
      const parsed: unknown = JSON.parse(sent.text)
      return isJsonObject(parsed) ? parsed : null
    }
    case 'bytes':
      return null
  }
}

function outcomeOf(sent: SourceCase['sent']): Outcome {
  if (sent.kind === 'source') return read(sent.source).outcome
  let parsed: unknown
  try {
    parsed = JSON.parse(sent.text)
  } catch {
    return { outcome: 'refused', at: 'save', status: 400, code: 'not_json', errors: [] }
  }
  return read(parsed).outcome
}

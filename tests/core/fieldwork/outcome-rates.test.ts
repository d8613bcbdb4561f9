import { expect, test } from 'vitest'
import { outcomeRates, type Dispositions } from '#app/core/fieldwork/outcome-rates.ts'

const NOBODY: Dispositions = {
  screenedOut: 0,
  quotaFull: 0,
  consentRefused: 0,
  brokeOff: 0,
  partial: 0,
  removedForQuality: 0,
  complete: 0,
}

const SOME: Dispositions = { ...NOBODY, complete: 60, partial: 10, brokeOff: 20, screenedOut: 10 }

test('an open link has no participation rate and no response rate', () => {
  const rates = outcomeRates(SOME, { kind: 'open' })
  expect(rates.ok && Object.keys(rates.value)).not.toContain('participation')
  expect(rates.ok && Object.keys(rates.value)).not.toContain('response')
  expect(rates.ok && rates.value.completion).toBe(60 / 90)
})

test('invited members of a panel have a participation rate, and no response rate', () => {
  const rates = outcomeRates(SOME, { kind: 'personalInvitations', invited: 700 })
  expect(rates.ok && rates.value).toMatchObject({ participation: 0.1 })
  expect(rates.ok && Object.keys(rates.value)).not.toContain('response')
})

test('on a closed list those who never answered are of unknown eligibility', () => {
  const rates = outcomeRates(SOME, { kind: 'closedList', invited: 205, knownIneligible: 5 })
  if (!rates.ok || rates.value.recruitment !== 'closedList') throw new Error('no response rates')
  const { response } = rates.value
  expect(response).toMatchObject({ unknownEligibility: 100, notEligible: 15, e: 90 / 105 })
  expect(response.rr1).toBe(60 / 190)
  expect(response.rr3).toBeCloseTo(60 / (90 + (90 / 105) * 100), 12)
  expect(response.rr5).toBe(60 / 90)
})

test('a rate of nobody is null, not 0', () => {
  const rates = outcomeRates(NOBODY, { kind: 'closedList', invited: 0, knownIneligible: 0 })
  if (!rates.ok || rates.value.recruitment !== 'closedList') throw new Error('no response rates')
  const { completion, breakOff, screenOut, qualityRemoval, participation, response } = rates.value
  expect([completion, breakOff, screenOut, qualityRemoval, participation]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
  expect(response).toMatchObject({ e: null, rr1: null, rr3: null, rr5: null, ref1: null })
})

test.each([
  [{ ...SOME, complete: -1 }, { kind: 'open' }, { kind: 'notACount', of: 'complete' }],
  [{ ...SOME, partial: 1.5 }, { kind: 'open' }, { kind: 'notACount', of: 'partial' }],
  [SOME, { kind: 'personalInvitations', invited: NaN }, { kind: 'notACount', of: 'invited' }],
  [
    SOME,
    { kind: 'closedList', invited: 104, knownIneligible: 5 },
    { kind: 'moreThanInvited', invited: 104, accountedFor: 105 },
  ],
] as const)('impossible counts are refused: %j, %j', (dispositions, recruitment, refusal) => {
  const rates = outcomeRates(dispositions, recruitment)
  expect(rates.ok ? null : rates.problem).toEqual(refusal)
})

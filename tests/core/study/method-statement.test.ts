import { describe, expect, test } from 'vitest'
import { outcomeRates, type Recruitment } from '#app/core/fieldwork/outcome-rates.ts'
import type { PublicFieldwork } from '#app/core/fieldwork/public-fieldwork.ts'
import { methodFacts } from '#app/core/study/method-facts.ts'
import { methodKnown, type MethodSetting } from '#app/core/study/method-known.ts'
import { methodStatement } from '#app/core/study/method-statement.ts'
import { METHOD_ITEMS, type MethodItem, type RecruitmentKind } from '#app/core/study/study.ts'
import { asking } from '../plans.ts'

const DISPOSITIONS = {
  screenedOut: 12,
  quotaFull: 0,
  consentRefused: 2,
  brokeOff: 20,
  partial: 0,
  removedForQuality: 1,
  complete: 165,
}

const RECRUITMENTS: { readonly [kind in RecruitmentKind]: Recruitment } = {
  open: { kind: 'open' },
  personalInvitations: { kind: 'personalInvitations', invited: 600 },
  closedList: { kind: 'closedList', invited: 600, knownIneligible: 0 },
}

function fieldworkOf(recruitment: Recruitment): PublicFieldwork {
  const rates = outcomeRates(DISPOSITIONS, recruitment)
  if (!rates.ok) throw new Error(rates.problem.kind)
  return {
    dispositions: DISPOSITIONS,
    withdrawn: 2,
    rates: rates.value,
    note: null,
    days: { first: 20_000, last: 20_003, asOf: 20_003 },
  }
}

const plan = asking({ type: 'text', name: 'why' })

function statementOf(
  recruitment: RecruitmentKind,
  written: readonly MethodItem[] = [],
  more: Partial<MethodSetting> = {},
) {
  const study = {
    recruitment,
    knownIneligible: 0,
    weighting: { kind: 'none' },
    published: { filters: [], breaks: [], weights: [] },
    method: written,
  } as const
  const rows = methodStatement(
    written,
    methodFacts(plan, study, { openedAt: Date.UTC(2026, 4, 3), state: 'open' }),
    methodKnown(plan, study, {
      operator: 'Customer Lab',
      version: 1,
      doors: ['open'],
      quotas: 0,
      fieldwork: fieldworkOf(RECRUITMENTS[recruitment]),
      ...more,
    }),
    'en',
  )
  return Object.fromEntries(rows.map((row) => [row.item, [row.here, ...row.known].join(' ')]))
}

describe('the method statement', () => {
  test('has every item that AAPOR asks for, in its order, also of a survey of which nothing is said', () => {
    const nothing = methodStatement(
      [],
      methodFacts(
        plan,
        { recruitment: 'open', knownIneligible: 0, weighting: { kind: 'none' } },
        { openedAt: null, state: 'notOpen' },
      ),
      Object.fromEntries(METHOD_ITEMS.map((item) => [item, []])) as never,
      'en',
    )
    expect(nothing.map(({ item }) => item)).toEqual(METHOD_ITEMS)
    const empty = nothing.filter(({ here }) => here === '').map(({ item }) => item)
    expect(empty).toEqual(['sponsor', 'population', 'fieldDates', 'limitations'])
  })

  test.each(['open', 'personalInvitations'] as const)(
    'of a survey by %s has neither a margin of sampling error nor a response rate',
    (recruitment) => {
      const { sampleSize = '', recruitment: found = '' } = statementOf(recruitment)
      expect(sampleSize).toContain('no margin of sampling error can be given')
      expect(sampleSize.replace('no margin of sampling error', '')).not.toContain('margin')
      expect(found).not.toContain('Response rate (')
    },
  )

  test('of an open link says that nobody knows how many were asked', () => {
    const { recruitment } = statementOf('open')
    expect(recruitment).toContain(
      '200 people began: 165 complete, 20 left before the end (break-offs), 12 did not belong (screened out), 2 took their answers back (refusals), 1 left out after a check.',
    )
    expect(recruitment).toContain('Completion rate: 88% of those who began and belonged.')
    expect(recruitment).toContain('no response rate can be given')
  })

  test('of a copy without an operator says that it is a demonstration', () => {
    const { sponsor } = statementOf('open', [], { operator: null })
    expect(sponsor).toContain('This copy is a demonstration: nobody is named as asking.')
    expect(sponsor).toContain('not disclosed')
  })

  test('of people invited without being drawn has a participation rate', () => {
    expect(statementOf('personalInvitations').recruitment).toContain(
      'Participation rate: 28% of those invited.',
    )
  })

  test('of a closed list has AAPOR’s rates by their names', () => {
    const { recruitment, sampleSize } = statementOf('closedList')
    expect(recruitment).toContain('Response rate (AAPOR RR1): 28%')
    expect(recruitment).toContain(
      'Response rate (AAPOR RR3): 29% of those estimated to belong, with e = 0.94.',
    )
    expect(recruitment).toContain('Refusal rate (AAPOR REF1): 4%')
    expect(sampleSize).toContain('a simple random sample of the list')
  })

  test('says what is counted also beside words of its researcher', () => {
    const { processing, sampleSize } = statementOf('open', [
      { item: 'processing', earlier: null, here: { default: 'We looked at each.' } },
    ])
    expect(processing).toMatch(/^We looked at each\. The answers of 1 person were left out by hand/)
    expect(sampleSize).toContain(
      '165 people are counted; 1 left out after a check and 2 taken back are not.',
    )
  })

  test('names what of an item is not disclosed, until somebody writes it', () => {
    const nobody = statementOf('open')
    expect(nobody.sponsor).toBe(
      ' Customer Lab runs this site and conducts the survey. Who paid for it: not disclosed.',
    )
    expect(nobody.limitations).toContain('Further limitations: not disclosed.')
    const written = statementOf('open', [
      { item: 'sponsor', earlier: null, here: { default: 'Paid by nobody.' } },
    ])
    expect(written.sponsor).not.toContain('not disclosed')
  })

  test('tells no counts before they may be told', () => {
    const { recruitment, sampleSize, fieldDates } = statementOf('open', [], { fieldwork: null })
    expect(`${recruitment} ${sampleSize}`).not.toMatch(/\d (?:people|person)/)
    expect(fieldDates).toBe('Answers are collected since 3 May 2026.')
  })
})

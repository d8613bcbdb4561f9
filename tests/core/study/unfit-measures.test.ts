import { expect, test } from 'vitest'
import { codebookOf } from '#app/core/codebook/codebook.ts'
import type { Finding, FindingRule } from '#app/core/findings/finding.ts'
import type { Slug } from '#app/core/ids.ts'
import { unfitMeasures } from '#app/core/study/unfit-measures.ts'
import { unfitSides } from '#app/core/study/unfit-sides.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'

const { definition } = readSource({
  elements: [
    { type: 'radiogroup', name: 'way', choices: ['phone', 'chat'] },
    { type: 'checkbox', name: 'wishes', choices: ['a', 'b'] },
    { type: 'rating', name: 'five', rateMin: 1, rateMax: 5 },
    { type: 'dropdown', name: 'ladder', choices: Array.from({ length: 11 }, (_, n) => String(n)) },
    { type: 'text', name: 'age', inputType: 'number' },
    { type: 'comment', name: 'words' },
  ],
})
if (definition === null) throw new Error('It can be read')
const CODEBOOK = codebookOf(definition, {})

const finding = (rule: FindingRule): Finding => ({
  id: 'F1',
  title: { default: 'F1' },
  published: {
    figure: { default: '' },
    percent: null,
    score: null,
    statement: { default: '' },
    ruleProvenance: 'ours',
    note: null,
  },
  rule,
})

const misfitsOf = (rule: FindingRule) =>
  unfitMeasures([finding(rule)], CODEBOOK).map(({ pointer, message }) => [
    pointer.replace('/findings/0/rule', ''),
    message,
  ])

const share = (variable: string): FindingRule => ({
  kind: 'share',
  variable,
  values: ['a'],
  percentOf: 'substantive',
  where: null,
})
const score = (variable: string, of: 'mean' | 'nps'): FindingRule => ({
  kind: 'score',
  variable,
  scoring: of === 'mean' ? { of, scores: null } : { of },
  where: null,
})

test('a finding over answers of another kind says what is wrong, and where', () => {
  expect(misfitsOf(share('words'))).toEqual([['/variable', 'This question has no list of answers']])
  expect(misfitsOf(share('wishes'))).toEqual([])
  expect(misfitsOf({ kind: 'multiple', variable: 'way', top: 3 })).toEqual([
    ['/variable', 'People give one answer to this question; a share tells it'],
  ])
  expect(misfitsOf({ kind: 'nominalAssociation', rows: 'way', columns: 'wishes' })).toEqual([
    ['/columns', 'This question has no list of which people choose one answer'],
  ])
  expect(
    misfitsOf({
      kind: 'drivers',
      outcome: { variable: 'age', order: null },
      drivers: [{ variable: 'way', order: null }],
    }),
  ).toEqual([['/drivers/0/variable', 'The answers to this question are no numbers']])
})

test('means are of numbers, and a Net Promoter Score is of answers from 0 to 10', () => {
  expect(misfitsOf(score('way', 'mean'))).toEqual([
    ['/variable', 'The answers to this question are no numbers'],
  ])
  for (const id of ['five', 'ladder', 'age']) expect(misfitsOf(score(id, 'mean'))).toEqual([])
  for (const id of ['ladder', 'age']) expect(misfitsOf(score(id, 'nps'))).toEqual([])
  for (const id of ['five', 'way'])
    expect(misfitsOf(score(id, 'nps'))).toEqual([
      ['/scoring/of', 'A Net Promoter Score needs answers from 0 to 10'],
    ])
})

test('beside each other stand only findings that published surveys have', () => {
  const label = { default: '' }
  const rule: FindingRule = {
    kind: 'sideBySide',
    sides: [
      { survey: 'desk' as Slug, finding: 'F1', label },
      { survey: 'desk' as Slug, finding: 'F2', label },
    ],
  }
  const others = [{ survey: 'desk' as Slug, finding: 'F1', title: '' }]
  expect(unfitSides([finding(rule)], others)).toEqual([
    {
      pointer: '/findings/0/rule/sides/1/finding',
      code: 'unknown_finding',
      message: 'No published survey “desk” has a finding “F2”',
    },
  ])
})

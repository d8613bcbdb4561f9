import { expect, test } from 'vitest'
import { fieldsOf, rulesOf } from '#app/core/fieldwork/collector-fields.ts'
import { NO_RULES } from '#app/core/fieldwork/rules.ts'
import { readRules } from '#app/services/collectors/read-rules.server.ts'
import { must } from '#tests/support/world.ts'

const RULES = {
  opensAt: '2026-03-01T09:00:00Z',
  closesAt: Date.UTC(2026, 3, 1),
  graceMs: 3_600_000,
  paused: { default: 'Back soon', de: 'Bald zurück' },
  maximum: 500,
  quotas: [
    { name: 'women', where: "{gender} = 'f'", limit: 250 },
    { name: 'age by gender', cells: [{ where: { age: 1, gender: 'f' }, limit: 10 }] },
  ],
  texts: { closed: { default: 'Over', fr: 'Fini' }, full: 'Full' },
  redirects: { complete: 'https://panel.example/c?id={id}', parameter: 'member' },
  origins: ['https://a.example'],
}

test('a form that nobody changed saves the rules that were there', () => {
  const fields = fieldsOf('Panel', 2, RULES)
  expect([fields.opensAt, fields.graceHours, fields.crossed]).toEqual([
    '2026-03-01T09:00',
    '1',
    ['age by gender'],
  ])
  expect(must(readRules(rulesOf(fields, RULES)))).toEqual(must(readRules(RULES)))
})

test('an empty form is no rules at all', () => {
  expect(must(readRules(rulesOf(fieldsOf('', 'latest', {}), {})))).toEqual(NO_RULES)
})

test('words in other languages go once the survey’s own have changed', () => {
  const fields = { ...fieldsOf('', 'latest', RULES), pauseMessage: 'Later' }
  expect(must(readRules(rulesOf(fields, RULES))).pause).toEqual({
    state: 'paused',
    message: { default: 'Later' },
  })
})

test('every mistake is refused at its place', () => {
  const fields = {
    ...fieldsOf('', 'latest', {}),
    opensAt: 'tomorrow',
    maximum: 'many',
    quotas: [{ name: '', where: '{a} = 1', limit: 'x' }],
  }
  const refused = readRules(rulesOf(fields, {}))
  expect(refused.ok ? [] : refused.problem.errors?.map(({ pointer }) => pointer)).toEqual([
    '/opensAt',
    '/maximum',
    '/quotas/0/name',
    '/quotas/0/limit',
  ])
})

import { expect, test } from 'vitest'
import { decideDoor } from '#app/core/fieldwork/decide-door.ts'
import { NO_RULES, type CollectorRules } from '#app/core/fieldwork/rules.ts'

const [OPENS, CLOSES, GRACE] = [1000, 2000, 500]
const rules = (more: Partial<CollectorRules> = {}): CollectorRules => ({
  ...NO_RULES,
  opensAt: OPENS,
  closesAt: CLOSES,
  graceMs: GRACE,
  ...more,
})
const paused = rules({ pause: { state: 'paused', message: null } })

test('a collector without rules is open at any time', () => {
  expect(decideDoor(NO_RULES, null, 0, null)).toBe('open')
  expect(decideDoor(NO_RULES, null, 1e15, 5)).toBe('open')
})

test('it opens at the very moment that is named, and closes at the other', () => {
  expect(decideDoor(rules(), null, OPENS - 1, null)).toBe('notYet')
  expect(decideDoor(rules(), null, OPENS, null)).toBe('open')
  expect(decideDoor(rules(), null, CLOSES - 1, null)).toBe('open')
  expect(decideDoor(rules(), null, CLOSES, null)).toBe('closed')
})

test('those who started before it closed may send for a while', () => {
  expect(decideDoor(rules(), null, CLOSES, CLOSES - 1)).toBe('grace')
  expect(decideDoor(rules(), null, CLOSES + GRACE - 1, CLOSES - 1)).toBe('grace')
  expect(decideDoor(rules(), null, CLOSES + GRACE, CLOSES - 1)).toBe('closed')
  expect(decideDoor(rules(), null, CLOSES, CLOSES)).toBe('closed')
})

test('closing by hand counts when it comes before the date', () => {
  expect(decideDoor(rules(), 1500, 1500, null)).toBe('closed')
  expect(decideDoor(rules(), 1500, 1600, 1400)).toBe('grace')
  expect(decideDoor(rules(), 1500, 1600, 1550)).toBe('closed')
  expect(decideDoor(rules(), 2500, CLOSES, null)).toBe('closed')
})

test('a pause holds up everybody, those in their grace included, but opens nothing', () => {
  expect(decideDoor(paused, null, OPENS, null)).toBe('paused')
  expect(decideDoor(paused, null, OPENS + 1, OPENS)).toBe('paused')
  expect(decideDoor(paused, null, CLOSES, CLOSES - 1)).toBe('paused')
  expect(decideDoor(paused, null, OPENS - 1, null)).toBe('notYet')
  expect(decideDoor(paused, null, CLOSES, null)).toBe('closed')
})

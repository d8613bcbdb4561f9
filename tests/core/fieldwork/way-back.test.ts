import { expect, test } from 'vitest'
import {
  addressFor,
  readMember,
  templateProblem,
  withSignature,
} from '#app/core/fieldwork/way-back.ts'

test('a member can’t change more of the address than their own place in it', () => {
  expect(addressFor('https://panel.example/end?s=1&m={id}', 'a&s=2#x/../y')).toBe(
    'https://panel.example/end?s=1&m=a%26s%3D2%23x%2F..%2Fy',
  )
})

test('the signature is the last parameter', () => {
  expect(withSignature('https://panel.example/end?m=1', 'abc')).toBe(
    'https://panel.example/end?m=1&signature=abc',
  )
  expect(withSignature('https://panel.example/end/1', 'abc')).toBe(
    'https://panel.example/end/1?signature=abc',
  )
})

test.each([
  ['https://panel.example/end?m={id}', null],
  ['https://panel.example/{id}/end', null],
  ['http://localhost:4000/?m={id}', null],
  ['http://127.0.0.1/?m={id}', null],
  ['http://panel.example/?m={id}', 'must begin with https://'],
  ['javascript:alert({id})', 'must begin with https://'],
  ['https://panel.example/end', 'holds no {id}'],
  ['https://{id}.example/end', 'may hold {id} only after the host'],
  ['https://panel.example:{id}/', 'is no address'],
  ['https://me:secret@panel.example/?m={id}', 'may name no user'],
  ['https://panel.example/?signature=1&m={id}', 'may hold no signature of its own'],
  ['https://panel.example/#{id}', 'may hold no #'],
  ['{id}', 'is no address'],
])('of %s is said: %s', (template, problem) => {
  expect(templateProblem(template)).toBe(problem)
})

test('what can’t be a member is taken for none', () => {
  expect(readMember('abc-1')).toBe('abc-1')
  expect([null, '', 'x'.repeat(201), '\ud800'].map(readMember)).toEqual([null, null, null, null])
})

import { expect, test } from 'vitest'
import { isFinal, readAnswer, readPage } from '#app/respondent/deliver.ts'

const API = '/api/v1/surveys/a-survey/responses'

const reply = (
  status: number,
  more: { readonly redirected?: boolean; readonly url?: string; readonly retryAfter?: string } = {},
) => ({
  status,
  redirected: more.redirected ?? false,
  url: `http://localhost:3000${more.url ?? '/s/a-survey/token/3'}`,
  headers: new Headers(more.retryAfter === undefined ? {} : { 'Retry-After': more.retryAfter }),
})

test('a page has arrived when the server leads on from it', () => {
  const led = reply(200, { redirected: true, url: '/s/a-survey/token/4?notice=askAgain' })
  expect(readPage(led, '')).toEqual({
    kind: 'arrived',
    address: '/s/a-survey/token/4?notice=askAgain',
  })
})

test('a page that anybody else answers has not arrived', () => {
  expect(readPage(reply(200), '<h1>Please log in</h1>')).toMatchObject({ kind: 'later' })
  expect(readAnswer(reply(200), '<h1>Please log in</h1>', API)).toMatchObject({ kind: 'later' })
})

test.each([500, 502, 503, 504, 429, 408])('after a %i the answers wait', (status) => {
  const wanted = { kind: 'later', why: 'busy', afterMs: 7_000 }
  expect(readPage(reply(status, { retryAfter: '7' }), '')).toEqual(wanted)
  expect(readAnswer(reply(status, { retryAfter: '7' }), '{}', API)).toEqual(wanted)
})

test('a page with something to mend is shown', () => {
  expect(readPage(reply(422), '<main>')).toEqual({ kind: 'mend', html: '<main>' })
})

test('a refusal that no waiting mends says why', () => {
  const why = (outcome: object) => ('why' in outcome ? outcome.why : null)
  expect(why(readPage(reply(410), ''))).toBe('closed')
  expect(why(readPage(reply(410, { redirected: true }), ''))).toBe('gone')
  expect(why(readPage(reply(404), ''))).toBe('unfit')
  expect(why(readAnswer(reply(410), '{"code":"closed"}', API))).toBe('closed')
  expect(why(readAnswer(reply(410), '{"code":"withdrawn"}', API))).toBe('gone')
  expect(why(readAnswer(reply(422), '{"code":"invalid_answers"}', API))).toBe('unfit')
})

test('the API’s receipt leads to the closing page', () => {
  expect(readAnswer(reply(201), '{"receipt":"abc"}', API)).toEqual({
    kind: 'arrived',
    address: '/s/a-survey/done/abc',
  })
  expect(readAnswer(reply(201), '{"outcome":"screenedOut"}', API)).toEqual({ kind: 'ended' })
})

test('whoever is turned away is led to the page that says so, and nothing stays on the device', () => {
  const address = '/s/a-survey/token/full?lang=de'
  expect(readPage(reply(410, { redirected: true, url: address }), '')).toEqual({
    kind: 'arrived',
    address,
  })
  expect(isFinal(address)).toBe(true)
})

test('only the closing page and the word that all has arrived end a response', () => {
  expect(isFinal('/s/a-survey/done/receipt')).toBe(true)
  expect(isFinal('/s/a-survey/token/arrived')).toBe(true)
  expect(isFinal('/s/a-survey/token/4?notice=check')).toBe(false)
  expect(isFinal('/s/a-survey/token/review')).toBe(false)
})

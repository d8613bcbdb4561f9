import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { parseReceipt, surveyId, type Receipt } from '#app/core/ids.ts'
import { readResponse } from '#app/services/responses/read-response.server.ts'
import { readReceipt, receiptFor } from '#app/services/responses/receipt.server.ts'
import { withdrawResponse } from '#app/services/responses/withdraw-response.server.ts'
import { countSubmitted, findAnswers, findEntry } from '#db/response-log.server.ts'
import { codeOf, must, openWorld, responseId } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const SAID = { liked: 'no', words: 'the parcel lay in the rain' }

test('withdrawing deletes the answers and keeps the line of the log', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, SAID)
  world.clock.now += 1000
  expect(must(await withdrawResponse(world.shell, sent.receipt))).toEqual({
    id: sent.id,
    withdrawnAt: world.clock.now,
  })
  const { id } = world.survey(SLUG)
  world.database.read((tx) => {
    expect(findAnswers(tx, sent.seq)).toBeNull()
    expect(findEntry(tx, id, sent.id, 'submitted')?.at).toBe(sent.receivedAt)
    expect(findEntry(tx, id, sent.id, 'withdrawn')?.at).toBe(world.clock.now)
    expect(countSubmitted(tx, id, 'live')).toBe(1)
  })
})

test('withdrawing twice is withdrawing once', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, SAID)
  const first = must(await withdrawResponse(world.shell, sent.receipt))
  world.clock.now += 1000
  expect(must(await withdrawResponse(world.shell, sent.receipt))).toEqual(first)
})

test('answers that were withdrawn are nowhere in the database file', async () => {
  const world = await aWorld()
  const long = `${SAID.words} ${'and it was wet '.repeat(600)}`
  const others = [await world.accept(SLUG, { liked: 'no', words: 'another voice' })]
  const sent = await world.accept(SLUG, { ...SAID, words: long })
  for (let n = 0; n < 20; n += 1) others.push(await world.accept(SLUG, { liked: 'yes', age: n }))
  const file = () => readFileSync(world.file).toString('latin1')

  const other = new Sqlite(world.file)
  other.pragma('wal_checkpoint(TRUNCATE)')
  expect(file()).toContain('the parcel lay in the rain')

  await world.withdraw(sent)
  other.pragma('wal_checkpoint(TRUNCATE)')
  other.close()
  expect(file()).not.toContain('the parcel lay')
  expect(file()).not.toContain('and it was wet')
  expect(file()).toContain('another voice')
  expect(readFileSync(`${world.file}-wal`)).toHaveLength(0)
})

test('whoever holds the receipt can read the response, and that it was withdrawn', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, SAID)
  expect(must(readResponse(world.shell, sent.receipt))).toMatchObject({
    id: sent.id,
    answers: SAID,
    receivedAt: sent.receivedAt,
  })
  await world.withdraw(sent)
  expect(must(readResponse(world.shell, sent.receipt)).answers).toBeNull()
})

test('a receipt that another secret made opens nothing', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, SAID)
  const forged = receiptFor(Buffer.from('another secret'), world.survey(SLUG).id, sent.id)
  expect(codeOf(readResponse(world.shell, forged))).toBe('receipt_not_found')
  expect(codeOf(await withdrawResponse(world.shell, forged))).toBe('receipt_not_found')
  expect(must(readResponse(world.shell, sent.receipt)).answers).toEqual(SAID)
})

test('a receipt of which one character was changed opens nothing', async () => {
  const world = await aWorld()
  const { receipt } = await world.accept(SLUG, SAID)
  for (let at = 0; at < receipt.length; at += 1) {
    const character = receipt[at] === 'A' ? 'B' : 'A'
    const changed = `${receipt.slice(0, at)}${character}${receipt.slice(at + 1)}` as Receipt
    expect(codeOf(readResponse(world.shell, changed))).toBe('receipt_not_found')
  }
})

test('a receipt holds the survey and the id that it was made for', () => {
  const secret = Buffer.from('secret')
  const receipt = receiptFor(secret, surveyId(7), responseId(0xabcdef))
  expect(parseReceipt(receipt).ok).toBe(true)
  expect(readReceipt(secret, receipt)).toEqual({ survey: 7, id: responseId(0xabcdef) })
})

test('a receipt of somebody who was screened out has no response', async () => {
  const world = await aWorld()
  const out = await world.accept(SLUG, { customer: 'no' })
  expect(codeOf(readResponse(world.shell, out.receipt))).toBe('receipt_not_found')
  expect(codeOf(await withdrawResponse(world.shell, out.receipt))).toBe('receipt_not_found')
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { watched } from './bystander.ts'
import { CARRIER_NAMES, carrierSlug, carrierSource } from './carriers.ts'
import { responseMessage, send, submissionOutcome } from './client.ts'
import { judgeSource, judgeSubmission } from './judge.ts'
import { ownerOf, sourceOutcome, type Owner } from './owner.ts'
import { SOURCES } from './sources/index.ts'
import { CANARY_PORT } from './sources/links.ts'
import type { SourceCase } from './source-case.ts'
import { SUBMISSIONS } from './submissions/index.ts'

const INNOCENT = 'somebody-else'
const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype)

let app: RunningApp
let owner: Owner
let canary: Server
const calls: string[] = []

beforeAll(async () => {
  canary = createServer((req, res) => {
    calls.push(req.url ?? '')
    res.end('[]')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  owner = await ownerOf(app)
  await owner.publish(INNOCENT, JSON.stringify(carrierSource('languages')))
  for (const name of CARRIER_NAMES)
    await owner.publish(carrierSlug(name), JSON.stringify(carrierSource(name)))
}, 60_000)

afterAll(async () => {
  await app.stop()
  canary.close()
})

describe.each(Object.entries(SUBMISSIONS))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { reply, tooSlow } = await watched(app.url, INNOCENT, () =>
      send(app.url, responseMessage(carrierSlug(one.carrier), one.sent)),
    )
    expect(reply.status).toBeLessThan(500)
    const wrong = judgeSubmission(one.expect, await submissionOutcome(app.url, reply))
    expect(wrong, wrong ?? '').toBeNull()
    expect(tooSlow).toBeNull()
  })
})

let number = 0

describe.each(Object.entries(SOURCES))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const source = textOf(one.sent)
    number += 1
    let slug = ''
    let tries = 0
    const saving = await watched(app.url, INNOCENT, () => {
      tries += 1
      slug = `source-${number}-${tries}`
      return send(app.url, owner.saving(slug, source))
    })
    expect(saving.reply.status).toBeLessThan(500)
    expect(saving.tooSlow).toBeNull()
    const publishing =
      saving.reply.status === 201
        ? await watched(app.url, INNOCENT, () => send(app.url, owner.publishing(slug)))
        : null
    expect(publishing?.reply.status ?? 0).toBeLessThan(500)
    expect(publishing?.tooSlow ?? null).toBeNull()
    const wrong = judgeSource(one.expect, sourceOutcome(saving.reply, publishing?.reply ?? null))
    expect(wrong, wrong ?? '').toBeNull()
  })
})

// The server runs in this process, so this is its Object.prototype.
test('nothing of all that has touched Object.prototype', () => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE)
})

test('nobody was called', () => {
  expect(calls).toEqual([])
})

function textOf(sent: SourceCase['sent']): string {
  const text = sent.kind === 'text' ? sent.text : JSON.stringify(sent.source)
  return text.replaceAll(CANARY_PORT, String((canary.address() as AddressInfo).port))
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { get, post, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'

const ROOT = join(import.meta.dirname, '../..')

const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

type Started = {
  readonly process: ChildProcess
  readonly said: () => string
  /** The exit code. */
  readonly ended: Promise<number | null>
}

function start(environment: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...environment },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { process: child, said: () => text, ended }
}

async function running(environment: Readonly<Record<string, string>>) {
  const started = start(environment)
  await expect.poll(started.said, { timeout: 30_000 }).toContain('See it alive')
  const url = /running at (http:\S+)/.exec(started.said())?.[1] ?? ''
  return { ...started, url }
}

test('a first start loads the studies and says where everything is; a second goes on', async () => {
  const environment = { DATABASE_URL: `file:${join(aFolder(), 'r.db')}` }
  const first = await running(environment)
  expect(first.said()).toContain('rebuilding 504 of 504')
  const setup = /first account: \S+\/setup\/([A-Za-z0-9_-]{22})\n/
  await expect.poll(first.said).toMatch(setup)
  for (const place of [`/s/${CONSUMERS}`, `/results/${CONSUMERS}`, '/c/'])
    expect(first.said()).toContain(place)
  expect((await post(first, CONSUMERS, someAnswers(1))).status).toBe(201)

  const second = start(environment)
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(/Another server is using/)
  expect(second.said()).not.toContain('    at ')
  const other = { DATABASE_URL: `file:${join(aFolder(), 'other.db')}`, RAPPORT_DEMO: '0' }
  const third = start({ ...other, PORT: new URL(first.url).port })
  expect([await third.ended, third.said()]).toEqual([
    1,
    expect.stringContaining('Something else is listening on this port already; PORT names another'),
  ])

  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const again = await running(environment)
  await expect.poll(again.said).toMatch(setup)
  expect(setup.exec(again.said())?.[1]).not.toBe(setup.exec(first.said())?.[1])
  expect(again.said()).not.toContain('rebuilding')
  expect((await get(again, `/api/v1/surveys/${CONSUMERS}/tallies`)).body['received']).toBe(1)
  again.process.kill('SIGTERM')
  expect(await again.ended).toBe(0)
}, 60_000)

test('every acknowledged response is there after the process was killed', async () => {
  const environment = { DATABASE_URL: `file:${join(aFolder(), 'r.db')}`, RATE_LIMIT: 'off' }
  const first = await running(environment)
  let acknowledged = 0
  const sending = Array.from({ length: 8 }, async (_, sender) => {
    for (let n = 0; n < 500; n += 1) {
      const reply = await post(first, CONSUMERS, someAnswers(sender)).catch(() => null)
      if (reply?.status !== 201) return
      acknowledged += 1
      if (acknowledged === 200) first.process.kill('SIGKILL')
    }
  })
  await Promise.all(sending)
  const second = await running(environment)
  const { received } = (await get(second, `/api/v1/surveys/${CONSUMERS}/tallies`)).body
  expect(acknowledged).toBeGreaterThanOrEqual(200)
  expect(Number(received)).toBeGreaterThanOrEqual(acknowledged)
  // A reply may have been on its way to each of the senders.
  expect(Number(received)).toBeLessThanOrEqual(acknowledged + 8)
}, 60_000)

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['PostgreSQL', { DATABASE_URL: 'postgres://localhost/rapport' }, /not supported yet/],
  ['a port that is none', { PORT: 'abc' }, /^PORT/],
])('%s is refused with one sentence', async (_, environment, sentence) => {
  const started = start(environment)
  expect(await started.ended).toBe(1)
  expect(started.said().trim().split('\n').at(-1)).toMatch(sentence)
  expect(started.said()).not.toContain('    at ')
})

test('for the local network it prints an address and a code for the phone', async () => {
  const environment = { DATABASE_URL: `file:${join(aFolder(), 'r.db')}`, HOST: '0.0.0.0' }
  const { said } = await running(environment)
  await expect
    .poll(said)
    .toMatch(/From a phone in the same network: http:\/\/[\d.]+:\d+\n|There is no other network/)
})

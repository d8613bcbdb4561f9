import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { json } from 'node:stream/consumers'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { A_WHILE_MS, inForm } from './form.ts'
import { send, startLoad, storedIds } from './load.ts'
import { aDatabase, aFolder, runNode, startServer } from './server-process.ts'

test(
  'SIGTERM under load: what was acknowledged is there, watchers are let go, the log is taken in',
  async () => {
    const file = await aDatabase(aFolder())
    for (let round = 0; round < inForm(1, 10); round += 1) {
      const server = await startServer(file)
      const watcher = await fetch(`${server.url}/api/v1/surveys/${CONSUMERS}/live`)
      const watched = watcher.text()
      const load = startLoad(server.url, 16)
      await load.reaches(150)
      expect((await server.kill('SIGTERM')).code).toBe(0)
      await load.ended
      expect(await watched).toContain('event: release')
      expect(load.refused.filter(({ status }) => status !== 503)).toEqual([])

      const log = `${file}-wal`
      expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
      const stored = storedIds(file)
      expect([...load.acknowledged.keys()].filter((id) => stored.get(id) !== 1)).toEqual([])
      const after = await startServer(file)
      for (const [id, answers] of load.unanswered)
        expect([200, 201]).toContain((await send(after.url, id, answers))?.status)
      await after.kill('SIGTERM')
    }
  },
  A_WHILE_MS,
)

test('a response that is under way when the server is told to stop is still taken', async () => {
  const file = await aDatabase(aFolder())
  const server = await startServer(file)
  const id = randomUUID()
  const body = JSON.stringify({ id, answers: someAnswers(1) })
  const half = request(`${server.url}/api/v1/surveys/${CONSUMERS}/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
  })
  half.write(body.slice(0, 20))
  await once(half, 'socket').then(([socket]) => once(socket as NodeJS.EventEmitter, 'connect'))
  // A later request that was answered shows that the first has arrived.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  const stopped = server.kill('SIGTERM')
  await expect.poll(() => send(server.url, randomUUID(), {}), { timeout: 5000 }).toBeNull()
  const reply = once(half, 'response')
  half.end(body.slice(20))
  const [message] = (await reply) as [NodeJS.ReadableStream & { statusCode: number }]
  expect([message.statusCode, await json(message)]).toMatchObject([201, { id }])
  expect((await stopped).code).toBe(0)
  expect(storedIds(file).get(id)).toBe(1)
})

test('a second server on the same file is refused, and the first goes on', async () => {
  const file = await aDatabase(aFolder())
  const first = await startServer(file)
  const second = await runNode(['bin/serve.ts'], file).ended
  expect(second.code).toBe(1)
  expect(second.said.trim().split('\n')).toEqual([`Another server is using ${file}`])
  expect((await send(first.url, randomUUID(), someAnswers(1)))?.status).toBe(201)
})

test('a server does not start on a database of a newer one, and says why in one sentence', async () => {
  const file = await aDatabase(aFolder())
  const raw = new Sqlite(file)
  raw.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9e12)")
  raw.close()
  for (const program of [['bin/serve.ts'], ['bin/rapport.ts', 'export', CONSUMERS]]) {
    const { code, said } = await runNode(program, file).ended
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toEqual([expect.stringMatching(/made by a newer version/)])
  }
})

import { createReadStream, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { FileId, SurveyId } from '#app/core/ids.ts'
import { sendFile } from '#app/handlers/files.server.ts'

const SIZE = 20 * 1024 * 1024

test('a file is closed when somebody stops in the middle of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'))
  writeFileSync(join(folder, 'large'), Buffer.alloc(SIZE))
  const bytes = createReadStream(join(folder, 'large'))
  const closed = new Promise<void>((resolve) => bytes.once('close', () => resolve()))
  const row = {
    id: 'large' as FileId,
    surveyId: 1 as SurveyId,
    question: 'photo',
    name: 'large.txt',
    type: 'text/plain',
    size: SIZE,
    createdAt: 0,
    seq: null,
  }
  const server = createServer((_, res) => sendFile(res, { row, bytes })).listen(0)
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await once(server, 'listening')
  const asked = get({ port: (server.address() as AddressInfo).port }, (reply) => {
    reply.once('data', () => reply.destroy())
  })
  asked.on('error', () => undefined)
  await closed
  expect(bytes.bytesRead).toBeLessThan(SIZE)
})

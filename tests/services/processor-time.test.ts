import { Worker } from 'node:worker_threads'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { threadSeconds } from '#app/handlers/processor-time.server.ts'

const onLinux = process.platform === 'linux'

function work(): void {
  for (let n = 0; n < 20_000_000; n += 1) Math.sqrt(n)
}

test('work of this thread is in its processor time, work of a thread beside it is not', async () => {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads')
     for (let n = 0; n < 200_000_000; n += 1) Math.sqrt(n)
     parentPort.postMessage('done')`,
    { eval: true },
  )
  onTestFinished(async () => {
    await worker.terminate()
  })
  const before = { thread: threadSeconds(), all: process.cpuUsage() }
  await once(worker, 'message')
  const ofAll = process.cpuUsage(before.all).user / 1e6
  const beside = threadSeconds() - before.thread
  if (onLinux) expect(beside).toBeLessThan(ofAll / 2)
  const start = threadSeconds()
  work()
  expect(threadSeconds()).toBeGreaterThan(start)
})

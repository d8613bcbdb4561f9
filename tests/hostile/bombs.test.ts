import { afterAll, beforeAll, expect, test } from 'vitest'
import { BOMBS } from './bombs.ts'
import { watched, type Watched } from './bystander.ts'
import { carrierSource } from './carriers.ts'
import { responseMessage, send, type Message } from './client.ts'
import { startOwnProcess, type OwnProcess } from './own-process.ts'
import { ownerOf, type Owner } from './owner.ts'

const INNOCENT = 'somebody-else'
/** Longer than any bound; a server that has not answered by then is ended. */
const PATIENCE = 10_000

let server: OwnProcess
let owner: Owner

async function start(): Promise<void> {
  server = await startOwnProcess()
  owner = await ownerOf(server)
  await owner.publish(INNOCENT, JSON.stringify(carrierSource('languages')))
}

beforeAll(start, 60_000)
afterAll(() => server.kill())

test.each(BOMBS.map((bomb, index) => [bomb.name, bomb, index] as const))(
  '%s',
  async (_, { source, answers }, index) => {
    let slug = ''
    let tries = 0
    const saved = await patiently(() => {
      tries += 1
      slug = `bomb-${index}-${tries}`
      return owner.saving(slug, JSON.stringify(source))
    })
    expectCalm('saving', saved)
    if (saved.reply.status !== 201) return
    const published = await patiently(() => owner.publishing(slug))
    expectCalm('publishing', published)
    if (published.reply.status !== 200) return
    expectCalm(
      'answering',
      await patiently(() => responseMessage(slug, { kind: 'answers', answers, more: {} })),
    )
  },
  60_000,
)

function expectCalm(verb: string, { reply, tooSlow }: Watched): void {
  expect(reply.status).toBeLessThan(500)
  expect(tooSlow, `${verb}: ${tooSlow ?? ''}`).toBeNull()
}

/** Sends what is made anew for each try. */
async function patiently(message: () => Message): Promise<Watched> {
  const late = new AbortController()
  const alarm = setTimeout(() => late.abort(), PATIENCE)
  const hung = new Promise<never>((_, reject) => {
    late.signal.addEventListener('abort', () => {
      reject(new Error(`No answer within ${PATIENCE} ms`))
    })
  })
  const attempt = watched(server.url, INNOCENT, () => send(server.url, message()))
  try {
    return await Promise.race([attempt, hung])
  } catch (error) {
    // It would keep everybody after this one waiting as well.
    await server.kill()
    await attempt.catch(() => undefined)
    await start()
    throw late.signal.aborted ? new Error(`No answer within ${PATIENCE} ms`) : error
  } finally {
    clearTimeout(alarm)
  }
}

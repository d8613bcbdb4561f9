import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const PAPER = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8')
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
)

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp({ environment: { RAPPORT_DEMO: '0' } })
})
afterAll(() => app.stop())

/** The words of a shell command, as far as the paper uses its quotes. */
const wordsOf = (command: string): readonly string[] =>
  [...command.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )

type Call = { readonly url: URL; readonly init: RequestInit }

/** What curl would send. */
function callIn(command: string): Call {
  const [, ...words] = wordsOf(command)
  const headers = new Headers()
  const inQuery: (readonly [string, string])[] = []
  let [method, target, body]: [string, string, string | Uint8Array<ArrayBuffer> | null] = [
    'GET',
    '',
    null,
  ]
  while (words.length > 0) {
    const word = words.shift() ?? ''
    if (word === '-X') method = words.shift() ?? ''
    else if (word === '-d') body = words.shift() ?? ''
    else if (word === '--data-binary') [body] = [PNG, words.shift()]
    else if (word === '-o') words.shift()
    else if (word === '--data-urlencode') {
      const [name = '', ...value] = (words.shift() ?? '').split('=')
      inQuery.push([name, value.join('=')])
    } else if (word === '-H') {
      const [name = '', value = ''] = (words.shift() ?? '').split(': ')
      headers.set(name, value)
    } else if (!word.startsWith('-')) target = word
  }
  const url = new URL(target)
  for (const [name, value] of inQuery) url.searchParams.set(name, value)
  return { url, init: { method, headers, body } }
}

test('every example of the paper on the API is answered as it says', async () => {
  const held: Record<string, string> = { RAPPORT: app.url, KEY: app.key }
  const examples = [...PAPER.matchAll(/```sh\n(curl .*?)\n# (\d+)\n```/gs)]
  const answered: unknown[] = []
  for (const [, command = ''] of examples) {
    const { url, init } = callIn(
      command.replaceAll(/\$([A-Z]+)/g, (_, name: string) => held[name] ?? ''),
    )
    const reply = await fetch(url, init)
    answered.push([command.split('\n')[0], String(reply.status)])
    // A stream has no end.
    if ((reply.headers.get('content-type') ?? '').startsWith('text/event-stream')) {
      await reply.body?.cancel()
      continue
    }
    const text = await reply.text()
    if (reply.status !== 201) continue
    const { key, receipt, id } = JSON.parse(text) as Record<string, string | undefined>
    Object.assign(held, key && { COLLECTOR: key }, receipt && { RECEIPT: receipt })
    if (url.pathname.endsWith('/files') && id !== undefined) held['FILE'] = id
  }
  expect(answered).toEqual(
    examples.map(([, command = '', status]) => [command.split('\n')[0], status]),
  )
  expect(examples.length).toBeGreaterThan(25)
})

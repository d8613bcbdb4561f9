import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const SLUG = 'attacked'
const BOUNDARY = 'a-boundary'
const END = `--${BOUNDARY}--\r\n`
const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
  await (
    await researcher(app)
  ).publish(SLUG, {
    title: 'Attacked',
    pages: [
      {
        elements: [
          { type: 'file', name: 'paper', title: 'A paper', acceptedTypes: '.pdf', maxSize: 1000 },
          { type: 'text', name: 'note', title: 'A note' },
          { type: 'ranking', name: 'order', title: 'An order', choices: ['a', 'b'] },
          {
            type: 'paneldynamic',
            name: 'people',
            title: 'People',
            templateElements: [{ type: 'text', name: 'age', title: 'Age', inputType: 'number' }],
          },
        ],
      },
      { elements: [{ type: 'text', name: 'last', title: 'The last' }] },
    ],
  })
})
afterAll(() => app.stop())

const field = (disposition: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
const file = (name: string, value = PDF) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\n` +
  `Content-Type: application/pdf\r\n\r\n${value}\r\n`

/** The status of what comes back for these bytes, sent as they are. */
function sendBytes(
  body: string,
  { type = `multipart/form-data; boundary=${BOUNDARY}`, missing = 0, path = `/s/${SLUG}` } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url)
    const socket = connect(Number(port), hostname)
    let reply = ''
    socket.on('data', (chunk) => (reply += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(reply.split(' ')[1] ?? 0)))
    const head =
      `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nSec-Fetch-Site: same-origin\r\n` +
      `Content-Type: ${type}\r\nConnection: close\r\n` +
      `Content-Length: ${Buffer.byteLength(body) + missing}\r\n\r\n${body}`
    // Whoever promises more than they send hangs up.
    socket.write(head, () => (missing > 0 ? socket.end() : undefined))
  })
}

const filesKept = () => {
  const folder = join(dirname(app.databaseFile), 'rapport-files')
  return readdirSync(folder).filter((name) => name.startsWith('.incoming')).length
}

describe('a page with files', () => {
  test.each<[string, string, number]>([
    ['in the middle of a file', file('u:paper').slice(0, -10), 422],
    ['in the middle of a field', field('name="q:note"', 'abc').slice(0, -4), 422],
    ['in the headers of a part', file('u:paper').slice(0, 60), 422],
    ['before anything', '', 422],
  ])('that ends %s is refused and ends nothing else', async (_, body, status) => {
    expect(await sendBytes(body)).toBe(status)
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
    await expect.poll(filesKept).toBe(0)
  })

  test('whose sender hangs up leaves nothing behind', async () => {
    await sendBytes(file('u:paper').slice(0, -10), { missing: 100_000 })
    await expect.poll(filesKept).toBe(0)
  })

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=""',
    `multipart/form-data; boundary=${'b'.repeat(5000)}`,
  ])('whose parts can’t be told apart is refused: %.60s', async (type) => {
    expect(await sendBytes(file('u:paper') + END, { type })).toBe(422)
  })

  test.each<[string, string]>([
    ['a file more than a page takes', file('u:paper').repeat(21)],
    ['a file more, though none is kept', file('u:nowhere').repeat(21)],
    ['ten thousand fields', field('name="q:note"', 'a').repeat(10_000)],
    ['a field that is too long', field('name="q:note"', 'a'.repeat(300_000))],
    ['fields that are too long together', field('name="x"', 'a'.repeat(3000)).repeat(100)],
  ])('with %s is refused, so that nothing is lost without a word', async (_, body) => {
    expect(await sendBytes(body + END)).toBe(413)
  })

  test.each<[string, string]>([
    ['a field without a name', field('filename*=x', 'a') + field('x="q:note"', 'a')],
    [
      'a file without a name',
      `--${BOUNDARY}\r\nContent-Disposition: form-data; filename="a.pdf"\r\n\r\n${PDF}\r\n`,
    ],
    ['a part that says nothing of itself', `--${BOUNDARY}\r\n\r\nabc\r\n`],
    [
      'a field in an unknown script',
      field('name="q:note"\r\nContent-Type: text/plain; charset=x-y', 'é'),
    ],
    [
      'files for what takes none',
      file('u:note') + file('u:__proto__') + file('q:paper') + file(''),
    ],
    [
      'files for entries that are none',
      file('u:people/0/age') + file('u:people/-1/x') + file('u:/'),
    ],
  ])('with %s is taken all the same', async (_, body) => {
    expect(await sendBytes(field('name="q:note"', 'kept') + body + END)).toBe(303)
  })
})

const post = (path: string, fields: readonly (readonly [string, string])[]) =>
  fetch(app.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  })

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '/', '~', '~2', '0']
const DEEP = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)

const RUBBISH: readonly [string, readonly (readonly [string, string])[]][] = [
  [
    'names of prototypes',
    NAMES.flatMap((name) =>
      ['q', 'c', 'o', 'n', 'k', 'u', 'none'].map((kind) => [`${kind}:${name}`, name] as const),
    ),
  ],
  [
    'paths that are deep',
    [
      [`q:people/${'0/'.repeat(20_000)}`, '1'],
      [`n:people/${'0/'.repeat(20_000)}`, '9'],
    ],
  ],
  [
    'a number of entries that is huge',
    [
      ['n:people', '1e308'],
      ['n:people', '9'],
    ],
  ],
  [
    'a number of entries that is none',
    [
      ['n:people', '-1'],
      ['n:people/0', 'x'],
    ],
  ],
  ['a file that is deep', [['k:paper', DEEP]]],
  [
    'a file that is a name',
    [
      ['k:paper', '{"file":{"file":{}},"name":[]}'],
      ['k:paper', '[]'],
      ['k:paper', 'null'],
    ],
  ],
  ['a file of somebody else', [['k:paper', '{"file":"aaaaaaaaaaaaaaaaaaaaaa","name":"a.pdf"}']]],
  [
    'places that are none',
    [
      ['q:order/a', 'Infinity'],
      ['q:order/b', 'NaN'],
      ['q:order/__proto__', '1'],
    ],
  ],
]

const BUTTONS: readonly (readonly [string, string])[] = [
  ...['next', 'back', 'review', 'later', 'check', 'moreTime', 'rubbish', 'continue', 'begin'].map(
    (intent) => ['intent', intent] as const,
  ),
  ...[
    'add:people',
    'add:__proto__',
    'remove:people/0',
    'remove:people/99999999999',
    'restore:people/0',
    'drop:paper/0',
    'drop:paper',
    'upload:paper',
    'add:',
    'add:people/0/age',
    `add:${'people/0/'.repeat(5000)}`,
    'nonsense',
  ].map((edit) => ['edit', edit] as const),
  ...['0', '-1', '1', '2', '999', '1e9', 'NaN', '', '__proto__'].map(
    (page) => ['goto', page] as const,
  ),
  ...['en', 'de', '!!', '__proto__', '', 'x'.repeat(5000)].map(
    (locale) => ['locale', locale] as const,
  ),
]

describe.each(RUBBISH)('a form with %s', (_, fields) => {
  test('is taken or refused, whatever is pressed, and can be looked at afterwards', async () => {
    for (const button of BUTTONS) {
      const begun = await post(`/s/${SLUG}`, [
        ['q:note', 'mine'],
        ['intent', 'next'],
      ])
      const own = (begun.headers.get('Location') ?? '').replace(/\/\d+(?:\?.*)?$/, '')
      expect(own).toMatch(/^\/s\/attacked\/[\w-]{22}$/)
      for (const path of [`/s/${SLUG}`, `${own}/1`, `${own}/2`, `${own}/review`]) {
        const sent = await post(path, [...fields, button])
        expect([path, button, sent.status < 500]).toEqual([path, button, true])
        const next = sent.headers.get('Location')
        if (next === null) continue
        expect(next.length).toBeLessThan(2000)
        const seen = await fetch(new URL(next, app.url))
        expect([path, button, seen.status < 500]).toEqual([path, button, true])
      }
    }
  }, 120_000)
})

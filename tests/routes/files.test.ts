import { randomUUID } from 'node:crypto'
import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { sweepFiles } from '#app/services/files/sweep-files.server.ts'
import { eraseOldAnswers } from '#app/services/responses/erase-old-answers.server.ts'
import { get, post, textOf } from '#tests/support/api-client.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'
import { setRetention } from '#db/surveys.server.ts'
import { slugOf } from '#tests/support/world.ts'

const SOURCE: JsonObject = {
  title: 'Files',
  elements: [
    { type: 'file', name: 'photo', acceptedTypes: 'image/*', maxSize: 2000 },
    { type: 'file', name: 'paper', acceptedTypes: '.pdf' },
    { type: 'file', name: 'anything', allowMultiple: true, maxFiles: 3 },
    { type: 'text', name: 'name' },
    {
      type: 'paneldynamic',
      name: 'children',
      templateElements: [
        { type: 'text', name: 'first' },
        { type: 'file', name: 'drawing', visibleIf: "{panel.first} <> 'nobody'" },
      ],
    },
  ],
}
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const PAGE = Buffer.from('<!DOCTYPE html><script>alert(1)</script>')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

let app: RunningApp
let owner: Awaited<ReturnType<typeof researcher>>
beforeAll(async () => {
  app = await startApp()
  owner = await researcher(app)
  await owner.publish('files', SOURCE)
  await owner.publish('other-files', SOURCE)
})
afterAll(() => app.stop())

type Sent = { readonly status: number; readonly body: { readonly [key: string]: Json } }

async function send(
  question: string | null,
  name: string,
  bytes: Buffer,
  { slug = 'files', collector }: { readonly slug?: string; readonly collector?: string } = {},
): Promise<Sent> {
  const query = new URLSearchParams({
    name,
    ...(question === null ? {} : { question }),
    ...(collector === undefined ? {} : { collector }),
  })
  const reply = await fetch(`${app.url}/api/v1/surveys/${slug}/files?${query.toString()}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  return { status: reply.status, body: (await reply.json()) as Sent['body'] }
}

async function sendForm(form: FormData, query = ''): Promise<Sent> {
  const reply = await fetch(`${app.url}/api/v1/surveys/files/files${query}`, {
    method: 'POST',
    body: form,
  })
  return { status: reply.status, body: (await reply.json()) as Sent['body'] }
}

const idOf = ({ status, body }: Sent): string => {
  expect(status).toBe(201)
  return textOf(body['id'])
}
const aPhoto = async (slug = 'files') => idOf(await send('photo', 'cat.png', PNG, { slug }))
const asAnswer = (id: string, name = 'cat.png') => [{ name, type: 'image/png', content: id }]
const folder = () => app.server.shell.database.uploads
const isOnDisk = (id: string) => existsSync(join(folder(), id))
const lastStored = () => storedResponses(app, 'files').at(-1)
const codes = ({ body }: Sent) =>
  ((body['errors'] ?? []) as readonly JsonObject[]).map(
    ({ pointer, code }) => `${textOf(pointer)} ${textOf(code)}`,
  )

describe('a file is taken', () => {
  test('as the body itself', async () => {
    const { status, body } = await send('photo', '../../Cät.png', PNG)
    expect(status).toBe(201)
    expect(body).toEqual({ id: body['id'], name: 'Cät.png', type: 'image/png', size: PNG.length })
    expect(textOf(body['id'])).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  test('as the first file of a form, with the question before it or in the address', async () => {
    const form = new FormData()
    form.append('question', 'photo')
    form.append('file', new Blob([new Uint8Array(PNG)], { type: 'text/html' }), 'cat.png')
    expect(await sendForm(form)).toMatchObject({ status: 201, body: { type: 'image/png' } })
    const bare = new FormData()
    bare.append('file', new Blob([new Uint8Array(PDF)]), 'a.pdf')
    expect(await sendForm(bare, '?question=paper')).toMatchObject({
      status: 201,
      body: { name: 'a.pdf', type: 'application/pdf' },
    })
  })

  test('for a question inside entries', async () => {
    expect((await send('children/drawing', 'a.png', PNG)).status).toBe(201)
  })

  test.each<[string, string, Buffer, string]>([
    ['text by its name', 'notes.txt', Buffer.from('Grüße\n'), 'text/plain'],
    ['a table by its name', 'a.csv', Buffer.from('a,b\n1,2\n'), 'text/csv'],
    ['a picture by its content, whatever it is called', 'a.pdf', PNG, 'image/png'],
  ])('%s', async (_, name, bytes, type) => {
    expect(await send('anything', name, bytes)).toMatchObject({ status: 201, body: { type } })
  })
})

describe('a file is refused', () => {
  test.each<[string, string, string, Buffer, number, string]>([
    ['over its size', 'photo', 'a.png', Buffer.concat([PNG, Buffer.alloc(2000)]), 413, 'too_large'],
    ['a picture that is called a PDF', 'paper', 'a.pdf', PNG, 415, 'file_type_refused'],
    ['a page that is called a picture', 'photo', 'a.png', PAGE, 415, 'file_type_refused'],
    ['a page where anything is taken', 'anything', 'a.html', PAGE, 415, 'file_type_refused'],
    ['an SVG', 'photo', 'a.svg', SVG, 415, 'file_type_refused'],
    ['an SVG that is called a picture', 'photo', 'a.png', SVG, 415, 'file_type_refused'],
    ['an empty file', 'anything', 'a.txt', Buffer.alloc(0), 415, 'file_type_refused'],
    ['text with a zero in it', 'anything', 'a.txt', Buffer.from('a\0b'), 415, 'file_type_refused'],
    [
      'text that is no UTF-8',
      'anything',
      'a.txt',
      Buffer.from([0xc3, 0x28]),
      415,
      'file_type_refused',
    ],
    ['bytes of no kind', 'anything', 'a.exe', Buffer.from('MZ nothing'), 415, 'file_type_refused'],
    ['for a question of words', 'name', 'a.png', PNG, 422, 'malformed'],
    ['for no such question', 'nobody', 'a.png', PNG, 422, 'malformed'],
    ['for a question that is a path', 'children/../photo', 'a.png', PNG, 422, 'malformed'],
  ])('%s', async (_, question, name, bytes, status, code) => {
    const before = readdirSync(folder()).length
    const refused = await send(question, name, bytes)
    expect([refused.status, refused.body['code']]).toEqual([status, code])
    expect(readdirSync(folder()).length).toBe(before)
  })

  test('without a question, of no survey, at no door', async () => {
    expect((await send(null, 'a.png', PNG)).body['code']).toBe('malformed')
    expect(await send('photo', 'a.png', PNG, { slug: 'nobodys' })).toMatchObject({
      status: 404,
      body: { code: 'survey_not_found' },
    })
    expect(await send('photo', 'a.png', PNG, { collector: 'x'.repeat(22) })).toMatchObject({
      status: 404,
      body: { code: 'collector_not_found' },
    })
  })

  test('at a door that is closed', async () => {
    const { key } = await owner.opens('files', { closesAt: '2020-01-01T00:00:00Z' })
    expect(await send('photo', 'a.png', PNG, { collector: key })).toMatchObject({
      status: 410,
      body: { code: 'closed' },
    })
  })

  test('in a form without a file, or with the question after it', async () => {
    const empty = new FormData()
    empty.append('question', 'photo')
    expect((await sendForm(empty)).body['code']).toBe('malformed')
    const late = new FormData()
    late.append('file', new Blob([new Uint8Array(PNG)]), 'cat.png')
    late.append('question', 'photo')
    expect((await sendForm(late)).body['code']).toBe('malformed')
  })
})

describe('a response that holds a file', () => {
  test('keeps its id, name and type, and gives it to whoever holds the receipt', async () => {
    const id = await aPhoto()
    const { status, body } = await post(app, 'files', { photo: asAnswer(id, 'told otherwise') })
    expect(status).toBe(201)
    expect(lastStored()).toEqual({ photo: [{ file: id, name: 'cat.png', type: 'image/png' }] })

    const own = `${app.url}/api/v1/receipts/${textOf(body['receipt'])}/files/${id}`
    const reply = await fetch(own)
    expect(reply.status).toBe(200)
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(PNG)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "attachment; filename*=UTF-8''cat.png",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })

    const other = textOf((await post(app, 'files', { name: 'Ann' })).body['receipt'])
    const elsewhere = await get(app, `/api/v1/receipts/${other}/files/${id}`)
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([404, 'file_not_found'])
    expect((await get(app, `/api/v1/receipts/${'x'.repeat(40)}/files/${id}`)).status).toBe(404)
  })

  test('is answered alike when it comes again, and nobody else can have the file', async () => {
    const content = await aPhoto()
    const id = randomUUID()
    const first = await post(app, 'files', { photo: asAnswer(content) }, { id })
    const again = await post(app, 'files', { photo: asAnswer(content) }, { id })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual({ ...first.body, replayed: true })
    const theft = await post(app, 'files', { photo: asAnswer(content) })
    expect([theft.status, ...codes(theft)]).toEqual([422, '/photo/0 not_a_file'])
  })

  test('takes none of another survey, or that was sent for another question', async () => {
    const foreign = await post(app, 'files', { photo: asAnswer(await aPhoto('other-files')) })
    expect([foreign.status, ...codes(foreign)]).toEqual([422, '/photo/0 not_a_file'])
    // Held against "paper" by its name alone this one would pass for a PDF.
    const named = idOf(await send('anything', 'a.pdf', PNG))
    const moved = await post(app, 'files', { paper: asAnswer(named, 'a.pdf') })
    expect([moved.status, ...codes(moved)]).toEqual([422, '/paper/0 not_a_file'])
  })

  test('may bring it along whole, which is stored as a file, once', async () => {
    const id = randomUUID()
    const photo = [
      {
        name: 'in.png',
        type: 'image/png',
        content: `data:image/png;base64,${PNG.toString('base64')}`,
      },
    ]
    const first = await post(app, 'files', { photo }, { id })
    expect(first.status).toBe(201)
    const stored = lastStored()?.['photo'] as readonly JsonObject[]
    const file = textOf(stored[0]?.['file'])
    expect(stored).toEqual([{ file, name: 'in.png', type: 'image/png' }])
    expect(isOnDisk(file)).toBe(true)
    const files = readdirSync(folder()).length
    const again = await post(app, 'files', { photo }, { id })
    expect([again.status, again.body['replayed']]).toEqual([200, true])
    expect(readdirSync(folder()).length).toBe(files)
  })

  test('may not bring along what is no picture', async () => {
    const photo = [
      {
        name: 'a.png',
        type: 'image/png',
        content: `data:image/png;base64,${PAGE.toString('base64')}`,
      },
    ]
    const refused = await post(app, 'files', { photo })
    expect([refused.status, ...codes(refused)]).toEqual([422, '/photo/0 file_type_refused'])
  })

  test('keeps each file with its entry when blank entries go', async () => {
    const drawing = idOf(await send('children/drawing', 'd.png', PNG))
    const inline = `data:image/png;base64,${PNG.toString('base64')}`
    const { status } = await post(app, 'files', {
      children: [
        {},
        { first: 'Ann', drawing: [{ name: 'd.png', content: drawing }] },
        { first: '' },
        { drawing: [{ name: 'e.png', content: inline }] },
      ],
    })
    expect(status).toBe(201)
    expect(lastStored()).toEqual({
      children: [
        { first: 'Ann', drawing: [{ file: drawing, name: 'd.png', type: 'image/png' }] },
        { drawing: [{ file: expect.any(String) as string, name: 'e.png', type: 'image/png' }] },
      ],
    })
  })

  test('keeps no file of a question that was hidden', async () => {
    const drawing = idOf(await send('children/drawing', 'd.png', PNG))
    const { status } = await post(app, 'files', {
      children: [{ first: 'nobody', drawing: [{ name: 'd.png', content: drawing }] }],
    })
    expect(status).toBe(201)
    expect(lastStored()).toEqual({ children: [{ first: 'nobody' }] })
    expect(
      (await post(app, 'files', { children: [{ first: 'Bo', drawing: [{ content: drawing }] }] }))
        .status,
    ).toBe(201)
  })

  test('takes its file along when it is withdrawn', async () => {
    const id = await aPhoto()
    const { body } = await post(app, 'files', { photo: asAnswer(id) })
    expect(isOnDisk(id)).toBe(true)
    const receipt = `/api/v1/receipts/${textOf(body['receipt'])}`
    expect((await fetch(app.url + receipt, { method: 'DELETE' })).status).toBe(200)
    expect(isOnDisk(id)).toBe(false)
    expect((await get(app, `${receipt}/files/${id}`)).status).toBe(404)
  })
})

test('whoever has a key may have the files of responses, and nobody else', async () => {
  const id = await aPhoto()
  const path = `files/files/${id}`
  const unclaimed = await owner.call('GET', path)
  expect([unclaimed.status, unclaimed.body['code']]).toEqual([404, 'file_not_found'])
  await post(app, 'files', { photo: asAnswer(id) })
  const bare = await fetch(`${app.url}/api/v1/surveys/${path}`)
  expect(bare.status).toBe(401)
  const reply = await fetch(`${app.url}/api/v1/surveys/${path}`, {
    headers: { Authorization: `Bearer ${owner.key}` },
  })
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(PNG)
  expect(reply.headers.get('content-disposition')).toMatch(/^attachment/)
  const elsewhere = await owner.call('GET', `other-files/files/${id}`)
  expect(elsewhere.status).toBe(404)
})

describe('a file goes', () => {
  const DAY = 24 * 60 * 60 * 1000
  const later = (days: number) => {
    const { shell } = app.server
    return { ...shell, now: () => Date.now() + days * DAY }
  }

  test('when the time of its answers is up', async () => {
    await owner.publish('short-lived', SOURCE)
    const id = await aPhoto('short-lived')
    await post(app, 'short-lived', { photo: asAnswer(id) })
    const survey = app.server.shell.catalog.survey(slugOf('short-lived'))
    if (survey === null) throw new Error('No survey')
    await app.server.shell.database.write((tx) =>
      setRetention(tx, survey.id, { answersForMs: 30 * DAY }),
    )
    expect(await eraseOldAnswers(later(29))).toBe(0)
    expect(isOnDisk(id)).toBe(true)
    expect(await eraseOldAnswers(later(31))).toBe(1)
    expect(isOnDisk(id)).toBe(false)
  })

  test('after a week in which no response held it', async () => {
    const [waiting, held] = [await aPhoto(), await aPhoto()]
    await post(app, 'files', { photo: asAnswer(held) })
    await sweepFiles(later(6.9))
    expect(isOnDisk(waiting)).toBe(true)
    expect(await sweepFiles(later(7.1))).toBeGreaterThan(0)
    expect([isOnDisk(waiting), isOnDisk(held)]).toEqual([false, true])
    const late = await post(app, 'files', { photo: asAnswer(waiting) })
    expect([late.status, ...codes(late)]).toEqual([422, '/photo/0 not_a_file'])
  })
})

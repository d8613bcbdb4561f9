import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepFiles } from '#app/services/files/sweep-files.server.ts'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const PDF = new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'], 'my paper.pdf')
const HTML = new File(['<!DOCTYPE html><script>alert(1)</script>'], 'page.pdf')
const SLUG = 'page-files'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
  await (
    await researcher(app)
  ).publish(SLUG, {
    title: 'Files',
    pages: [
      {
        elements: [
          { type: 'file', name: 'paper', title: 'A paper', acceptedTypes: '.pdf', maxSize: 1000 },
          { type: 'text', name: 'age', title: 'Age', inputType: 'number' },
        ],
      },
      { elements: [{ type: 'signaturepad', name: 'sign', title: 'Your signature' }] },
    ],
  })
})
afterAll(() => app.stop())

type Shown = { readonly status: number; readonly url: string; readonly html: string }

const shown = async (reply: Response): Promise<Shown> => ({
  status: reply.status,
  url: reply.url,
  html: await reply.text(),
})
const open = async () => shown(await fetch(`${app.url}/s/${SLUG}`))

/** Posts the page that is shown as a browser would: what stands in it, and what is given. */
async function press(page: Shown, button: string, given: Record<string, string | File> = {}) {
  const form = new FormData()
  for (const [, name = '', value = ''] of page.html.matchAll(
    /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g,
  ))
    form.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  for (const [name, value] of Object.entries(given)) form.append(name, value)
  const [name = '', value = ''] = button.split('=')
  form.append(name, value)
  const headers = { Origin: app.url }
  return shown(await fetch(page.url, { method: 'POST', body: form, headers }))
}

describe('a file on a plain page', () => {
  test('is taken with the page, and is part of the response', async () => {
    const uploaded = await press(await open(), 'edit=upload:paper', {
      'u:paper': PDF,
      'q:age': 'many',
    })
    expect(uploaded.status).toBe(200)
    expect(uploaded.html).toContain('my paper.pdf')
    // What was typed beside it is still there, though it would not be believed.
    expect(uploaded.html).toContain('value="many"')
    const next = await press(uploaded, 'intent=next', { 'q:age': '40' })
    expect(next.html).toContain('Type your name to sign')
    const done = await press(next, 'intent=send', { 'o:sign': 'Ada <b>' })
    expect(done.url).toContain('/done/')
    const [answers] = storedResponses(app, SLUG)
    expect(answers).toMatchObject({
      paper: [{ name: 'my paper.pdf', type: 'application/pdf' }],
      age: 40,
      sign: expect.stringMatching(/^data:image\/svg\+xml;base64,/) as string,
    })
  })

  test('goes along when the page goes on at once', async () => {
    const next = await press(await open(), 'intent=next', { 'u:paper': PDF })
    expect(next.html).toContain('Type your name to sign')
    const back = await press(next, 'intent=back')
    expect(back.html).toContain('my paper.pdf')
  })

  test('can be taken away again', async () => {
    const uploaded = await press(await open(), 'edit=upload:paper', { 'u:paper': PDF })
    const dropped = await press(uploaded, 'edit=drop:paper/0')
    expect(dropped.html).not.toContain('my paper.pdf')
  })

  test.each([
    ['of another kind', HTML, 'Files of this type are not taken here'],
    ['that is too large', new File(['x'.repeat(2000)], 'a.pdf'), 'This file is too large'],
  ])('%s is refused at its question', async (_, file, sentence) => {
    const page = await press(await open(), 'intent=next', { 'u:paper': file, 'q:age': '7' })
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
    expect(page.html).toContain('value="7"')
  })

  test('for a question that takes none is not kept', async () => {
    const page = await press(await open(), 'intent=next', { 'u:age': PDF })
    expect(page.status).toBe(200)
  })

  test('stays as long as the unfinished response that holds it', async () => {
    const uploaded = await press(await open(), 'edit=upload:paper', { 'u:paper': PDF })
    const shell = app.server.shell
    const later = { ...shell, now: () => Date.now() + 30 * 24 * 60 * 60 * 1000 }
    await sweepFiles(later)
    const next = await press(uploaded, 'intent=next')
    const done = await press(next, 'intent=send')
    expect(done.url).toContain('/done/')
  })
})

test('no other page takes files, and none takes them from another site', async () => {
  const form = new FormData()
  form.append('u:paper', PDF)
  const post = (path: string, origin: string) =>
    fetch(`${app.url}${path}`, { method: 'POST', body: form, headers: { Origin: origin } })
  expect((await post('/sign-in', app.url)).status).toBe(415)
  expect((await post(`/s/${SLUG}`, 'https://elsewhere.example')).status).toBe(403)
})

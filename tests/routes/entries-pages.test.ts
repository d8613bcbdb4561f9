import { afterAll, beforeAll, expect, test } from 'vitest'
import { researcher } from '#tests/support/fieldwork-app.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'
import { storedResponses } from '#tests/support/stored-responses.ts'

const SLUG = 'entries'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ environment: { RAPPORT_DEMO: '0' } })
  const text = (name: string, more: object = {}) => ({ type: 'text', name, ...more })
  await (
    await researcher(app)
  ).publish(SLUG, {
    title: 'Entries',
    pages: [
      {
        name: 'one',
        elements: [
          {
            type: 'paneldynamic',
            name: 'children',
            maxPanelCount: 3,
            templateTitle: 'Child {panelIndex}',
            templateElements: [
              text('name', { isRequired: true }),
              text('pet', { visibleIf: '{panel.name} = "Ann"' }),
              {
                type: 'matrixdynamic',
                name: 'toys',
                rowCount: 0,
                columns: [{ name: 'toy', cellType: 'text' }],
              },
            ],
          },
          {
            type: 'matrixdropdown',
            name: 'never',
            visibleIf: '{children.length} > 5',
            rows: [{ value: 'row', visibleIf: '{children} notempty' }],
            columns: [{ name: 'a', cellType: 'text' }],
          },
        ],
      },
    ],
  })
})
afterAll(() => app.stop())

type Page = { readonly status: number; readonly address: string; readonly html: string }

const read = async (reply: Response): Promise<Page> => ({
  status: reply.status,
  address: reply.url,
  html: await reply.text(),
})
const opens = async () => read(await fetch(`${app.url}/s/${SLUG}`))

/** What stands in the page's fields, as a browser without script would post it. */
function posts({ address, html }: Page, typed: Readonly<Record<string, string>>, button: string) {
  const form = new URLSearchParams()
  for (const [field = ''] of html.matchAll(/<input [^>]*>/g)) {
    const part = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(field)?.[1]
    const name = part('name')
    const isPosted = name !== undefined && !field.includes(' disabled')
    if (isPosted) form.append(name, typed[name] ?? part('value') ?? '')
  }
  const [name = '', value = ''] = button.split('=')
  form.append(name, value)
  expect(html).toContain(`name="${name}" value="${value}"`)
  return fetch(address, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: form,
  }).then(read)
}

const fieldsIn = ({ html }: Page) =>
  [...html.matchAll(/name="(q:[^"]*)"/g)].map(([, name]) => name).sort()

/** They stand there for the script, which shows them as soon as they are asked. */
const HIDDEN = ['q:children/0/pet', 'q:never/row/a']

test('entries come and go by posting buttons, and what was typed stays', async () => {
  let page = await posts(await opens(), {}, 'edit=add:children')
  expect(new URL(page.address).search).toBe('?edited=add%3Achildren')
  page = await posts(page, { 'q:children/0/name': 'Tom' }, 'edit=add:children')
  page = await posts(page, { 'q:children/1/name': 'Eve' }, 'edit=add:children/0/toys')
  page = await posts(page, { 'q:children/0/toys/0/toy': 'Bear' }, 'edit=remove:children/0')
  expect(page.html).toContain('Child 1 was removed.')
  expect(fieldsIn(page)).toEqual(['q:children/0/name', ...HIDDEN])
  expect(page.html).toContain('value="Eve"')

  page = await posts(page, { 'q:children/0/name': 'Eva' }, 'edit=restore:children/0')
  expect(page.html).toContain('value="Bear"')
  expect(page.html).toContain('value="Tom"')
  expect(page.html).toContain('value="Eva"')

  page = await posts(page, {}, 'intent=send')
  expect(page.address).toContain('/done/')
  expect(storedResponses(app, SLUG).at(-1)).toEqual({
    children: [{ name: 'Tom', toys: [{ toy: 'Bear' }] }, { name: 'Eva' }],
  })
})

test('an entry that was taken away is not sent, though nobody went on from its page', async () => {
  let page = await posts(await opens(), {}, 'edit=add:children')
  page = await posts(page, { 'q:children/0/name': 'Tom' }, 'edit=add:children')
  page = await posts(page, { 'q:children/1/name': 'Eve' }, 'edit=remove:children/0')
  const review = new URL('review', page.address)
  const sent = await posts({ ...page, address: review.href }, {}, 'intent=send')
  expect(sent.address).toContain('/done/')
  expect(storedResponses(app, SLUG).at(-1)).toEqual({ children: [{ name: 'Eve' }] })
})

test('a question that an answer opens within its entry is asked before the page is left', async () => {
  let page = await posts(await opens(), {}, 'edit=add:children')
  page = await posts(page, { 'q:children/0/name': 'Ann' }, 'intent=send')
  expect(new URL(page.address).search).toBe('?notice=moreQuestions&about=children%2F0%2Fpet')
  expect(page.html).toContain('<a href="#q1-e0-q2">Go to the question</a>')
  expect(page.html).toContain('id="q1-e0-q2"')
  expect(page.html).toContain('<div class="part" id="q1-e0-l1"><')
  page = await posts(page, {}, 'intent=send')
  expect(page.address).toContain('/done/')
})

test('what is wrong in an entry is said there, and everything typed is kept', async () => {
  let page = await posts(await opens(), {}, 'edit=add:children')
  page = await posts(page, {}, 'edit=add:children/0/toys')
  page = await posts(page, { 'q:children/0/toys/0/toy': 'Bear' }, 'intent=send')
  expect(page.status).toBe(422)
  expect(page.html).toContain('Child 1: name')
  expect(page.html).toContain('href="#q1-e0-q1-0"')
  expect(page.html).toContain('value="Bear"')
})

test('more fields than a page may have are refused in words, and nothing is left out', async () => {
  const page = await opens()
  const body = new URLSearchParams(Array.from({ length: 5001 }, (_, n) => [`q:${n}`, '']))
  const reply = await fetch(page.address, {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body,
  })
  expect(reply.status).toBe(413)
  expect(await reply.text()).toContain('Nothing of this page was saved')
})

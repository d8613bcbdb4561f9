import { afterAll, beforeAll, expect, test } from 'vitest'
import { newcomer } from '#tests/support/members.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
}, 60_000)
afterAll(() => app.stop())

const QUERY = 'rows=importance&columns=age&percent=row'
const tables = (query = QUERY, slug: string = CONSUMERS) =>
  `/studio/surveys/${slug}/tables?${query}`

const send = (fields: Record<string, string>, query?: string, slug?: string) =>
  app.submit(tables(query, slug), fields, { cookie: app.cookie })

async function read(address: string, headers: Record<string, string> = { cookie: app.cookie }) {
  const reply = await app.page(address, headers)
  return (await reply.text()).replaceAll('<!-- -->', '').replaceAll('&amp;', '&')
}

const listed = (html: string) =>
  [...html.matchAll(/class="saved-view" href="([^"]+)"[^>]*>([^<]+)</g)].map(
    ([, href, name]) => [name, href] as const,
  )

const idOf = (html: string, name: string) =>
  new RegExp(`id="view-(\\d+)"[^>]*value="${name}"`).exec(html)?.[1] ?? ''

test('a view is saved under a name, opens the same table, and is the survey’s own', async () => {
  const saved = await send({ intent: 'save', name: '  By   age ' })
  expect(saved.status).toBe(303)
  const after = await read(saved.headers.get('location') ?? '')
  expect(after).toContain('“By age” is saved.')
  expect(after).toContain('This table is saved as')
  const [name = '', href = ''] = listed(after)[0] ?? []
  expect(name).toBe('By age')
  const opened = await read(href.replace('#table', ''))
  expect(opened).toContain('aria-current="page"')
  expect(opened).toMatch(/name="percent"[^>]*checked=""[^>]*value="row"|value="row"[^>]*checked=""/)
  expect(listed(await read(tables('', LEADERS)))).toEqual([])
})

test('a name is needed, fits on a line, and is given once', async () => {
  await send({ intent: 'save', name: 'Taken' })
  for (const [name, words] of [
    ['', 'Give the view a name'],
    ['x'.repeat(81), 'at most 80 characters'],
    ['tAKEN', 'There is a view of this name already'],
  ] as const) {
    const refused = await send({ intent: 'save', name }, 'rows=understood')
    const html = await refused.text()
    expect([name, refused.status]).toEqual([name, name === 'tAKEN' ? 409 : 422])
    expect(html).toContain(words)
    expect(html).toContain('href="#view-name"')
  }
})

test('a view is renamed, deleted, and comes back by undo; the audit log says so', async () => {
  await send({ intent: 'save', name: 'Old name' }, 'rows=understood')
  const view = idOf(await read(tables()), 'Old name')
  const clash = await send({ intent: 'save', name: 'Other' }, 'rows=understood&weight=')
  expect(clash.status).toBe(303)
  const refused = await send({ intent: 'rename', view, name: 'Other' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain(`href="#view-${view}"`)
  expect((await send({ intent: 'rename', view, name: 'New name' })).status).toBe(303)
  const deleted = await send({ intent: 'delete', view })
  const gone = await read(deleted.headers.get('location') ?? '')
  expect(listed(gone).map(([name]) => name)).not.toContain('New name')
  expect(gone).toContain('“New name” is deleted.')
  const undo = /action="([^"]+)"><input type="hidden" name="name" value="New name"/.exec(gone)?.[1]
  expect(undo).toBe(tables('rows=understood'))
  await send({ intent: 'save', name: 'New name' }, 'rows=understood')
  expect(listed(await read(tables())).find(([name]) => name === 'New name')?.[1]).toBe(
    `${tables('rows=understood')}#table`,
  )
  expect((await send({ intent: 'delete', view: '999999' })).status).toBe(404)
  const audit = await read(`/studio/surveys/${CONSUMERS}/audit`)
  for (const action of ['view.save', 'view.rename', 'view.delete']) expect(audit).toContain(action)
  expect(audit).toContain('Old name → New name')
})

test('a viewer opens views and changes none', async () => {
  await send({ intent: 'save', name: 'For all' }, 'rows=importance')
  const viewer = await newcomer(app, 'vera', { slug: CONSUMERS, role: 'viewer' })
  const html = await read(tables(), { cookie: viewer.cookie })
  expect(listed(html).map(([name]) => name)).toContain('For all')
  expect(html).not.toContain('Rename or delete')
  expect(html).not.toContain('Save the view')
})

import { expect, test } from 'vitest'
import type { LinkToken } from '#app/core/ids.ts'
import { createThrottles } from '#app/services/accounts/throttle.server.ts'
import { changeShareLink } from '#app/services/sharing/change-share-link.server.ts'
import { countShareOpening } from '#app/services/sharing/count-share-opening.server.ts'
import { listShareLinks } from '#app/services/sharing/list-share-links.server.ts'
import { makeShareLink } from '#app/services/sharing/make-share-link.server.ts'
import { openShareLink } from '#app/services/sharing/open-share-link.server.ts'
import { readShareLink } from '#app/services/sharing/read-share-link.server.ts'
import { revokeShareLink } from '#app/services/sharing/revoke-share-link.server.ts'
import { lightPasswords } from '#tests/support/light-passwords.ts'
import { must, openWorld, START, type World } from '#tests/support/world.ts'

const SLUG = 'empathy-consumers-2020'
const ALL = {
  name: 'For the board',
  password: null,
  blocks: null,
  filters: [],
  segment: null,
  expiresAt: null,
}
const WEEK = 7 * 24 * 60 * 60 * 1000

const accounts = () => ({ passwords: lightPasswords(), throttles: createThrottles() })

const make = (world: World, asked: object = {}) =>
  makeShareLink(world.shell, accounts(), {
    survey: world.survey(SLUG),
    actor: 'ada@example.org',
    asked: { ...ALL, ...asked },
  })

const open = (world: World, token: LinkToken, password: string | null = null, keep = accounts()) =>
  openShareLink(world.shell, keep, { survey: world.survey(SLUG), token, password })

const read = (world: World, address: string, sealed: string | null) =>
  readShareLink(world.shell, { survey: world.survey(SLUG), address, sealed })

test('a link opens what it names, and its owner sees that it was opened', async () => {
  const world = await openWorld()
  const { token, address } = must(await make(world, { blocks: ['finding-A1', 'method'] }))
  const opened = must(await open(world, token))
  expect(opened.address).toBe(address)
  expect(must(read(world, address, opened.sealed.value))).toEqual({
    link: address,
    blocks: ['finding-A1', 'method'],
    filters: [],
    segment: null,
  })
  await countShareOpening(world.shell, { survey: world.survey(SLUG), address })
  expect(listShareLinks(world.shell, world.survey(SLUG))).toMatchObject([
    { name: 'For the board', opened: 1, lastOpenedAt: START, state: 'open', hasPassword: false },
  ])
})

test('what is kept of a link and what its owner sees do not open it', async () => {
  const world = await openWorld()
  const { token } = must(await make(world, { password: 'a lamp for the board' }))
  const listed = JSON.stringify(listShareLinks(world.shell, world.survey(SLUG)))
  expect(listed).not.toContain(token)
  expect(listed).not.toContain('lamp')
})

test('a clean address alone says nothing, not even whether there is such a link', async () => {
  const world = await openWorld()
  const { address } = must(await make(world))
  const { sealed } = must(await open(world, must(await make(world)).token))
  for (const kept of [null, '', 'x', `${START + WEEK}.x`, sealed.value])
    expect(read(world, address, kept)).toMatchObject({
      ok: false,
      problem: { code: 'share_link_not_found' },
    })
})

test('a link that was taken back opens nothing, also where it was opened before', async () => {
  const world = await openWorld()
  const { token, address } = must(await make(world))
  const { sealed } = must(await open(world, token))
  must(await revokeShareLink(world.shell, { survey: world.survey(SLUG), address, actor: 'ada' }))
  const over = { ok: false, problem: { code: 'share_link_over' } }
  expect(read(world, address, sealed.value)).toMatchObject(over)
  expect(await open(world, token)).toMatchObject(over)
})

test('a link ends at its time', async () => {
  const world = await openWorld()
  const { token, address } = must(await make(world, { expiresAt: START + WEEK }))
  const { sealed } = must(await open(world, token))
  expect(sealed.forMs).toBe(WEEK)
  world.clock.now = START + WEEK
  const over = { ok: false, problem: { code: 'share_link_over' } }
  expect(read(world, address, sealed.value)).toMatchObject(over)
  expect(await open(world, token)).toMatchObject(over)
})

test('a password is asked for, and a new one closes what the old one opened', async () => {
  const world = await openWorld()
  const { token, address } = must(await make(world, { password: 'a lamp for the board' }))
  const needed = { ok: false, problem: { code: 'share_password_needed' } }
  expect(await open(world, token)).toMatchObject(needed)
  expect(await open(world, token, 'a guess of somebody')).toMatchObject(needed)
  const { sealed } = must(await open(world, token, 'a lamp for the board'))
  must(
    await changeShareLink(world.shell, accounts(), {
      survey: world.survey(SLUG),
      address,
      actor: 'ada',
      asked: ALL,
      password: { password: 'another lamp' },
    }),
  )
  expect(read(world, address, sealed.value)).toMatchObject({
    ok: false,
    problem: { code: 'share_link_not_found' },
  })
})

test('passwords can’t be tried without end', async () => {
  const world = await openWorld()
  const { token } = must(await make(world, { password: 'a lamp for the board' }))
  const { throttles } = accounts()
  const passwords = { hash: () => Promise.resolve(''), isPassword: () => Promise.resolve(false) }
  for (let turn = 0; turn < 20; turn += 1)
    await open(world, token, `guess ${turn}`, { throttles, passwords })
  expect(await open(world, token, 'one more', { throttles, passwords })).toMatchObject({
    ok: false,
    problem: { code: 'rate_limited' },
  })
})

test.each([
  ['no name', { name: '  ' }, '/name'],
  ['a short password', { password: 'short' }, '/password'],
  ['a block that the page does not have', { blocks: ['finding-Z9'] }, '/blocks/0'],
  ['no block at all', { blocks: [] }, '/blocks'],
  ['a group that is not published', { filters: ['everybody'] }, '/filters/0'],
  ['a lock to a group that is not published', { segment: 'everybody' }, '/segment'],
  ['an end in the past', { expiresAt: START }, '/expiresAt'],
])('a link with %s is refused at its place', async (_name, asked, pointer) => {
  const world = await openWorld()
  expect(await make(world, asked)).toMatchObject({
    ok: false,
    problem: { code: 'share_link_broken', errors: [{ pointer }] },
  })
})

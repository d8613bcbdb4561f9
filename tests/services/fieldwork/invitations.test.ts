import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeLinks } from '#app/services/collectors/make-links.server.ts'
import { revokeLinks } from '#app/services/collectors/revoke-links.server.ts'
import { aCollector, invited, RESEARCHER, seen, through } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, responseId, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

async function someInvited(count: number, rules = {}) {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  const collector = await aCollector(world, SLUG, rules, { kind: 'single-use' })
  return { world, collector, hashes: await invited(world, SLUG, collector, count) }
}
const send = (world: World, hash: string | undefined, answers = {}, id?: number) =>
  world.submit(SLUG, answers, {
    door: { kind: 'invitation', hash: hash ?? '' },
    invitation: hash ?? '',
    ...(id === undefined ? {} : { id: responseId(id) }),
  })

test('an invitation lets one response in', async () => {
  const { world, collector, hashes } = await someInvited(2)
  expect(codeOf(await send(world, hashes[0]))).toBe('ok')
  expect(codeOf(await send(world, hashes[0]))).toBe('invitation_used')
  expect(codeOf(await send(world, hashes[1]))).toBe('ok')
  expect(seen(world, SLUG, collector).invitations).toEqual({ open: 0, used: 2, revoked: 0 })
})

test('of twenty at once under one invitation, one comes in', async () => {
  const { world, hashes } = await someInvited(1)
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, age) => send(world, hashes[0], { age })),
  )
  const codes = results.map(codeOf)
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'invitation_used')).toHaveLength(19)
})

test('the same response once more is a replay', async () => {
  const { world, hashes } = await someInvited(1)
  must(await send(world, hashes[0], { age: 1 }, 500))
  expect(must(await send(world, hashes[0], { age: 1 }, 500)).arrival).toBe('replay')
})

test('a collector of invitations takes nothing without one', async () => {
  const { world, collector } = await someInvited(1)
  expect(codeOf(await world.submit(SLUG, {}, through(collector)))).toBe('invitation_not_found')
  expect(codeOf(await send(world, 'made up'))).toBe('invitation_not_found')
})

test('an invitation opens no other collector and no other survey', async () => {
  const { world, hashes } = await someInvited(1)
  const invitation = hashes[0] ?? null
  const other = await aCollector(world, SLUG, {}, { kind: 'single-use' })
  expect(codeOf(await world.submit(SLUG, {}, { ...through(other), invitation }))).toBe(
    'invitation_not_found',
  )
  expect(codeOf(await world.submit(SLUG, {}, { invitation }))).toBe('invitation_not_found')
  must(await world.publish('another', SURVEY))
  expect(
    codeOf(
      await world.submit(
        'another',
        {},
        { door: { kind: 'invitation', hash: invitation ?? '' }, invitation },
      ),
    ),
  ).toBe('invitation_not_found')
})

test('whoever is screened out has used it, but may change their own answer', async () => {
  const { world, hashes } = await someInvited(1)
  expect(must(await send(world, hashes[0], { customer: 'no' }, 500)).outcome).toBe('screenedOut')
  expect(codeOf(await send(world, hashes[0], { customer: 'yes' }, 501))).toBe('invitation_used')
  expect(must(await send(world, hashes[0], { customer: 'yes' }, 500)).outcome).toBe('submitted')
  expect(codeOf(await send(world, hashes[0], { customer: 'yes' }, 501))).toBe('invitation_used')
})

test('whoever finds their quota full has used it', async () => {
  const { world, collector, hashes } = await someInvited(1, {
    quotas: [{ name: 'old', where: '{age} > 60', limit: 0 }],
  })
  expect(codeOf(await send(world, hashes[0], { age: 61 }))).toBe('quota_full')
  expect(seen(world, SLUG, collector).invitations.used).toBe(1)
})

test('answers that do not fit use nothing', async () => {
  const { world, collector, hashes } = await someInvited(1)
  expect(codeOf(await send(world, hashes[0], { liked: 'perhaps' }))).toBe('invalid_answers')
  expect(seen(world, SLUG, collector).invitations.open).toBe(1)
})

test('an invitation that was taken back is refused', async () => {
  const { world, collector, hashes } = await someInvited(2)
  const { shell } = world
  const labels = ['person 1', 'nobody']
  expect(
    must(await revokeLinks(shell, world.survey(SLUG), collector.key, labels, RESEARCHER)),
  ).toBe(1)
  expect(codeOf(await send(world, hashes[0]))).toBe('invitation_revoked')
  expect(codeOf(await send(world, hashes[1]))).toBe('ok')
})

test('links are of single-use collectors', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  const { key } = await aCollector(world, SLUG)
  expect(codeOf(await makeLinks(world.shell, world.survey(SLUG), key, ['a'], RESEARCHER))).toBe(
    'malformed',
  )
})

test('the database holds only hashes of tokens, and no line from an invitation to answers', async () => {
  const { world, collector } = await someInvited(0)
  const links = must(
    await makeLinks(world.shell, world.survey(SLUG), collector.key, ['Ada Lovelace'], RESEARCHER),
  )
  const [hash] = await invited(world, SLUG, collector, 1)
  must(await send(world, hash, { age: 77 }))
  const other = new Sqlite(world.file)
  other.pragma('wal_checkpoint(TRUNCATE)')
  const columns = (table: string) =>
    (other.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  expect(columns('invitations')).toEqual([
    'token_hash',
    'collector_id',
    'label',
    'state',
    'created_at',
  ])
  expect([...columns('answers'), ...columns('entries')].join()).not.toContain('invitation')
  other.close()
  const text = readFileSync(world.file).toString('latin1')
  expect(text).toContain('Ada Lovelace')
  expect(text).not.toContain(links[0]?.token)
})

test('ten thousand links are made at once, all different', async () => {
  const { world, collector } = await someInvited(0)
  const hashes = await invited(world, SLUG, collector, 10_000)
  expect(new Set(hashes).size).toBe(10_000)
  expect(seen(world, SLUG, collector).invitations.open).toBe(10_000)
})

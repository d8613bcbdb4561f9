import { expect, test } from 'vitest'
import { embedAt } from '#app/services/collectors/embed-at.server.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { makeCollector } from '#app/services/collectors/make-collector.server.ts'
import { sendUnfinished } from '#app/services/responses/send-unfinished.server.ts'
import {
  findUnfinished,
  newToken,
  startResponse,
} from '#app/services/responses/unfinished.server.ts'
import { aCollector, change, RESEARCHER, seen } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

const SITE = 'https://www.example.org'
const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

test('an embed says who may frame it, each site once and as browsers write it', async () => {
  const world = await aWorld()
  const origins = [SITE, 'https://WWW.example.org/', 'http://localhost:3000']
  const embed = await aCollector(world, SLUG, { origins }, { kind: 'embed' })
  expect(embed.origins).toEqual([SITE, 'http://localhost:3000'])
})

test('the list of sites can be changed, and with a bad one none of it is', async () => {
  const world = await aWorld()
  const embed = await aCollector(world, SLUG, { origins: [SITE] }, { kind: 'embed' })
  const refused = await change(world, SLUG, embed, {
    rules: { origins: ['https://other.example', 'https://*.example'] },
  })
  expect(refused).toMatchObject({
    ok: false,
    problem: {
      code: 'rules_broken',
      detail: '/origins/1: must be an origin such as https://www.example.org',
    },
  })
  expect(seen(world, SLUG, embed).origins).toEqual([SITE])
  must(await change(world, SLUG, embed, { rules: { origins: ['https://other.example'] } }))
  expect(seen(world, SLUG, embed).origins).toEqual(['https://other.example'])
})

test('no other door can be framed', async () => {
  const world = await aWorld()
  const refused = await makeCollector(
    world.shell,
    world.survey(SLUG),
    { kind: 'open', name: '', version: 'latest', rules: { origins: [SITE] } },
    RESEARCHER,
  )
  expect(codeOf(refused)).toBe('rules_broken')
  expect((await aCollector(world, SLUG)).origins).toBeUndefined()
})

test('every address on the way through an embed is known as part of it', async () => {
  const world = await aWorld()
  const { shell } = world
  const embed = await aCollector(world, SLUG, { origins: [SITE] }, { kind: 'embed' })
  const door = findDoor(shell, SLUG, embed.key)
  if (door === null) throw new Error('No door')
  const token = await startResponse(shell, { ...door, locale: 'en' })
  const begun = [`/c/${embed.key}`, `/s/${SLUG}?lang=de&via=${embed.key}`, `/s/${SLUG}/${token}/1`]
  for (const address of [...begun, `/s/${SLUG}/${token}`, `/s/${SLUG}/${token}/review?from=x`])
    expect(embedAt(shell, address), address).toEqual({ key: embed.key, origins: [SITE] })

  const unfinished = findUnfinished(shell, world.survey(SLUG), token)
  if (unfinished === null) throw new Error('Not found')
  const { receipt } = must(
    await sendUnfinished(shell, { ...unfinished, answers: { liked: 'yes' } }),
  )
  for (const address of [`/s/${SLUG}/${token}/1`, `/s/${SLUG}/done/${receipt}`, `/r/${receipt}`])
    expect(embedAt(shell, address), address).toEqual({ key: embed.key, origins: [SITE] })
})

test('nothing else is', async () => {
  const world = await aWorld()
  const { shell } = world
  const open = await aCollector(world, SLUG)
  const door = findDoor(shell, SLUG, open.key)
  if (door === null) throw new Error('No door')
  const token = await startResponse(shell, { ...door, locale: 'en' })
  const { receipt } = await world.accept(SLUG, { liked: 'yes' })
  for (const address of [
    '/',
    '/c',
    '/c/%00',
    `/c/${open.key}`,
    `/s/${SLUG}`,
    `/s/${SLUG}?via=nothing`,
    `/s/${SLUG}/${token}/1`,
    `/s/${SLUG}/${newToken()}/1`,
    `/s/nothing/${token}/1`,
    `/s/${SLUG}/done/${receipt}`,
    `/r/${receipt}`,
    '/r/nothing',
    `/results/${SLUG}`,
    '/studio',
  ])
    expect(embedAt(shell, address), address).toBeNull()
})

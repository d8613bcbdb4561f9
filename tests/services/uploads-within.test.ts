import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { openWorld, responseId, type World } from '#tests/support/world.ts'
import { listFileIds } from '#db/files.server.ts'

const SLUG = 'files'
const SOURCE = {
  title: 'Files',
  elements: [
    { type: 'file', name: 'first', acceptedTypes: '.txt' },
    { type: 'file', name: 'second', acceptedTypes: '.pdf' },
  ],
}
const TEXT = { name: 'a.txt', content: `data:text/plain;base64,${btoa('hello')}` }

const aWorld = () => openWorld({ sources: { [SLUG]: SOURCE } })
const kept = (world: World) => ({
  rows: world.database.read(listFileIds).length,
  files: readdirSync(join(dirname(world.file), 'rapport-files')).length,
})
const send = (world: World, answers: JsonObject) =>
  world.submit(SLUG, answers, { id: responseId(1) })

test('copies of a response that come at once keep its file once', async () => {
  const world = await aWorld()
  const sent = await Promise.all(Array.from({ length: 5 }, () => send(world, { first: [TEXT] })))
  expect(sent.map(({ ok }) => ok)).toEqual(Array(5).fill(true))
  expect(kept(world)).toEqual({ rows: 1, files: 1 })
})

test('of a response that is refused no file is kept', async () => {
  const world = await aWorld()
  const refused = await send(world, { first: [TEXT], second: [TEXT] })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid_answers' } })
  expect(kept(world)).toEqual({ rows: 0, files: 0 })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { inventAnswers } from '#app/core/study/invent-answers.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { openImport } from '#app/services/exchange/imports/open-import.server.ts'
import { takeImport } from '#app/services/exchange/imports/take-import.server.ts'
import { readFolder } from '#app/services/surveys/read-folder.server.ts'
import { exported, exportedBytes } from '#tests/support/exported.ts'
import { GALLERIES } from '#tests/support/galleries.ts'
import { must, openWorld } from '#tests/support/world.ts'

const PEOPLE = 40

const STUDIES = ['empathy-consumers-2020', 'empathy-leaders-2021'].map((slug) => {
  const { source, study } = must(readFolder(`surveys/${slug}`))
  return { slug, source, study }
})

const SURVEYS = [...STUDIES, ...GALLERIES.map((each) => ({ ...each, study: undefined }))]

/** Everything that is written of answers, in every way in which it is written. */
const FORMS = [
  { format: 'csv' },
  { format: 'csv', edition: 'spreadsheet', values: 'labels' },
  { format: 'csv', values: 'labels', missing: 'codes' },
  { format: 'csv', missing: 'codes' },
  { format: 'sav' },
]

test.each(SURVEYS)(
  'invented answers to $slug come back out of CSV and .sav as they were',
  async ({ slug, source, study }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-import-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const world = await openWorld({ sources: {} })
    for (const name of [slug, ...FORMS.map((_, n) => `copy-${n}`)])
      must(await world.publish(name, source, study))
    const random = seededRandom(7)
    const { plan } = world.survey(slug).current
    // What demands a certain answer refuses some that are invented.
    for (let n = 0; n < PEOPLE; n += 1)
      await world.submit(slug, inventAnswers(plan, random, world.clock.now))
    const original = await answersIn(slug, 'live')
    expect(original.length).toBeGreaterThan(PEOPLE / 4)
    for (const [n, form] of FORMS.entries()) {
      const path = join(folder, `old.${form.format}`)
      writeFileSync(path, await exportedBytes(world, slug, form))
      const copy = world.survey(`copy-${n}`)
      const order = must(readImportOrder(copy, must(await openImport(path, 'old')), null))
      const { check } = must(
        await takeImport(world.shell, { order, refusedRows: 'leaveOut', actor: 'test' }),
      )
      expect(check.refusals).toEqual([])
      expect(await answersIn(`copy-${n}`, 'import')).toEqual(original)
    }

    async function answersIn(name: string, from: string) {
      const text = await exported(world, name, { format: 'ndjson', source: from })
      return text
        .trim()
        .split('\n')
        .map((line) => {
          const { answers, notShown } = JSON.parse(line) as JsonObject
          return { answers, notShown }
        })
    }
  },
  60_000,
)

test('answers come back out of .sav by labels that were too long for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const choices = ['a', 'b', 'c'].map((value) => ({ value, text: `${'ü'.repeat(70)} ${value}` }))
  const source = { title: 'Long', elements: [{ type: 'radiogroup', name: 'q', choices }] }
  const world = await openWorld({ sources: { long: source, copy: source } })
  for (const q of ['c', 'a', 'b']) await world.accept('long', { q })
  const path = join(folder, 'old.sav')
  writeFileSync(path, await exportedBytes(world, 'long', { format: 'sav' }))
  const order = must(
    readImportOrder(world.survey('copy'), must(await openImport(path, 'old')), null),
  )
  const { check } = must(
    await takeImport(world.shell, { order, refusedRows: 'refuseAll', actor: 'test' }),
  )
  expect(check).toMatchObject({ fitting: 3, refused: 0 })
  const cells = (await exported(world, 'copy', { source: 'import' })).trim().split('\n').slice(1)
  expect(cells.map((line) => line.split(',')[3])).toEqual(['c', 'a', 'b'])
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { checkImport } from '#app/services/exchange/imports/check-import.server.ts'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { openImport } from '#app/services/exchange/imports/open-import.server.ts'
import { takeImport } from '#app/services/exchange/imports/take-import.server.ts'
import { listAudit } from '#db/audit.server.ts'
import { ANSWERS, EVERYTHING, SLUG, STUDY } from '#tests/exports/answered-survey.ts'
import { exported, exportedBytes } from '#tests/support/exported.ts'
import { codeOf, must, openWorld, type World } from '#tests/support/world.ts'

const COPY = 'copy'

async function openOriginal(): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, EVERYTHING, STUDY))
  must(await world.publish(COPY, EVERYTHING, STUDY))
  for (const answers of ANSWERS) await world.accept(SLUG, answers)
  return world
}

function saved(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const ordered = async (
  world: World,
  content: string | Buffer,
  { slug = COPY, mapping = null }: { readonly slug?: string; readonly mapping?: Json } = {},
) => {
  const file = must(await openImport(saved('old.csv', content), 'old.csv'))
  return readImportOrder(world.survey(slug), file, mapping)
}

const taken = async (world: World, content: string | Buffer, mapping: Json = null) =>
  takeImport(world.shell, {
    order: must(await ordered(world, content, { mapping })),
    refusedRows: 'refuseAll',
    actor: 'test',
  })

/** What is stored, as a file says it. */
async function answersIn(world: World, slug: string, source: string): Promise<readonly Json[]> {
  const lines = (await exported(world, slug, { format: 'ndjson', source })).trim().split('\n')
  return lines.map((line) => (JSON.parse(line) as JsonObject)['answers'] ?? null)
}

for (const asked of [
  { format: 'csv' },
  { format: 'csv', values: 'labels' },
  { format: 'csv', missing: 'codes' },
  { format: 'sav' },
])
  test(`what was exported as ${Object.values(asked).join(' with ')} comes back as the same answers`, async () => {
    const world = await openOriginal()
    const report = must(await taken(world, await exportedBytes(world, SLUG, asked)))
    expect(report.check.refusals).toEqual([])
    expect(report.taken).toBe(ANSWERS.length)
    const stored = await answersIn(world, COPY, 'import')
    expect(stored).toEqual(await answersIn(world, SLUG, 'live'))
    expect(await exported(world, COPY, { source: 'live' })).toBe(
      (await exported(world, SLUG)).split('\n')[0] + '\n',
    )
  })

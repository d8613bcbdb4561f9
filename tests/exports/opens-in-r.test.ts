import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codebookJson } from '#app/core/exchange/codebook-json.ts'
import { exportedBytes, ordered } from '#tests/support/exported.ts'
import { must, openWorld } from '#tests/support/world.ts'
import { ANSWERS, EVERYTHING, SLUG, STUDY } from './answered-survey.ts'

/** Not everybody has R, its readers and PSPP; whoever does has the files opened by them. */
const hasReaders =
  spawnSync('Rscript', [
    '-e',
    'for (p in c("haven","readr","readxl","jsonlite")) library(p, character.only = TRUE)',
  ]).status === 0 && spawnSync('pspp', ['--version']).status === 0

test.runIf(hasReaders)(
  'haven, readr, readxl and PSPP find in every file what the codebook says',
  async () => {
    const folder = process.env['EXPORTS_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'rapport-exports-'))
    mkdirSync(folder, { recursive: true })
    const world = await openWorld({ sources: {} })
    must(await world.publish(SLUG, EVERYTHING, STUDY))
    for (const answers of ANSWERS) await world.accept(SLUG, answers)
    for (const format of ['csv', 'sav', 'xlsx']) {
      const bytes = await exportedBytes(world, SLUG, { format, weight: 'w' })
      writeFileSync(join(folder, `data.${format}`), bytes)
    }
    const { layout } = ordered(world, SLUG, { weight: 'w' })
    writeFileSync(join(folder, 'codebook.json'), JSON.stringify(codebookJson(layout, SLUG)))
    const judged = spawnSync('Rscript', ['tests/exports/verify.R', folder], { encoding: 'utf8' })
    expect(judged.stdout + judged.stderr).toBe('0 differences\n')
  },
  60_000,
)

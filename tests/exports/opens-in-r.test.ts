import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codebookJson } from '#app/core/exchange/codebook-json.ts'
import { exportedBytes, ordered } from '#tests/support/exported.ts'
import { must, openWorld } from '#tests/support/world.ts'
import { unzipped } from '#tests/support/unzipped.ts'
import { ANSWERS, EVERYTHING, SLUG, STUDY } from './answered-survey.ts'
import { ODD, oddAnswers, ODD_STUDY } from './odd-survey.ts'

/** Not everybody has R, its readers and PSPP; whoever does has the files opened by them. */
const hasReaders =
  spawnSync('Rscript', [
    '-e',
    'for (p in c("haven","readr","readxl","jsonlite")) library(p, character.only = TRUE)',
  ]).status === 0 && spawnSync('pspp', ['--version']).status === 0

const ODD_ANSWERS = Array.from({ length: 30 }, (_, n) => oddAnswers(n))

const SURVEYS = [
  { slug: SLUG, source: EVERYTHING, study: STUDY, answers: ANSWERS, weight: 'w' },
  { slug: 'odd', source: ODD, study: ODD_STUDY, answers: ODD_ANSWERS, weight: null },
]

test.runIf(hasReaders).each(SURVEYS)(
  'haven, readr, readxl and PSPP find in every file of $slug what the codebook says',
  async ({ slug, source, study, answers, weight }) => {
    const folder = process.env['EXPORTS_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'rapport-exports-'))
    mkdirSync(folder, { recursive: true })
    const world = await openWorld({ sources: {} })
    must(await world.publish(slug, source, study))
    for (const each of answers) await world.accept(slug, each)
    for (const format of ['csv', 'sav', 'xlsx']) {
      const bytes = await exportedBytes(world, slug, { format, weight })
      writeFileSync(join(folder, `data.${format}`), bytes)
    }
    const { layout } = ordered(world, slug, { weight })
    writeFileSync(join(folder, 'codebook.json'), JSON.stringify(codebookJson(layout, slug)))
    const sheet = { format: 'package', edition: 'spreadsheet', missing: 'codes' }
    mkdirSync(join(folder, 'sheet'), { recursive: true })
    const parts = unzipped(await exportedBytes(world, slug, sheet))
    for (const path of ['data.csv', 'read.R'])
      writeFileSync(join(folder, 'sheet', path), parts.get(path) ?? '')
    const judged = spawnSync('Rscript', ['tests/exports/verify.R', folder], { encoding: 'utf8' })
    expect(judged.stdout + judged.stderr).toBe('0 differences\n')
  },
  60_000,
)

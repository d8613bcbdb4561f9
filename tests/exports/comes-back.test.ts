import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readImportOrder } from '#app/services/exchange/imports/import-order.server.ts'
import { openImport } from '#app/services/exchange/imports/open-import.server.ts'
import { takeImport } from '#app/services/exchange/imports/take-import.server.ts'
import { exported, exportedBytes } from '#tests/support/exported.ts'
import { must, openWorld } from '#tests/support/world.ts'
import { ANSWERS, EVERYTHING, SLUG, STUDY } from './answered-survey.ts'

const hasPspp = spawnSync('pspp', ['--version']).status === 0
const hasHaven = spawnSync('Rscript', ['-e', 'library(haven)']).status === 0

const WRITERS = [
  { by: 'PSPP, packed', runs: hasPspp, save: pspp('/ZCOMPRESSED') },
  { by: 'PSPP, as bytecode', runs: hasPspp, save: pspp('/COMPRESSED') },
  { by: 'PSPP, as it is', runs: hasPspp, save: pspp('/UNCOMPRESSED') },
  {
    by: 'haven',
    runs: hasHaven,
    save: (from: string, to: string) =>
      spawnSync('Rscript', [
        '-e',
        `library(haven); write_sav(read_sav('${from}', user_na = TRUE), '${to}')`,
      ]),
  },
]

for (const { by, runs, save } of WRITERS)
  test.runIf(runs)(
    `answers come back out of an SPSS file written by ${by}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'rapport-exports-'))
      const world = await openWorld({ sources: {} })
      must(await world.publish(SLUG, EVERYTHING, STUDY))
      must(await world.publish('copy', EVERYTHING, STUDY))
      for (const answers of ANSWERS) await world.accept(SLUG, answers)
      const [ours, theirs] = [join(folder, 'ours.sav'), join(folder, 'theirs.sav')]
      writeFileSync(ours, await exportedBytes(world, SLUG, { format: 'sav' }))
      save(ours, theirs)
      const file = must(await openImport(theirs, 'theirs.sav'))
      const order = must(readImportOrder(world.survey('copy'), file, null))
      const { check } = must(
        await takeImport(world.shell, { order, refusedRows: 'refuseAll', actor: 'test' }),
      )
      expect(check).toMatchObject({ fitting: ANSWERS.length, refused: 0, dropped: [] })
      const columns = async (slug: string, source: string) =>
        (await exported(world, slug, { source }))
          .trim()
          .split('\n')
          .map((line) => line.split(',').slice(3).join(','))
      expect(await columns('copy', 'import')).toEqual(await columns(SLUG, 'live'))
    },
    60_000,
  )

function pspp(how: string) {
  return (from: string, to: string) =>
    spawnSync('pspp', ['-'], {
      input: `GET FILE='${from}'.\nSAVE OUTFILE='${to}' ${how}.\n`,
    })
}

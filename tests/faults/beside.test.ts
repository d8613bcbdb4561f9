import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { A_WHILE_MS, inForm } from './form.ts'
import { startLoad, storedIds } from './load.ts'
import { aDatabase, aFolder, ROOT, runNode, startServer } from './server-process.ts'

test(
  'commands work beside a server under load, and it refuses nobody meanwhile',
  async () => {
    const folder = aFolder()
    const file = await aDatabase(folder)
    const server = await startServer(file)
    const load = startLoad(server.url, 8)
    await load.reaches(50)
    const rapport = async (...args: readonly string[]) => {
      const { code, said } = await runNode(['bin/rapport.ts', ...args], file).ended
      expect([args[0], code, said]).toEqual([args[0], 0, expect.any(String)])
      return said
    }
    for (let round = 0; round < inForm(1, 6); round += 1) {
      const before = [...load.acknowledged.keys()]
      const copy = join(folder, `copy-${round}.db`)
      const rows = join(folder, `rows-${round}.csv`)
      await Promise.all([
        rapport('backup', copy),
        rapport('simulate', CONSUMERS, '-n', '40', '--seed', String(round)),
        rapport('export', CONSUMERS, '--out', rows),
        rapport('doctor', '--json'),
        rapport('publish', aChangedFolder(folder, round)),
      ])
      const copied = storedIds(copy)
      expect(before.filter((id) => copied.get(id) !== 1)).toEqual([])
      const exported = readFileSync(rows, 'utf8')
      expect(before.filter((id) => !exported.includes(id))).toEqual([])
    }
    // Restoring is the one thing that needs the server to be stopped.
    const restored = await runNode(['bin/rapport.ts', 'restore', join(folder, 'copy-0.db')], file)
      .ended
    expect([restored.code, restored.said]).toEqual([1, expect.stringContaining('stop the server')])
    expect(existsSync(file)).toBe(true)

    await load.stop()
    expect(load.refused).toEqual([])
    const stored = storedIds(file)
    expect([...load.acknowledged.keys()].filter((id) => stored.get(id) !== 1)).toEqual([])
    expect((await server.kill('SIGTERM')).code).toBe(0)
  },
  A_WHILE_MS,
)

/** The survey with another title: a next version whose answers are the same. */
function aChangedFolder(folder: string, round: number): string {
  const changed = join(folder, `round-${round}`, CONSUMERS)
  cpSync(join(ROOT, 'surveys', CONSUMERS), changed, { recursive: true })
  const file = join(changed, 'survey.json')
  const source = JSON.parse(readFileSync(file, 'utf8')) as { readonly title: object }
  const title = { ...source.title, default: `Anew ${round}` }
  writeFileSync(file, JSON.stringify({ ...source, title }))
  return changed
}

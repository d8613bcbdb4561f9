// What the storage is to withstand, at length: the tests of tests/faults with many more rounds.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './start.mjs'

prepare()
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'faults', ...process.argv.slice(2)],
  {
    cwd: join(dirname(fileURLToPath(import.meta.url)), '..'),
    env: { ...process.env, FAULTS: 'full' },
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)

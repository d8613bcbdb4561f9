import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FAULTS, withFault } from './faults.ts'

// npm run test:deliberate-faults: puts each fault into a copy and says which tests notice. A fault
// that nobody notices ends it with 1.
const root = join(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'rapport-faults-'))
const parts = [
  'app',
  'bin',
  'db',
  'surveys',
  'tests',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]
for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

const everywhere = [...new Set(FAULTS.flatMap(({ tests }) => tests))]
const before = failuresOf(everywhere)
if (before.length > 0) {
  process.stderr.write(`Without any fault these fail already:\n${before.join('\n')}\n`)
  process.exit(2)
}

let unnoticed = 0
for (const fault of FAULTS) {
  const file = join(copy, fault.file)
  const right = readFileSync(file, 'utf8')
  writeFileSync(file, withFault(fault, right))
  const failed = failuresOf(fault.tests)
  writeFileSync(file, right)
  if (failed.length === 0) unnoticed += 1
  process.stdout.write(
    `${failed.length === 0 ? 'NOT NOTICED' : `noticed by ${failed.length}`}: ${fault.what}\n${failed
      .slice(0, 2)
      .map((name) => `    ${name}\n`)
      .join('')}`,
  )
}
rmSync(copy, { recursive: true, force: true })
process.exitCode = unnoticed === 0 ? 0 : 1

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

function failuresOf(tests: readonly string[]): readonly string[] {
  const { stdout } = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      '--project',
      'unit',
      '--testTimeout',
      '120000',
      '--reporter',
      'json',
      ...tests,
    ],
    { cwd: copy, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  return failuresIn(stdout)
}

/** Tests that ran and failed; a file that no longer loads is no test that noticed. */
function failuresIn(stdout: string): readonly string[] {
  const start = stdout.indexOf('{')
  if (start === -1) return []
  const { testResults } = JSON.parse(stdout.slice(start)) as Report
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
}

// Everything that there is to test, browser journeys included, on a fresh clone.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './start.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

prepare()
const chromium = findChromium() ?? installFromDebian() ?? installFromPlaywright()
if (chromium === null) {
  process.stderr.write(
    'The browser journeys need Chromium: put one on the PATH, or name it in CHROMIUM_PATH.\n',
  )
  process.exit(1)
}
const checked = run('npm', ['run', '--silent', 'check'])
const tested = run('npx', ['vitest', 'run', ...process.argv.slice(2)], { CHROMIUM_PATH: chromium })
process.exit(checked === 0 && tested === 0 ? 0 : 1)

function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && existsSync(named)) return named
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of NAMES) if (isExecutable(join(folder, name))) return join(folder, name)
  return null
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return null
  process.stdout.write('Installing Chromium from Debian’s packages …\n')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], env, 'ignore')
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env, 'ignore')
  return findChromium()
}

function installFromPlaywright() {
  process.stdout.write('Installing Playwright’s Chromium …\n')
  if (run('npx', ['playwright-core', 'install', 'chromium']) !== 0) return null
  const asked = spawnSync(
    process.execPath,
    ['-e', "process.stdout.write(require('playwright-core').chromium.executablePath())"],
    { cwd: root, encoding: 'utf8' },
  )
  return existsSync(asked.stdout) ? asked.stdout : null
}

function run(command, args, env = {}, stdio = 'inherit') {
  const done = spawnSync(command, args, { cwd: root, env: { ...process.env, ...env }, stdio })
  return done.status ?? 1
}

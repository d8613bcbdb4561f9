// From a fresh clone to a running app. Needs nothing but Node: installs and builds where needed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamps = join(root, '.cache')

export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fits = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22
  if (!fits)
    fail(
      `Rapport needs Node 20 (20.19 or later), or 22.12 or later; this is Node ${process.versions.node}.`,
    )
  if (!isInstalled()) {
    step('Installing packages from package-lock.json (about two minutes)')
    run('npm', ['ci', '--no-audit', '--no-fund'])
  }
  buildPages()
}

const BUILT_FROM = [
  'app',
  'db',
  'public',
  'vite.config.ts',
  'vite.respondent.config.ts',
  'package-lock.json',
]

export function buildPages() {
  const sources = digest(BUILT_FROM)
  if (!existsSync(join(root, 'build/server/index.js')) || stamp('built') !== sources) {
    step('Building the pages')
    run('npm', ['run', '--silent', 'build'], { NODE_ENV: 'production' })
    keep('built', sources)
  }
}

/** npm writes its own record last; a lock file newer than that has not been installed. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json')
  return (
    existsSync(record) &&
    statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
}

function digest(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (statSync(path).isDirectory())
      for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(path.slice(root.length)).update(readFileSync(path))
  }
  for (const path of paths) if (existsSync(join(root, path))) add(join(root, path))
  return hash.digest('hex')
}

/** Whether something that the pages are built from is newer than they are. */
export function areOlderThanSources() {
  const built = join(root, 'build/server/index.js')
  if (!existsSync(built)) return true
  const at = statSync(built).mtimeMs
  const isNewer = (path) =>
    statSync(path).isDirectory()
      ? readdirSync(path).some((name) => isNewer(join(path, name)))
      : statSync(path).mtimeMs > at
  return BUILT_FROM.some((path) => existsSync(join(root, path)) && isNewer(join(root, path)))
}

const stamp = (name) =>
  existsSync(join(stamps, name)) ? readFileSync(join(stamps, name), 'utf8') : null

function keep(name, value) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), value)
}

const step = (text) => process.stdout.write(`${text} …\n`)

function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (done.status !== 0) fail(`${command} ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`)
}

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  prepare()
  process.env.NODE_ENV ??= 'production'
  const { register } = await import('tsx/esm/api')
  register()
  await import('./serve.ts')
}

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importRules } from './support/import-rules.js'

const ROOT = join(import.meta.dirname, '..')

const filesIn = (folder: string): readonly string[] =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:ts|tsx)$/.test(file))
        .map((file) => join(folder, file))
    : []

const IMPORTS = /^(?:import|export)\s(?:[^';]*?\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'/gm

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORTS)].map(
    (match) => match[1] ?? match[2] ?? '',
  )

test.each(importRules)('$name imports only what it may', ({ files, banned, instead }) => {
  const folder = (files[0] ?? '').replace('/**', '')
  const broken = filesIn(folder).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => banned.some((pattern) => new RegExp(pattern).test(specifier)))
      .map((specifier) => `${file} imports ${specifier}. ${instead}`),
  )
  expect(broken).toEqual([])
})

test('the rules catch what they are there to catch', () => {
  const caught = (name: string, specifier: string) =>
    importRules
      .filter((rule) => rule.name === name)
      .some(({ banned }) => banned.some((pattern) => new RegExp(pattern).test(specifier)))
  expect(caught('core', 'node:fs')).toBe(true)
  expect(caught('core', 'survey-core')).toBe(true)
  expect(caught('core', '../../services/shell.server.ts')).toBe(true)
  expect(caught('core', '../stats/moments.ts')).toBe(false)
  expect(caught('routes', './_index.tsx')).toBe(true)
  expect(caught('routes', '#db/connection.server.ts')).toBe(true)
  expect(caught('routes', '#app/services/shell.server.ts')).toBe(false)
  expect(caught('services', '../../http/send.ts')).toBe(true)
  expect(caught('services', '../../../db/surveys.server.ts')).toBe(false)
})

test('db takes only types from core', () => {
  const values = filesIn('db').flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split(/^(?=import )/m)
      .filter((statement) => /^import (?!type)[^']*'[^']*app\/core/.test(statement))
      .map((statement) => `${file}: ${statement}`),
  )
  expect(values).toEqual([])
})

test('every file that runs only on the server says so in its name', () => {
  const unsuffixed = [
    ...filesIn('db'),
    ...filesIn('app/services'),
    ...filesIn('app/handlers'),
  ].filter(
    (file) =>
      !/\.server\.ts$/.test(file) &&
      importsOf(file).some((name) => /^node:|drizzle|sqlite/.test(name)),
  )
  expect(unsuffixed).toEqual([])
})

test('only walking and previews host what was never published', () => {
  const users = [...filesIn('app'), ...filesIn('bin')].filter((file) =>
    importsOf(file).some((name) => name.includes('host-for-trial')),
  )
  expect(users.toSorted()).toEqual([
    'app/services/previews/preview-stage.server.ts',
    'bin/walk/walk-file.ts',
  ])
})

test('the top level holds what it should and nothing else', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const top = new Set(tracked.split('\n').flatMap((file) => file.split('/')[0] || []))
  const allowed = [
    '.ci',
    '.gitignore',
    '.npmrc',
    '.prettierignore',
    '.prettierrc.json',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.md',
    'app',
    'bin',
    'db',
    'docs',
    'drizzle.config.ts',
    'eslint.config.js',
    'package-lock.json',
    'package.json',
    'public',
    'surveys',
    'tests',
    'tsconfig.json',
    'vite.config.ts',
    'vite.respondent.config.ts',
    'vitest.config.ts',
  ]
  expect([...top].filter((name) => !allowed.includes(name))).toEqual([])
})

test('no package of SurveyJS beyond its two MIT ones is installed', () => {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  const names = [...lock.matchAll(/"node_modules\/(survey-[a-z-]+)"/g)].map((match) => match[1])
  expect([...new Set(names)].sort()).toEqual(['survey-core', 'survey-react-ui'])
})

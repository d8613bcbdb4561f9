import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '#app/core/composition/block.ts'
import type { FindingRule } from '#app/core/findings/finding.ts'
import { PROBLEM_TITLES, type ProblemCode } from '#app/core/problem.ts'
import { METHOD_ITEMS } from '#app/core/study/study.ts'
import type { DerivedVariable } from '#app/core/tally/derived/derived.ts'
import { OWNER_ROUTES } from '#app/handlers/owner-api.server.ts'
import { STATUS } from '#app/http/status.ts'
import { readStudy } from '#app/services/surveys/read-study.server.ts'
import { ADDITIONS } from '#app/surveyjs/property-additions.ts'
import type { Command } from '../bin/commands/command.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const filesIn = (folder: string) => readdirSync(join(ROOT, folder), { encoding: 'utf8' })

const PAPERS = [
  'README.md',
  'CHANGELOG.md',
  'tests/golden/README.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    filesIn(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
]

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** The place of a heading, as GitHub names it. */
const anchorsOf = (paper: string): readonly string[] =>
  matches(paper, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test('every link of the papers leads to a file and a heading that are there', () => {
  const broken = PAPERS.flatMap((paper) =>
    matches(read(paper), /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#')
        const path = file === '' ? paper : join(dirname(paper), file)
        if (!existsSync(join(ROOT, path))) return true
        return anchor !== undefined && !anchorsOf(read(path)).includes(anchor)
      })
      .map((link) => `${paper}: ${link}`),
  )
  expect(broken).toEqual([])
})

test('the architecture names every folder of the core and of the app', () => {
  const paper = read('docs/ARCHITECTURE.md')
  const folders = ['app', 'app/core'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}`),
  )
  expect(folders.filter((folder) => !paper.includes(`](../${folder})`))).toEqual([])
})

test('the glossary explains no word twice', () => {
  const words = matches(read('docs/glossary.md'), /^\| (\*\*[^|]*?) +\|/gm)
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([])
})

const section = (paper: string, heading: string): string =>
  paper.split(/^(?=#{1,3} )/m).find((part) => part.startsWith(`${heading}\n`)) ?? ''

const commandNames = matches(read('bin/rapport.ts'), /^ {2}'?([a-z-]+)'?: async \(\) =>/gm)
const flagsIn = (text: string) => [...new Set(matches(text, /(--[a-z][a-z-]*)/g))].toSorted()

test('the paper of commands has every command and no other', () => {
  const inPaper = matches(read('docs/commands.md'), /^### (.*)$/gm)
  expect(inPaper.toSorted()).toEqual(commandNames.toSorted())
})

test.each(commandNames)('%s takes the options that its paper names', async (name) => {
  const module = (await import(`../bin/commands/${name}.ts`)) as Record<string, unknown>
  const command = Object.values(module).find(
    (value): value is Command => typeof value === 'object' && value !== null && 'usage' in value,
  )
  expect(flagsIn(section(read('docs/commands.md'), `### ${name}`))).toEqual(
    flagsIn(command?.usage ?? ''),
  )
})

test('every script of package.json is named in the paper of commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const paper = read('docs/commands.md')
  const unnamed = Object.keys(scripts).filter(
    // The rich look is built as a part of the build.
    (name) => name !== 'build:rich' && !new RegExp(`npm (?:run )?${name}\\b`).test(paper),
  )
  expect(unnamed).toEqual([])
})

test('the notices name every package that Rapport uses when it runs, in its version', () => {
  const json = (path: string) => JSON.parse(read(path)) as Record<string, Record<string, unknown>>
  const installed = json('package-lock.json')['packages'] as Record<string, { version: string }>
  const noticed = new Map(
    [...read('THIRD-PARTY-NOTICES.md').matchAll(/^\| (\S+).*? +\| (\d\S*) /gm)].map(
      ([, name, version]) => [name, version],
    ),
  )
  const used = Object.keys(json('package.json')['dependencies'] ?? {})
  expect(
    used.filter((name) => noticed.get(name) !== installed[`node_modules/${name}`]?.version),
  ).toEqual([])
})

test('every setting is in the paper on running it, and no other', () => {
  const settings = matches(read('app/environment.server.ts'), /^ {2}([A-Z_]+): /gm)
  const inPaper = matches(read('docs/operating.md'), /^\| `([A-Z_]+)`/gm)
  expect(inPaper.toSorted()).toEqual(settings.toSorted())
})

test('every call of the API is in its paper', () => {
  const paper = read('docs/api.md')
  const ofOwners = OWNER_ROUTES.flatMap(({ path, actions }) => {
    const address = path.source
      .replaceAll('\\/', '/')
      .replace('([^/]+)', ':slug')
      .replace('[^/]+', ':id')
      .replace(/^\^\/api\/v1|\$$/g, '')
    return Object.keys(actions).map((method) => `${method} ${address}`)
  })
  const ofPages = filesIn('app/routes')
    .filter((name) => name.startsWith('api.v1.'))
    .map((name) => name.slice('api.v1'.length, -'.ts'.length))
    .map((name) => `GET ${name.replaceAll('_', '').replaceAll('.', '/').replaceAll('$', ':')}`)
  const missing = [...ofOwners, ...ofPages].filter(
    (call) => !new RegExp(`\`${call.replace('/', '/')}[\`?]`).test(paper),
  )
  expect(missing).toEqual([])
})

test('the codes of refusals stand in the paper with their statuses', () => {
  const rows = matches(read('docs/api.md'), /^\| (`[a-z_]+` +\| \d+ +\| .*?) +\|$/gm)
  const codes = Object.keys(PROBLEM_TITLES) as readonly ProblemCode[]
  expect(rows.map((row) => row.replaceAll(/ +\| /g, ' | '))).toEqual(
    codes.map((code) => `\`${code}\` | ${STATUS[code]} | ${PROBLEM_TITLES[code]}`),
  )
})

test('every property that Rapport adds to SurveyJS JSON is in its paper', () => {
  const named = matches(read('docs/surveyjs.md'), /^\| (`.*?`) +\|/gm).join()
  const added = [...(ADDITIONS['survey'] ?? []), ...(ADDITIONS['text'] ?? [])]
  expect(added.filter(({ key }) => !named.includes(`\`${key}\``))).toEqual([])
})

test('every public page of results is in the paper on them', () => {
  const paper = read('docs/results.md')
  const words = filesIn('app/routes')
    // An old address, which only leads on.
    .filter((name) => name.startsWith('results.') && name !== 'results.$slug_.findings.ts')
    .flatMap((name) => matches(name, /[.]([a-z]{4,})_?(?=[.[])/g))
  expect([...new Set(words)].filter((word) => !paper.includes(`/${word}`))).toEqual([])
})

const STUDY = read('docs/study-file.md')

test('what the paper on study files shows is read as one', () => {
  const examples = matches(STUDY, /```json\n(.*?)```/gs).map((text) => JSON.parse(text) as unknown)
  expect(examples.length).toBeGreaterThan(2)
  expect(examples.map(readStudy).filter(({ ok }) => !ok)).toEqual([])
})

test('the paper on study files has every kind of derived variable, finding and block', () => {
  const derived: Record<DerivedVariable['kind'], true> = {
    recode: true,
    band: true,
    net: true,
    compute: true,
  }
  const rules: Record<FindingRule['kind'], true> = {
    share: true,
    score: true,
    groups: true,
    difference: true,
    association: true,
    nominalAssociation: true,
    ranking: true,
    multiple: true,
    drivers: true,
    sideBySide: true,
  }
  const blocks: Record<Block['kind'], true> = {
    finding: true,
    question: true,
    crosstab: true,
    comparison: true,
    text: true,
    fieldwork: true,
    method: true,
  }
  const kindsIn = (heading: string) =>
    matches(section(STUDY, heading), /^\| `(\w+)` +\|/gm).filter((name) => name !== 'kind')
  expect(kindsIn('## Derived variables')).toEqual(Object.keys(derived))
  expect(kindsIn('## Findings')).toEqual(Object.keys(rules))
  expect(kindsIn('## The results page')).toEqual(Object.keys(blocks))
  expect(METHOD_ITEMS.filter((item) => !STUDY.includes(`\`${item}\``))).toEqual([])
})

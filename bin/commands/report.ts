import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { matchLocale } from '../../app/core/definition/match-locale.ts'
import { createPasswordHasher } from '../../app/services/accounts/password-hash.server.ts'
import { admitPublic } from '../../app/services/sharing/admit-public.server.ts'
import { makeShareLink } from '../../app/services/sharing/make-share-link.server.ts'
import { revokeShareLink } from '../../app/services/sharing/revoke-share-link.server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import type { HostedSurvey } from '../../app/services/surveys/catalog.server.ts'
import { complain, say, surveyNamed, UsageError, type Command } from './command.ts'
import { findChromium } from './find-chromium.ts'
import { printPage } from './print-page.ts'
import { withPages } from './with-pages.ts'

const ACTOR = 'command line'
/** Long enough to open a page; the link is taken back as soon as that is printed. */
const LINK_MS = 10 * 60_000

const PARTS = ['results', 'topline'] as const
const SOURCES = ['live', 'reconstruction'] as const

export const report: Command = {
  usage:
    'report SLUG --out FILE.pdf [--release N] [--source live|reconstruction] [--part results|topline] [--lang LANGUAGE] [--url http://…] [--force]',
  purpose: 'the results page, or the topline, as a PDF; needs Chromium or Chrome',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        release: { type: 'string' },
        source: { type: 'string', default: 'live' },
        part: { type: 'string', default: 'results' },
        lang: { type: 'string' },
        url: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    })
    const source = oneOf('source', SOURCES, values.source)
    const part = oneOf('part', PARTS, values.part)
    if (values.out === undefined) throw new UsageError('Into which file? --out FILE.pdf')
    if (values.release !== undefined && !/^[1-9]\d{0,8}$/.test(values.release))
      throw new UsageError('A release is a number')
    const file = resolve(values.out)
    if (existsSync(file) && !values.force)
      return fail(`${values.out} is there already; --force writes over it`)
    if (!existsSync(dirname(file))) return fail(`There is no folder ${dirname(file)}`)
    const chromium = findChromium(process.env)
    if (chromium === null)
      return fail(
        'There is no Chromium or Chrome here, so no report can be made. Install one, or name it in CHROMIUM_PATH. Any browser prints the results page as it is, too.',
      )
    return withPages(values.url ?? null, async (shell, address) => {
      const survey = surveyNamed(shell, positionals[0])
      const { locales } = survey.current.plan.definition
      const locale = values.lang === undefined ? null : matchLocale(values.lang, locales)
      if (values.lang !== undefined && locale === null)
        throw new UsageError(`${survey.slug} is not written in ${values.lang}`)
      const query = new URLSearchParams({
        ...(source === 'live' ? {} : { source }),
        ...(values.release === undefined ? {} : { release: values.release }),
        ...(locale === null ? {} : { lang: locale }),
      })
      const isPublic = admitPublic(shell, survey, null).ok
      if (!isPublic && (source !== 'live' || part !== 'results'))
        throw new UsageError(
          `The results of ${survey.slug} are not public: only the page of its live results can be printed`,
        )
      const path = `${address}/results/${survey.slug}${part === 'topline' ? '/topline' : ''}`
      const print = (url: string) => printShown(chromium, url, file)
      const failure = isPublic
        ? await print(`${path}?${query}`)
        : await byLink(shell, survey, (token) =>
            print(`${path}?${new URLSearchParams({ share: token, ...Object.fromEntries(query) })}`),
          )
      if (failure !== null) return fail(failure)
      say(`Saved to ${values.out}`)
      return 0
    })
  },
}

function fail(sentence: string): Promise<number> {
  complain(sentence)
  return Promise.resolve(1)
}

function oneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  said: string,
): Choice {
  const found = choices.find((choice) => choice === said)
  if (found === undefined) throw new UsageError(`There is no ${name} ${said}`)
  return found
}

/** Why there is no file, or null. A page that says what went wrong is no report. */
async function printShown(chromium: string, url: string, file: string): Promise<string | null> {
  const page = await openedAt(url)
  if (page.status === 404) return 'There is no such release'
  if (page.status >= 400) return `The page answers ${page.status}; nothing was written`
  const printed = await printPage(chromium, url, file)
  return printed.kind === 'printed' ? null : `Chromium made no PDF: ${printed.why}`
}

/** A link leads on to an address that its cookie opens. */
async function openedAt(url: string): Promise<Response> {
  const first = await fetch(url, { redirect: 'manual' })
  const onward = first.headers.get('location')
  if (onward === null) return first
  const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return fetch(new URL(onward, url), { redirect: 'manual', headers: { cookie } })
}

/** Results that are not public are read by a link that nobody else has, taken back at once. */
async function byLink<Value>(
  shell: Shell,
  survey: HostedSurvey,
  use: (token: string) => Promise<Value>,
): Promise<Value> {
  const asked = {
    name: 'Report from the command line',
    password: null,
    blocks: null,
    filters: [],
    segment: null,
    expiresAt: shell.now() + LINK_MS,
  }
  const passwords = createPasswordHasher()
  const made = await makeShareLink(shell, { passwords }, { survey, actor: ACTOR, asked })
  if (!made.ok) throw new UsageError(made.problem.detail)
  const { token, address } = made.value
  try {
    return await use(token)
  } finally {
    await revokeShareLink(shell, { survey, address, actor: ACTOR })
  }
}

import { parseArgs } from 'node:util'
import { parseSlug, type Slug } from '../../app/core/ids.ts'
import { KEY_SCOPES, type KeyScope } from '../../app/core/policies.ts'
import { addKey, type KeyWish } from '../../app/services/accounts/add-key.server.ts'
import { allKeys } from '../../app/services/accounts/list-accounts.server.ts'
import { revokeKey } from '../../app/services/accounts/revoke-key.server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import { complain, say, UsageError, withShell, type Command } from './command.ts'

const ACTOR = 'command line'

export const key: Command = {
  usage: 'key add --name N [--scope S,S] [--survey SLUG] [--days D] | list | revoke NAME',
  purpose: `keys for the API; a new one is shown once, as the last line. Scopes: ${KEY_SCOPES.join(', ')}; all where none is named`,
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        scope: { type: 'string', multiple: true },
        survey: { type: 'string' },
        days: { type: 'string' },
      },
    })
    const [verb, named] = positionals
    const name = values.name ?? named
    if (verb === 'list') return withShell(list)
    if (verb !== 'add' && verb !== 'revoke') throw new UsageError('add, list or revoke?')
    if (name === undefined) throw new UsageError('Which name?')
    if (verb === 'revoke') return withShell((shell) => revoke(shell, name))
    const wish = {
      name,
      scopes: scopesIn(values.scope ?? KEY_SCOPES),
      slug: values.survey === undefined ? null : slugIn(values.survey),
      days: values.days === undefined ? null : Number(values.days),
      holder: null,
      actor: ACTOR,
    }
    return withShell((shell) => add(shell, wish))
  },
}

/** Given one by one, or with commas between them. */
function scopesIn(texts: readonly string[]): readonly KeyScope[] {
  const named = texts.flatMap((text) => text.split(',')).map((text) => text.trim())
  const stray = named.find((text) => !KEY_SCOPES.some((scope) => scope === text))
  if (stray !== undefined)
    throw new UsageError(`There is no scope ${stray}; there are ${KEY_SCOPES.join(', ')}`)
  return KEY_SCOPES.filter((scope) => named.includes(scope))
}

function slugIn(text: string): Slug {
  const slug = parseSlug(text)
  if (!slug.ok) throw new UsageError(`There is no survey ${text}`)
  return slug.value
}

async function add(shell: Shell, wish: KeyWish): Promise<number> {
  const added = await addKey(shell, wish)
  if (!added.ok) {
    complain(added.problem.detail)
    return 1
  }
  say('Keep this key safe: it is not shown again. Send it as "Authorization: Bearer <key>".')
  say(added.value)
  return 0
}

async function revoke(shell: Shell, name: string): Promise<number> {
  const revoked = await revokeKey(shell, { name, among: 'all', actor: ACTOR })
  if (!revoked.ok) {
    complain(revoked.problem.detail)
    return 1
  }
  say(`The key ${revoked.value.name} no longer works`)
  return 0
}

function list(shell: Shell): Promise<number> {
  const keys = allKeys(shell)
  if (keys.length === 0) say('There are no keys yet.')
  for (const { name, createdAt, revokedAt, expiresAt, scopes, slug, holder } of keys)
    say(
      [
        name,
        `since ${day(createdAt)}`,
        scopes.join(','),
        slug === null ? 'all surveys' : `only ${slug}`,
        ...(holder === null ? [] : [`of ${holder}`]),
        ...(expiresAt === null ? [] : [`until ${day(expiresAt)}`]),
        ...(revokedAt === null ? [] : [`revoked ${day(revokedAt)}`]),
      ].join('  '),
    )
  return Promise.resolve(0)
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10)

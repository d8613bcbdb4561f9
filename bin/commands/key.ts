import { parseArgs } from 'node:util'
import { addKey } from '../../app/services/accounts/add-key.server.ts'
import { allKeys } from '../../app/services/accounts/list-accounts.server.ts'
import { revokeKey } from '../../app/services/accounts/revoke-key.server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import { complain, say, UsageError, withShell, type Command } from './command.ts'

const ACTOR = 'command line'

export const key: Command = {
  usage: 'key add --name N | list | revoke NAME',
  purpose: 'keys for the API; a new one is shown once, as the last line',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' } },
    })
    const [verb, named] = positionals
    const name = values.name ?? named
    if (verb === 'list') return withShell(list)
    if (verb !== 'add' && verb !== 'revoke') throw new UsageError('add, list or revoke?')
    if (name === undefined) throw new UsageError('Which name?')
    return withShell((shell) => (verb === 'add' ? add(shell, name) : revoke(shell, name)))
  },
}

async function add(shell: Shell, name: string): Promise<number> {
  const added = await addKey(shell, { name, actor: ACTOR })
  if (!added.ok) {
    complain(added.problem.detail)
    return 1
  }
  say('Keep this key safe: it is not shown again. Send it as "Authorization: Bearer <key>".')
  say(added.value)
  return 0
}

async function revoke(shell: Shell, name: string): Promise<number> {
  const revoked = await revokeKey(shell, { name, actor: ACTOR })
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
  for (const { name, createdAt, revokedAt } of keys)
    say(
      `${name}  since ${day(createdAt)}${revokedAt === null ? '' : `  revoked ${day(revokedAt)}`}`,
    )
  return Promise.resolve(0)
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10)

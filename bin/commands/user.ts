import { parseArgs } from 'node:util'
import type { LinkToken } from '../../app/core/ids.ts'
import type { Problem } from '../../app/core/problem.ts'
import type { Result } from '../../app/core/result.ts'
import { parseEnvironment } from '../../app/environment.server.ts'
import { addUser } from '../../app/services/accounts/add-user.server.ts'
import { changeUser, type UserChange } from '../../app/services/accounts/change-user.server.ts'
import { allUsers } from '../../app/services/accounts/list-accounts.server.ts'
import { resetUser } from '../../app/services/accounts/reset-user.server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import { complain, say, UsageError, withShell, type Command } from './command.ts'

const ACTOR = 'command line'

/** Verbs that change an account, and what is said when they have. */
const CHANGES: { readonly [verb: string]: { readonly change: UserChange; readonly done: string } } =
  {
    deactivate: { change: 'deactivate', done: 'can no longer sign in; their keys have stopped' },
    reactivate: { change: 'reactivate', done: 'can sign in again' },
    'make-owner': { change: 'makeSiteOwner', done: 'owns this site now' },
    'unmake-owner': { change: 'unmakeSiteOwner', done: 'no longer owns this site' },
    'drop-second-factors': {
      change: 'dropSecondFactors',
      done: 'signs in with the password alone now',
    },
  }

export const user: Command = {
  usage: `user add EMAIL [--name N] | list | reset EMAIL | ${Object.keys(CHANGES).join(' | ')} EMAIL`,
  purpose: 'who may sign in; add and reset print a link to choose a password',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string', default: '' } },
    })
    const [verb = '', email] = positionals
    if (verb === 'list') return withShell(list)
    const change = Object.hasOwn(CHANGES, verb) ? CHANGES[verb] : undefined
    if (change === undefined && verb !== 'add' && verb !== 'reset')
      throw new UsageError(`add, list, reset, ${Object.keys(CHANGES).join(', ')}?`)
    if (email === undefined) throw new UsageError('Whose email address?')
    if (change !== undefined) return withShell((shell) => applyChange(shell, email, change))
    return withShell(async (shell) =>
      report(
        verb === 'add'
          ? await addUser(shell, { email, name: values.name, actor: ACTOR })
          : await resetUser(shell, { email, actor: ACTOR }),
      ),
    )
  },
}

async function applyChange(
  shell: Shell,
  email: string,
  { change, done }: { readonly change: UserChange; readonly done: string },
): Promise<number> {
  const changed = await changeUser(shell, { email, change, actor: ACTOR })
  if (!changed.ok) {
    complain(changed.problem.detail)
    return 1
  }
  say(`${changed.value.email} ${done}`)
  return 0
}

function list(shell: Shell): Promise<number> {
  const users = allUsers(shell)
  if (users.length === 0) say('There is no account yet; "npm start" prints a link to make one.')
  for (const {
    email,
    name,
    createdAt,
    hasPassword,
    isSiteOwner,
    secondFactor,
    ...account
  } of users)
    say(
      [
        email,
        name,
        `since ${createdAt.toISOString().slice(0, 10)}`,
        ...(isSiteOwner ? ['owns the site'] : []),
        ...(hasPassword ? [] : ['has no password yet']),
        ...(secondFactor === 'on' ? ['with a second factor'] : []),
        ...(account.deactivatedAt === null ? [] : ['deactivated']),
      ].join('  '),
    )
  return Promise.resolve(0)
}

function report(
  given: Result<{ readonly email: string; readonly link: LinkToken }, Problem>,
): number {
  if (!given.ok) {
    complain(given.problem.detail)
    return 1
  }
  const { email, link } = given.value
  say(`Give this link to ${email}. It works once, for a day, to choose a password:`)
  say(`${siteAddress()}/set-password/${link}`)
  return 0
}

/** Where the server is reached, as far as the settings say. */
function siteAddress(): string {
  const { publicUrl, host, port } = parseEnvironment(process.env)
  return publicUrl?.origin ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
}

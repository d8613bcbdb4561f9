import { expect, test } from 'vitest'
import { addKey } from '#app/services/accounts/add-key.server.ts'
import {
  changeOthersAccount,
  type OthersChange,
} from '#app/services/accounts/change-others-account.server.ts'
import { changePassword } from '#app/services/accounts/change-password.server.ts'
import { changeRole } from '#app/services/accounts/change-role.server.ts'
import { changeUser } from '#app/services/accounts/change-user.server.ts'
import { endOtherSessions } from '#app/services/accounts/end-other-sessions.server.ts'
import { endSession } from '#app/services/accounts/end-session.server.ts'
import { identifyKey } from '#app/services/accounts/identify-caller.server.ts'
import { joinAsNewcomer } from '#app/services/accounts/join-as-newcomer.server.ts'
import { joinSurvey } from '#app/services/accounts/join-survey.server.ts'
import { listOwnSessions } from '#app/services/accounts/list-own-sessions.server.ts'
import { makeMemberLink } from '#app/services/accounts/make-member-link.server.ts'
import { membersOf } from '#app/services/accounts/member-in.server.ts'
import { openMemberLinks } from '#app/services/accounts/member-link.server.ts'
import { nameSession } from '#app/services/accounts/name-session.server.ts'
import { readAudit } from '#app/services/accounts/read-audit.server.ts'
import { removeMember } from '#app/services/accounts/remove-member.server.ts'
import { revokeMemberLink } from '#app/services/accounts/revoke-member-link.server.ts'
import { createSurvey } from '#app/services/surveys/create-survey.server.ts'
import { KEY_SCOPES, type Role } from '#app/core/policies.ts'
import { findSurvey } from '#db/surveys.server.ts'
import { codeOf, must, slugOf } from '#tests/support/world.ts'
import { EMAIL, openTown, PASSWORD, type Town } from './a-town.ts'

const SLUG = slugOf('one')
const SOURCE = { title: 'One', elements: [{ type: 'text', name: 'q' }] }

const rolesIn = ({ world }: Town) =>
  membersOf(world.shell, world.survey('one').id).map(({ email, role }) => `${email} ${role}`)

async function linkFor({ world }: Town, role: Role) {
  const survey = world.survey('one').id
  return makeMemberLink(world.shell, { survey, slug: SLUG, role, label: 'Bob', actor: 'test' })
}

async function newcomer(town: Town, email: string, role: Role) {
  const token = await linkFor(town, role)
  const { world, accounts } = town
  return joinAsNewcomer(world.shell, accounts, { token, email, name: '', password: PASSWORD })
}

const about = ({ world }: Town, email: string) => ({
  survey: world.survey('one').id,
  slug: SLUG,
  email,
  actor: 'test',
})

test('what was there before the first account is its own; what somebody makes is theirs', async () => {
  const town = await openTown({ one: SOURCE })
  expect(rolesIn(town)).toEqual([`${EMAIL} owner`])
  const { shell } = town.world
  must(await newcomer(town, 'bob@example.org', 'viewer'))
  const bob = await town.signedIn('bob@example.org')
  const make = (slug: string, owner: typeof bob.id | null) =>
    createSurvey(shell, { source: SOURCE, slug: slugOf(slug), owner, actor: 'test' })
  must(await make('of-bob', bob.id))
  must(await make('of-nobody', null))
  const owners = ['of-bob', 'of-nobody'].map((slug) => {
    const survey = shell.database.read((tx) => findSurvey(tx, slugOf(slug)))
    return survey === null ? [] : membersOf(shell, survey.id).map(({ email }) => email)
  })
  expect(owners).toEqual([['bob@example.org'], [EMAIL]])
})

test('a link makes one person a member once, with a new account or the one they have', async () => {
  const town = await openTown({ one: SOURCE })
  const { shell, clock } = town.world
  must(await newcomer(town, 'bob@example.org', 'analyst'))
  expect(rolesIn(town)).toEqual([`${EMAIL} owner`, 'bob@example.org analyst'])
  const bob = await town.signedIn('bob@example.org')
  expect(bob.site).toBe('researcher')
  const token = await linkFor(town, 'editor')
  must(await joinSurvey(shell, { token, user: bob }))
  expect(codeOf(await joinSurvey(shell, { token, user: bob }))).toBe('link_refused')
  // A role that may more than what is offered stays.
  must(await joinSurvey(shell, { token: await linkFor(town, 'viewer'), user: bob }))
  expect(rolesIn(town)).toEqual([`${EMAIL} owner`, 'bob@example.org editor'])
  const late = await linkFor(town, 'viewer')
  clock.now += 8 * 24 * 60 * 60 * 1000
  expect(codeOf(await joinSurvey(shell, { token: late, user: bob }))).toBe('link_refused')
})

test('a link that is taken back lets nobody in, and nobody takes an account by one', async () => {
  const town = await openTown({ one: SOURCE })
  const { shell } = town.world
  const survey = town.world.survey('one').id
  expect(codeOf(await newcomer(town, EMAIL, 'viewer'))).toBe('user_exists')
  for (const { id } of openMemberLinks(shell, survey))
    must(await revokeMemberLink(shell, { survey, slug: SLUG, id, actor: 'test' }))
  expect(openMemberLinks(shell, survey)).toEqual([])
  const ada = await town.signedIn()
  const token = await linkFor(town, 'viewer')
  const [link] = openMemberLinks(shell, survey)
  must(await revokeMemberLink(shell, { survey, slug: SLUG, id: link?.id ?? 0, actor: 'test' }))
  expect(codeOf(await joinSurvey(shell, { token, user: ada }))).toBe('link_refused')
})

test('a survey and the site keep an owner who can sign in', async () => {
  const town = await openTown({ one: SOURCE })
  const { shell } = town.world
  const change = (email: string, role: Role) => changeRole(shell, { ...about(town, email), role })
  expect(codeOf(await change(EMAIL, 'editor'))).toBe('last_owner')
  expect(codeOf(await removeMember(shell, about(town, EMAIL)))).toBe('last_owner')
  must(await newcomer(town, 'bob@example.org', 'owner'))
  const off = { email: 'bob@example.org', change: 'deactivate', actor: 'test' } as const
  must(await changeUser(shell, off))
  expect(codeOf(await removeMember(shell, about(town, EMAIL)))).toBe('last_owner')
  must(await changeUser(shell, { ...off, change: 'reactivate' }))
  must(await removeMember(shell, about(town, EMAIL)))
  expect(rolesIn(town)).toEqual(['bob@example.org owner'])
  for (const taken of ['deactivate', 'unmakeSiteOwner'] as const)
    expect(codeOf(await changeUser(shell, { email: EMAIL, change: taken, actor: 'test' }))).toBe(
      'last_owner',
    )
})

test('what lets somebody in asks for the password of whoever does it, and their own account is theirs', async () => {
  const town = await openTown({ one: SOURCE })
  const { world, accounts } = town
  const bob = 'bob@example.org'
  must(await newcomer(town, bob, 'viewer'))
  const ada = await town.signedIn()
  const change = (deed: OthersChange, email: string, password = '') =>
    changeOthersAccount(world.shell, accounts, {
      user: ada,
      actor: `user ${EMAIL}`,
      change: deed,
      email,
      password,
    })
  for (const deed of ['reset', 'dropSecondFactors', 'makeSiteOwner'] as const) {
    expect(codeOf(await change(deed, bob))).toBe('account_refused')
    expect(codeOf(await change(deed, bob, PASSWORD))).toBe('ok')
  }
  for (const deed of ['unmakeSiteOwner', 'deactivate', 'reactivate'] as const)
    expect(codeOf(await change(deed, bob))).toBe('ok')
  must(await change('makeSiteOwner', bob, PASSWORD))
  for (const deed of ['reset', 'dropSecondFactors', 'deactivate', 'unmakeSiteOwner'] as const)
    expect(codeOf(await change(deed, ' Ada@Example.org', PASSWORD))).toBe('account_refused')
  expect((await town.enter()).next).toBe('signedIn')
})

test('whoever is deactivated is out at once, with their keys, until they are let in again', async () => {
  const town = await openTown({ one: SOURCE })
  const { world, accounts } = town
  must(await newcomer(town, 'bob@example.org', 'owner'))
  const cookies = (await town.enter('bob@example.org')).setCookies
  const bob = await town.who(cookies)
  const key = must(
    await addKey(world.shell, {
      name: 'of bob',
      scopes: KEY_SCOPES,
      slug: null,
      days: null,
      holder: bob,
      actor: 'test',
    }),
  )
  const identify = () => identifyKey(world.shell, accounts, `Bearer ${key}`)
  expect(codeOf(await identify())).toBe('ok')
  const off = { email: 'bob@example.org', change: 'deactivate', actor: 'test' } as const
  must(await changeUser(world.shell, off))
  expect(await town.who(cookies)).toBeNull()
  expect(codeOf(await identify())).toBe('key_refused')
  await expect(town.enter('bob@example.org')).rejects.toThrow('sign_in_refused')
  must(await changeUser(world.shell, { ...off, change: 'reactivate' }))
  expect(codeOf(await identify())).toBe('ok')
  expect((await town.enter('bob@example.org')).next).toBe('signedIn')
})

test('a key stops on its day', async () => {
  const { world, accounts } = await openTown()
  const wish = { scopes: KEY_SCOPES, slug: null, holder: null, actor: 'test' }
  const key = must(await addKey(world.shell, { ...wish, name: 'short', days: 2 }))
  const identify = () => identifyKey(world.shell, accounts, `Bearer ${key}`)
  expect(codeOf(await identify())).toBe('ok')
  world.clock.now += 2 * 24 * 60 * 60 * 1000
  expect(codeOf(await identify())).toBe('key_refused')
  for (const days of [0, -1, 1.5, Number.NaN, 4000])
    expect(codeOf(await addKey(world.shell, { ...wish, name: 'odd', days }))).toBe('malformed')
  expect(codeOf(await addKey(world.shell, { ...wish, name: 'odd', days: null, scopes: [] }))).toBe(
    'malformed',
  )
})

test('sessions have the names that their user gives, and end one by one or all but this', async () => {
  const town = await openTown()
  const { shell } = town.world
  const [first, second] = [await town.enter(), await town.enter()]
  const here = await town.signedIn()
  const there = await town.who(first.setCookies)
  must(await nameSession(shell, { user: here, id: there?.session ?? '', label: ' Office\n' }))
  expect(listOwnSessions(shell, here).map(({ label, which }) => `${which} ${label}`)).toContain(
    'another Office',
  )
  must(await endSession(shell, { user: here, id: there?.session ?? '' }))
  expect(await town.who(first.setCookies)).toBeNull()
  expect(codeOf(await endSession(shell, { user: here, id: there?.session ?? '' }))).toBe(
    'session_not_found',
  )
  await endOtherSessions(shell, here)
  expect(await town.who(second.setCookies)).toBeNull()
  expect(listOwnSessions(shell, here).map(({ which }) => which)).toEqual(['this'])
})

test('another password ends every other session, and asks for the one before', async () => {
  const town = await openTown()
  const { shell } = town.world
  const elsewhere = await town.enter()
  const user = await town.signedIn()
  const change = (currentPassword: string) =>
    changePassword(shell, town.accounts, {
      user,
      currentPassword,
      password: 'a lamp in the cellar',
    })
  expect(codeOf(await change('not the password'))).toBe('account_refused')
  must(await change(PASSWORD))
  expect(await town.who(elsewhere.setCookies)).toBeNull()
  expect(listOwnSessions(shell, user).length).toBe(1)
  expect((await town.enter(EMAIL, 'a lamp in the cellar')).next).toBe('signedIn')
})

test('the audit log tells a survey’s own lines from those of a survey of a like name', async () => {
  const town = await openTown({ one: SOURCE, 'one-more': SOURCE })
  const { shell } = town.world
  must(await newcomer(town, 'one@example.org', 'viewer'))
  const read = (more: { action?: string; before?: number } = {}) =>
    readAudit(shell, { slug: SLUG, actor: null, action: null, before: null, ...more })
  const actions = read().lines.map(({ action }) => action)
  expect(actions).toEqual(['member.join', 'member.invite', 'survey.publish'])
  expect(read({ action: 'member.join' }).lines.length).toBe(1)
  expect(read({ before: 1 }).lines).toEqual([])
  const all = readAudit(shell, { slug: null, actor: null, action: null, before: null })
  expect(all.lines.map(({ subject }) => subject)).toContain('one-more@1')
})

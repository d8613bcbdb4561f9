import { expect, test } from 'vitest'
import { createThrottles } from '#app/services/accounts/throttle.server.ts'
import {
  changeShareLink,
  type PasswordChange,
} from '#app/services/sharing/change-share-link.server.ts'
import { followShareLink } from '#app/services/sharing/follow-share-link.server.ts'
import { makeShareLink } from '#app/services/sharing/make-share-link.server.ts'
import { revokeShareLink } from '#app/services/sharing/revoke-share-link.server.ts'
import { sharedSelection } from '#app/services/sharing/shared-results.server.ts'
import { lightPasswords } from '#tests/support/light-passwords.ts'
import { must, openWorld, START, type World } from '#tests/support/world.ts'

const SLUG = 'empathy-consumers-2020'
const ALL = {
  name: 'For the board',
  password: null,
  blocks: null,
  filters: [],
  segment: null,
  expiresAt: null,
}
const accounts = { passwords: lightPasswords(), throttles: createThrottles() }

async function followed(world: World, asked: object = {}) {
  const survey = world.survey(SLUG)
  const wanted = { survey, actor: 'ada', asked: { ...ALL, ...asked } }
  const { address } = must(await makeShareLink(world.shell, accounts, wanted))
  const link = followShareLink(world.shell, survey, address)
  if (link === null) throw new Error('there is no such link')
  const change = async (changed: object, password: PasswordChange) =>
    must(
      await changeShareLink(world.shell, accounts, {
        survey,
        address,
        actor: 'ada',
        asked: { ...ALL, ...changed },
        password,
      }),
    )
  return { address, link, change }
}

test('whoever follows a link sees at once what it became', async () => {
  const world = await openWorld()
  const { link, change } = await followed(world)
  expect(link.grantNow()?.blocks).toBeNull()
  await change({ blocks: ['method'] }, 'kept')
  expect(link.grantNow()?.blocks).toEqual(['method'])
})

test('a link is followed until its time, its end or another password', async () => {
  const world = await openWorld()
  const survey = world.survey(SLUG)
  const timed = await followed(world, { expiresAt: START + 1000 })
  const taken = await followed(world)
  const locked = await followed(world)
  must(await revokeShareLink(world.shell, { survey, address: taken.address, actor: 'ada' }))
  await locked.change({}, { password: 'a lamp in the attic' })
  expect(timed.link.grantNow()).not.toBeNull()
  world.clock.now = START + 1000
  for (const { link } of [timed, taken, locked]) expect(link.grantNow()).toBeNull()
  expect(followShareLink(world.shell, survey, 'nothing')).toBeNull()
})

test('a group that is no longer published is shown to nobody, and never everybody in its place', async () => {
  const world = await openWorld()
  const grant = { link: 'x', blocks: null, filters: ['gone'], segment: null }
  const survey = world.survey(SLUG)
  const refused = { ok: false, problem: { code: 'not_published' } }
  expect(sharedSelection(survey, { ...grant, segment: 'gone' }, null)).toMatchObject(refused)
  expect(sharedSelection(survey, grant, 'gone')).toMatchObject(refused)
  expect(sharedSelection(survey, grant, 'notUnderstood')).toMatchObject(refused)
  const locked = { ...grant, filters: ['gone'], segment: 'notUnderstood' }
  expect(must(sharedSelection(survey, locked, null)).where?.text).toContain('understood')
})

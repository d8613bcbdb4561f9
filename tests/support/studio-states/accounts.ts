import Sqlite from 'better-sqlite3'
import { Secret, TOTP } from 'otpauth'
import { DESK } from './surveys.ts'
import { BOB, type Studio, type StudioState } from './studio.ts'

const PEOPLE = `/studio/surveys/${DESK}/people`

async function signsIn({ page }: Studio, password: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(BOB.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

export const ACCOUNTS: readonly StudioState[] = [
  { name: 'signing in', as: 'nobody', reach: ({ page }) => page.goto('/sign-in') },
  {
    name: 'signing in with a wrong password',
    as: 'nobody',
    reach: async (studio) => {
      await signsIn(studio, 'not the password')
      await studio.page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'an invitation',
    as: 'nobody',
    reach: ({ page, places }) => page.goto(places.join),
  },
  {
    name: 'an invitation, answered with errors',
    as: 'nobody',
    reach: async ({ page, places }) => {
      await page.goto(places.join)
      await page.getByRole('button', { name: 'Make the account and join' }).click()
      await page.locator('.form-errors').waitFor()
    },
  },
  {
    name: 'an invitation for somebody with an account',
    as: 'viewer',
    reach: ({ page, places }) => page.goto(places.join),
  },
  {
    name: 'another password',
    as: 'nobody',
    reach: ({ page, places }) => page.goto(places.reset),
  },
  {
    name: 'another password that is too short',
    as: 'nobody',
    reach: async ({ page, places }) => {
      await page.goto(places.reset)
      await page.getByLabel('Password').fill('short')
      await page.locator('form .button').click()
      await page.locator('.form-errors').waitFor()
    },
  },
  { name: 'the people of a survey', reach: ({ page }) => page.goto(PEOPLE) },
  {
    name: 'a link that was just made',
    reach: async ({ page }) => {
      await page.goto(PEOPLE)
      await page.getByLabel('For whom (optional)').fill('w'.repeat(80))
      await page.getByRole('button', { name: 'Make a link' }).click()
      await page.getByLabel('Copy it now').waitFor()
    },
  },
  {
    name: 'a role about to be changed',
    reach: async ({ page }) => {
      await page.goto(PEOPLE)
      await page.getByText('Change the role').first().click()
      await page.getByText('Leave this survey').click()
      await page.getByRole('button', { name: 'Save the role' }).waitFor()
    },
  },
  {
    name: 'all people, with what asks for a password unfolded',
    reach: async ({ page }) => {
      await page.goto('/studio/people')
      for (const fold of await page.locator('details > summary').all()) await fold.click()
    },
  },
  {
    name: 'somebody just removed',
    reach: async ({ page }) => {
      await page.goto(PEOPLE)
      await page.getByRole('button', { name: 'Remove cat@example.org' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'somebody just shut out',
    reach: async ({ page }) => {
      await page.goto('/studio/people')
      await page.getByRole('button', { name: /^Deactivate.*cat@example.org/ }).click()
      await page.getByRole('status').waitFor()
    },
  },
  { name: 'all that was done', reach: ({ page }) => page.goto('/studio/audit') },
  {
    name: 'what was done in a survey',
    reach: ({ page }) => page.goto(`/studio/surveys/${DESK}/audit`),
  },
  {
    name: 'a key without a name',
    reach: async ({ page }) => {
      await page.goto('/studio/keys')
      await page.getByRole('button', { name: 'Make the key' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'a key that was just made, and is about to be revoked',
    reach: async ({ page }) => {
      await page.goto('/studio/keys')
      await page.getByLabel('Name', { exact: true }).fill('Notebook')
      await page.getByLabel(/^Read:/).check()
      await page.getByRole('button', { name: 'Make the key' }).click()
      await page.getByLabel('Copy it now').waitFor()
      await page.getByText('Revoke').first().click()
    },
  },
  {
    name: 'an account, with all that can be opened',
    as: 'viewer',
    reach: async ({ page }) => {
      await page.goto('/studio/account')
      for (const fold of await page.locator('details > summary').all()) await fold.click()
    },
  },
  {
    name: 'an app about to be turned on, with a wrong code',
    as: 'viewer',
    reach: async ({ page }) => {
      await page.goto('/studio/account')
      await page.getByText('Turn it on').click()
      const show = page.locator('form', {
        has: page.getByRole('button', { name: 'Show the code' }),
      })
      await show.getByLabel('Your password').fill(BOB.password)
      await show.getByRole('button').click()
      await page.getByLabel('The six digits').fill('12')
      await page.getByRole('button', { name: 'Turn the app on' }).click()
      await page.getByRole('alert').getByRole('link').waitFor()
    },
  },
  {
    name: 'recovery codes',
    as: 'viewer',
    reach: async ({ page }) => {
      const secret = ((await page.locator('.totp-secret').textContent()) ?? '').replaceAll(' ', '')
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
      await page.getByLabel('The six digits').fill(code)
      await page.getByRole('button', { name: 'Turn the app on' }).click()
      await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor()
    },
  },
  {
    name: 'an account with a passkey',
    as: 'viewer',
    reach: async ({ page, context }) => {
      const devtools = await context.newCDPSession(page)
      await devtools.send('WebAuthn.enable')
      await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      })
      await page.goto('/studio/account')
      await page.getByText('Add a passkey').first().click()
      await page.getByLabel('What do you call it?').fill('Office key')
      const add = page.locator('form', { has: page.getByLabel('What do you call it?') })
      await add.getByLabel('Your password').fill(BOB.password)
      await add.getByRole('button').click()
      await page.getByText('Your passkey is added.').waitFor()
    },
  },
  {
    name: 'the second step',
    as: 'nobody',
    reach: async (studio) => {
      await signsIn(studio, BOB.password)
      await studio.page.getByRole('heading', { name: 'Second step' }).waitFor()
    },
  },
  {
    name: 'the second step with a wrong code',
    as: 'nobody',
    reach: async (studio) => {
      await signsIn(studio, BOB.password)
      await studio.page.getByLabel('Code').fill('12')
      await studio.page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await studio.page.locator('.form-errors').waitFor()
    },
  },
]

export const REFUSALS: readonly StudioState[] = [
  { name: 'no such page', reach: ({ page }) => page.goto('/studio/nothing') },
  { name: 'no such survey', reach: ({ page }) => page.goto('/studio/surveys/no-such/tables') },
  {
    name: 'what somebody may not do',
    as: 'viewer',
    reach: ({ page }) => page.goto(PEOPLE),
  },
  {
    name: 'storage that does not answer',
    reach: async ({ app, page }) => {
      await page.goto('/studio/new')
      await page.getByLabel('What is it called?').fill('Too late')
      const database = new Sqlite(app.databaseFile)
      database.exec('begin immediate')
      await page.getByRole('button', { name: 'Start empty' }).click()
      await page
        .getByRole('heading', { name: 'Please try again in a minute' })
        .waitFor({ timeout: 30_000 })
      database.close()
    },
  },
]

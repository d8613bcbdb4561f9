import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, visit } from '#tests/support/browser.ts'
import { EMAIL, PASSWORD, startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'

let browser: Browser
let app: OwnedApp
/** Browsers make passkeys for names alone. */
let base = ''
beforeAll(async () => {
  browser = await launch()
  app = await startOwnedApp()
  base = app.url.replace('127.0.0.1', 'localhost')
}, 60_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
})

async function signIn(page: Page, email = EMAIL, password = PASSWORD) {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('an app and then a passkey guard an account; recovery codes stand in for both', async () => {
  const { page, context, end } = await visit(browser, base)
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
  await signIn(page)
  await page.getByRole('heading', { name: 'Account', level: 1 }).waitFor()

  await page.getByText('Turn it on').click()
  const turnOn = page.locator('form', { has: page.getByRole('button', { name: 'Show the code' }) })
  await turnOn.getByLabel('Your password').fill(PASSWORD)
  await turnOn.getByRole('button').click()
  await page.getByRole('img', { name: /authenticator app/ }).waitFor()
  const secret = ((await page.locator('.totp-secret').textContent()) ?? '').replaceAll(' ', '')
  const otp = new TOTP({ secret: Secret.fromBase32(secret) })
  await page.getByLabel('The six digits').fill('12')
  await page.getByRole('button', { name: 'Turn the app on' }).click()
  await page.getByRole('alert').getByRole('link').waitFor()
  await page.getByLabel('The six digits').fill(otp.generate())
  await page.getByRole('button', { name: 'Turn the app on' }).click()
  await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor()
  const codes = await page.locator('.recovery-codes li').allTextContents()
  expect(codes.length).toBe(10)
  await page.getByRole('link', { name: 'I have kept them' }).click()

  await page.getByText('Add a passkey').first().click()
  await page.getByLabel('What do you call it?').fill('Office key')
  const add = page.locator('form', { has: page.getByLabel('What do you call it?') })
  await add.getByLabel('Your password').fill('wrong')
  await add.getByRole('button').click()
  await add.getByText('That is not your password').waitFor()
  await add.getByLabel('Your password').fill(PASSWORD)
  await add.getByRole('button').click()
  await page.getByText('Your passkey is added.').waitFor()
  await expect.poll(() => page.getByText('Office key', { exact: true }).count()).toBe(1)
  await page.getByText('Name it').click()
  await page.getByLabel('Name of this device').fill('Office computer')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await page.getByText('The name is saved.').waitFor()

  await page.getByRole('button', { name: /^Sign out.*Ada/ }).click()
  await page.getByRole('status').waitFor()
  await signIn(page)
  await page.getByRole('heading', { name: 'Second step' }).waitFor()
  // The password alone has opened nothing.
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('rapport-session')
  await page.getByLabel('Code').fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Your surveys' }).waitFor()
  await page.getByRole('button', { name: /^Sign out.*Ada/ }).click()
  await page.getByRole('status').waitFor()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: 'Your surveys' }).waitFor()
  await end()
})

test('somebody is invited, does their part, and is shut out again', async () => {
  await app.rapport('user', 'drop-second-factors', EMAIL)
  const ada = await visit(browser, base)
  const people = `/studio/surveys/${CONSUMERS}/people`
  await ada.page.goto(people)
  await signIn(ada.page)
  await ada.page.getByLabel('As', { exact: true }).selectOption('viewer')
  await ada.page.getByLabel('For whom (optional)').fill('Bob of the sponsor')
  await ada.page.getByRole('button', { name: 'Make a link' }).click()
  const link = await ada.page.getByLabel('Copy it now').inputValue()

  const bob = await visit(browser, base, { forgives: /404|403/ })
  await bob.page.goto(new URL(link).pathname)
  await bob.page.getByLabel('Email address').fill('bob@example.org')
  await bob.page.getByLabel('Password').fill('a boat in the harbour')
  await bob.page.getByRole('button', { name: 'Make the account and join' }).click()
  await bob.page.getByRole('heading', { name: 'Your surveys' }).waitFor()
  expect((await bob.page.goto(`/studio/surveys/${CONSUMERS}/tables`))?.status()).toBe(200)
  expect((await bob.page.goto(people))?.status()).toBe(403)
  expect((await bob.page.goto(new URL(link).pathname))?.status()).toBe(404)

  await bob.page.goto('/studio/keys')
  await bob.page.getByRole('button', { name: 'Make the key' }).click()
  await bob.page.getByRole('alert').waitFor()
  await bob.page.getByLabel('Name', { exact: true }).fill('Notebook')
  await bob.page.getByLabel(/^Read:/).check()
  await bob.page.getByRole('button', { name: 'Make the key' }).click()
  const key = await bob.page.getByLabel('Copy it now').inputValue()
  const tallies = () =>
    app.api('GET', `/${CONSUMERS}/tallies?source=practice`, {
      headers: { Authorization: `Bearer ${key}` },
    })
  expect((await tallies()).status).toBe(200)

  await ada.page.goto(people)
  await ada.page.getByRole('button', { name: 'Remove bob@example.org' }).click()
  await ada.page.getByRole('status').waitFor()
  expect((await bob.page.goto(`/studio/surveys/${CONSUMERS}/tables`))?.status()).toBe(404)
  expect((await tallies()).body['code']).toBe('not_published')
  await ada.page.getByRole('button', { name: 'Undo' }).click()
  await ada.page.getByRole('status').waitFor()
  expect((await tallies()).status).toBe(200)

  await ada.page.goto('/studio/people')
  await ada.page.getByRole('button', { name: /^Deactivate.*bob@example.org/ }).click()
  await ada.page.getByRole('status').waitFor()
  await bob.page.goto('/studio')
  expect(new URL(bob.page.url()).pathname).toBe('/sign-in')
  expect((await tallies()).status).toBe(401)
  await ada.page.goto('/studio/audit')
  await ada.page.getByLabel('What').selectOption({ label: 'joined' })
  await ada.page.getByRole('button', { name: 'Show' }).click()
  await expect.poll(() => ada.page.locator('.audit-lines li').count()).toBe(1)
  await ada.page.goto('/studio/audit')
  await ada.page.goto(`/studio/surveys/${CONSUMERS}/audit`)
  await bob.end()
  await ada.end()
})

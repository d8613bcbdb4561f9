import { textOr } from '#app/core/json.ts'
import type { KeyScope, Role, SiteRole } from '#app/core/policies.ts'
import { KEY_SCOPES, ROLES } from '#app/core/policies.ts'
import type { UserId } from '#app/core/ids.ts'
import { addKey } from '#app/services/accounts/add-key.server.ts'
import { changeUser } from '#app/services/accounts/change-user.server.ts'
import { listShareLinks } from '#app/services/sharing/list-share-links.server.ts'
import { findUserByEmail } from '#db/accounts.server.ts'
import { post } from '#tests/support/api-client.ts'
import { newcomer } from '#tests/support/members.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { must, slugOf } from '#tests/support/world.ts'

export const SLUG = 'matrix'

/** Somebody who asks: what they are to the site and to the survey, and what they send along. */
export type Asker = {
  readonly name: string
  /** Null: nobody whom we know. */
  readonly site: SiteRole | null
  readonly role: Role | null
  /** Null: not a key. */
  readonly scopes: readonly KeyScope[] | null
  /** A key for this or another survey alone. */
  readonly only: 'any' | 'one survey'
  readonly headers: Readonly<Record<string, string>>
}

export type Town = {
  readonly app: OwnedApp
  readonly askers: readonly Asker[]
  readonly surveyKey: string
  /** Of the one response to the survey. */
  readonly responseId: string
  /** Of the one link to results. */
  readonly linkAddress: string
  /** Of the one file that was imported. */
  readonly importKey: string
}

/** The key of an import of one answer. */
async function importOne(app: OwnedApp): Promise<string> {
  const page = `/studio/surveys/${SLUG}/import`
  const body = new FormData()
  body.set('file', new File(['q\nAn old word\n'], 'old.csv'))
  const sent = await fetch(app.url + page, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie: app.cookie, 'Sec-Fetch-Site': 'same-origin' },
  })
  const form = { 'place-0': 'q', intent: 'take' }
  const address = sent.headers.get('location') ?? page
  const taken = await app.submit(address, form, { cookie: app.cookie })
  return /import=([\w-]+)$/.exec(taken.headers.get('location') ?? '')?.[1] ?? ''
}

/** An app with one survey and somebody of each kind. */
export async function openTown(): Promise<Town> {
  const app = await startOwnedApp()
  const { shell } = app.server
  const body = { title: 'Matrix', elements: [{ type: 'text', name: 'q' }] }
  for (const slug of [SLUG, 'another']) {
    await app.api('POST', `?slug=${slug}`, { body })
    await app.api('POST', `/${slug}/publish`)
  }
  const made = await app.api('POST', `/${SLUG}/collectors`, { body: { kind: 'open' } })
  const sent = await post(app, SLUG, { q: 'A word' })
  const links = `/studio/surveys/${SLUG}/results-links`
  await app.submit(links, { intent: 'make', name: 'Board' }, { cookie: app.cookie })
  const importKey = await importOne(app)
  const hosted = shell.catalog.survey(slugOf(SLUG))
  const [link] = hosted === null ? [] : listShareLinks(shell, hosted)
  const person = (name: string, role: Role | null, slug = SLUG) =>
    newcomer(app, name, role === null ? null : { slug, role })
  const keyOf = async (
    name: string,
    scopes: readonly KeyScope[],
    more: { readonly holder?: string; readonly slug?: string } = {},
  ) => {
    const holder = shell.database.read((tx) =>
      more.holder === undefined ? null : findUserByEmail(tx, more.holder),
    )
    const id: UserId | null = holder?.id ?? null
    const key = must(
      await addKey(shell, {
        name,
        scopes,
        slug: more.slug === undefined ? null : slugOf(more.slug),
        days: null,
        holder: id === null ? null : { id, site: 'researcher' },
        actor: 'test',
      }),
    )
    return { Authorization: `Bearer ${key}` }
  }
  const nobody = { site: null, role: null, scopes: null, only: 'any' } as const
  const askers: Asker[] = [
    { ...nobody, name: 'anonymous', headers: {} },
    {
      ...nobody,
      name: 'owner of the site',
      site: 'siteOwner',
      role: 'owner',
      headers: { cookie: app.cookie },
    },
  ]
  for (const role of ROLES) {
    const { cookie } = await person(role, role)
    askers.push({ ...nobody, name: role, site: 'researcher', role, headers: { cookie } })
  }
  const elsewhere = await person('elsewhere', 'editor', 'another')
  askers.push({
    ...nobody,
    name: 'editor of another survey',
    site: 'researcher',
    headers: { cookie: elsewhere.cookie },
  })
  const gone = await person('gone', 'owner')
  const goneKey = await keyOf('gone key', KEY_SCOPES, { holder: gone.email })
  must(await changeUser(shell, { email: gone.email, change: 'deactivate', actor: 'test' }))
  askers.push({ ...nobody, name: 'deactivated owner', headers: { cookie: gone.cookie } })
  askers.push({ ...nobody, name: 'key of a deactivated owner', headers: goneKey })
  for (const scope of KEY_SCOPES)
    askers.push({
      name: `key to ${scope}`,
      site: 'siteOwner',
      role: 'owner',
      scopes: [scope],
      only: 'any',
      headers: await keyOf(`to ${scope}`, [scope]),
    })
  askers.push(
    {
      name: 'full key of a viewer',
      site: 'researcher',
      role: 'viewer',
      scopes: KEY_SCOPES,
      only: 'any',
      headers: await keyOf('viewer key', KEY_SCOPES, { holder: 'viewer@example.org' }),
    },
    {
      name: 'full key for this survey',
      site: 'siteOwner',
      role: 'owner',
      scopes: KEY_SCOPES,
      only: 'one survey',
      headers: await keyOf('for this one', KEY_SCOPES, { slug: SLUG }),
    },
    {
      name: 'full key for another survey',
      site: 'siteOwner',
      role: null,
      scopes: KEY_SCOPES,
      only: 'one survey',
      headers: await keyOf('for another', KEY_SCOPES, { slug: 'another' }),
    },
  )
  return {
    app,
    askers,
    surveyKey: textOr(made.body['key'], ''),
    responseId: textOr(sent.body['id'], ''),
    linkAddress: link?.address ?? '',
    importKey,
  }
}

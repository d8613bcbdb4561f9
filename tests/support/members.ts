import type { Role } from '#app/core/policies.ts'
import { addMember } from '#app/services/accounts/add-member.server.ts'
import { addUser } from '#app/services/accounts/add-user.server.ts'
import { findSurvey } from '#db/surveys.server.ts'
import { cookieIn, PASSWORD, type OwnedApp } from './owner.ts'
import { must, slugOf } from './world.ts'

/** Somebody with an account of their own, signed in, and perhaps with a role in a survey. */
export async function newcomer(
  app: OwnedApp,
  name: string,
  membership: { readonly slug: string; readonly role: Role } | null,
): Promise<{ readonly email: string; readonly cookie: string }> {
  const { shell } = app.server
  const email = `${name}@example.org`
  const { link } = must(await addUser(shell, { email, name, actor: 'test' }))
  if (membership !== null) {
    const slug = slugOf(membership.slug)
    const survey = shell.database.read((tx) => findSurvey(tx, slug))
    if (survey === null) throw new Error(`No survey ${slug}`)
    const { role } = membership
    must(await addMember(shell, { survey: survey.id, slug, email, role, actor: 'test' }))
  }
  const signedIn = await app.submit(`/set-password/${link}`, { password: PASSWORD })
  return { email, cookie: cookieIn(signedIn) }
}

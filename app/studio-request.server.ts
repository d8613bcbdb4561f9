import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { parseSlug, type Slug } from './core/ids.ts'
import type { SiteVerb, SurveyVerb } from './core/policies.ts'
import { problem, type Problem } from './core/problem.ts'
import { ok, refuse, type Result } from './core/result.ts'
import { afterPassword } from './http/after-password.ts'
import { foundOr404, refuseWith, slugOr404 } from './http/page-request.server.ts'
import { cookieHeaders, signInAddress } from './http/return-to.ts'
import { admitUser, type AdmittedUser } from './services/accounts/admit-user.server.ts'
import { admitMember, type Member } from './services/accounts/admit-member.server.ts'
import { signIn } from './services/accounts/sign-in.server.ts'
import { describeSurvey } from './services/surveys/describe-survey.server.ts'
import type { SectionId } from './ui/studio/survey-sections.ts'

type Args = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** A request of somebody who may do this to this survey, and the headers that its answer needs. */
export type StudioRequest = {
  readonly slug: Slug
  readonly member: Member
  readonly headers: Headers
}

/** The survey as the head of its pages shows it. */
export function surveyHeader({ shell }: Args['context'], { slug, member }: StudioRequest) {
  const { id: _, version: __, ...survey } = foundOr404(describeSurvey(shell, slug))
  return { ...survey, role: member.role }
}

/** What the frame of a page about one survey needs. */
export const studioFrame = (
  { environment }: Args['context'],
  { slug, member }: StudioRequest,
  here: SectionId,
) => ({
  operator: environment.operator,
  privacyUrl: environment.privacyUrl,
  user: { name: member.user.name },
  survey: { slug, role: member.role, here },
})

/** Where people find this copy. */
export const originOf = ({ request, context }: Pick<Args, 'request' | 'context'>): string =>
  context.environment.publicUrl?.origin ?? new URL(request.url).origin

/**
 * Lets a request for a page of one survey through, or ends it: whoever is signed out is led to sign
 * in and back, anybody else hears the refusal.
 */
export async function admitToSurvey(
  { params, request, context: { shell, accounts } }: Args,
  verb: SurveyVerb,
): Promise<StudioRequest> {
  const slug = slugOr404(params['slug'])
  const cookie = request.headers.get('cookie')
  const { admitted, setCookies } = await admitMember(shell, accounts, { cookie, slug, verb })
  const headers = cookieHeaders(setCookies)
  if (admitted.ok) return { slug, member: admitted.value, headers }
  if (admitted.problem.code !== 'signed_out') return refuseWith(admitted.problem)
  return toSignIn(request, headers)
}

/** The same of a script, which hears every refusal and is led nowhere. */
export async function admitScript(
  { params, request, context: { shell, accounts } }: Args,
  verb: SurveyVerb,
): Promise<Result<StudioRequest, Problem>> {
  const parsed = parseSlug(params['slug'] ?? '')
  if (!parsed.ok) return refuse(problem('survey_not_found'))
  const slug = parsed.value
  const cookie = request.headers.get('cookie')
  const { admitted, setCookies } = await admitMember(shell, accounts, { cookie, slug, verb })
  return admitted.ok
    ? ok({ slug, member: admitted.value, headers: cookieHeaders(setCookies) })
    : admitted
}

/** The same of a page that concerns no survey, or all of them. */
export async function admitToStudio(
  { request, context: { shell, accounts } }: Omit<Args, 'params'>,
  verb: SiteVerb,
): Promise<AdmittedUser & { readonly headers: Headers }> {
  const cookie = request.headers.get('cookie')
  const { admitted, setCookies } = await admitUser(shell, accounts, { cookie, verb })
  const headers = cookieHeaders(setCookies)
  if (admitted.ok) return { ...admitted.value, headers }
  if (admitted.problem.code !== 'signed_out') return refuseWith(admitted.problem)
  return toSignIn(request, headers)
}

/** Signs in whoever has just chosen a password, and leads on. */
export async function enterStudio(
  { request, context: { shell, accounts, isHttps, network } }: Omit<Args, 'params'>,
  { email, password }: { readonly email: string; readonly password: string },
) {
  const cookie = request.headers.get('cookie')
  const signedIn = await signIn(shell, accounts, { email, password, network, cookie })
  if (!signedIn.ok) return redirect('/sign-in', 303)
  const { location, setCookies } = afterPassword(signedIn.value, '/studio', isHttps)
  return redirect(location, { status: 303, headers: cookieHeaders(setCookies) })
}

function toSignIn(request: Request, headers: Headers): never {
  const { pathname, search } = new URL(request.url)
  // Remix takes a thrown Response for an answer, not for a bug.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw redirect(signInAddress(pathname + search), { status: 303, headers })
}

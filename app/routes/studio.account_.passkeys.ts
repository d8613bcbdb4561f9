import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { jsonIn } from '#app/http/json-field.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import { addPasskey } from '#app/services/accounts/add-passkey.server.ts'
import { offerPasskey } from '#app/services/accounts/offer-passkey.server.ts'
import { passkeySite } from '#app/services/accounts/passkey-site.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToStudio } from '#app/studio-request.server.ts'

export const loader = () => redirect('/studio/account', 303)

/** Asked by the script of the page, first for a challenge and then with what was made for it. */
export async function action(args: ActionFunctionArgs) {
  const { user, headers } = await admitToStudio(args, 'ownAccount.change')
  const { shell, accounts, environment } = args.context
  const fields = await readFields(args.request)
  const site = passkeySite(environment.publicUrl, args.request.url)
  const answer = fieldIn(fields, 'answer')
  try {
    const done =
      answer === null
        ? await offerPasskey(shell, accounts, {
            user,
            site,
            password: fieldIn(fields, 'currentPassword') ?? '',
          })
        : await addPasskey(shell, {
            user,
            site,
            label: fieldIn(fields, 'label') ?? '',
            answer: jsonIn(answer),
          })
    return done.ok ? Response.json(done.value, { headers }) : apiProblem(done.problem)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return apiProblem(refusal)
  }
}

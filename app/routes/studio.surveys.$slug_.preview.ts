import type { ActionFunctionArgs } from '@remix-run/node'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { apiProblem } from '#app/http/page-request.server.ts'
import {
  openPreview,
  PREVIEW_ENDS,
  type PreviewStart,
} from '#app/services/previews/open-preview.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'

/** Puts the draft where it can be answered, and says where that is. */
export async function action(args: ActionFunctionArgs) {
  const { slug, member, headers } = await admitToSurvey(args, 'draft.read')
  const fields = await readFields(args.request)
  const field = (name: string) => fieldIn(fields, name) ?? ''
  const preview = await openPreview(args.context, {
    slug,
    author: member.actor,
    locale: field('lang') === '' ? null : field('lang'),
    start: startIn(field('start')),
  })
  return preview.ok ? Response.json(preview.value, { headers }) : apiProblem(preview.problem)
}

function startIn(text: string): PreviewStart {
  const end = PREVIEW_ENDS.find((each) => each === text)
  if (end !== undefined) return { kind: 'end', end }
  return /^\d{1,4}$/.test(text) ? { kind: 'page', page: Number(text) - 1 } : { kind: 'door' }
}

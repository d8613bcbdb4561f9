import { problem } from '../core/problem.ts'
import { OF_A_SOURCE, readJson } from '../http/read-json.ts'
import { sendJson } from '../http/send.ts'
import { openDraft, stepsSince } from '../services/drafting/open-draft.server.ts'
import { readDraftDemand } from '../services/drafting/read-steps.ts'
import { takeBack } from '../services/drafting/take-back.server.ts'
import { takeSteps } from '../services/drafting/take-steps.server.ts'
import type { Action } from './owner-api.server.ts'

/** With `since` what was done after that revision, without it the draft as it is. */
export const getDraftSteps: Action = ({ shell, slug, query, actor, res }) => {
  const since = query.get('since')
  if (since !== null && !/^\d{1,9}$/.test(since))
    return problem('bad_request', 'since is a revision')
  const found =
    since === null
      ? openDraft(shell, { slug, author: actor })
      : stepsSince(shell, { slug, revision: Number(since), author: actor })
  if (!found.ok) return found.problem
  sendJson(res, 200, found.value)
  return null
}

/** Takes steps, takes one back, or does one again. */
export const postDraftSteps: Action = async ({ shell, slug, actor, allows, req, res }) => {
  const body = await readJson(req, OF_A_SOURCE)
  if (!body.ok) return body.problem
  const demand = readDraftDemand(body.value)
  if (!demand.ok) return demand.problem
  const only = allows('draft.edit') ? {} : ({ only: 'translations' } as const)
  const done =
    demand.value.verb === 'take'
      ? await takeSteps(shell, { slug, author: actor, ...only, ...demand.value })
      : await takeBack(shell, { slug, author: actor, ...only, ...demand.value })
  if (!done.ok) return done.problem
  sendJson(res, 200, done.value)
  return null
}

import { findShareLink } from '../../../db/share-links.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Grant } from '../../core/sharing/grant.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { stateOf } from './list-share-links.server.ts'
import { checkSeal } from './share-cookie.server.ts'

/** What a browser that opened a link may see by it now. Asked at every page and frame. */
export function readShareLink(
  shell: Shell,
  {
    survey,
    address,
    sealed,
  }: {
    readonly survey: HostedSurvey
    readonly address: string
    /** What the browser keeps; null: nothing. */
    readonly sealed: string | null
  },
): Result<Grant, Problem> {
  const link = shell.database.read((tx) => findShareLink(tx, survey.id, address))
  // Whoever never opened it is not told whether there is such a link.
  if (link === null || sealed === null) return refuse(problem('share_link_not_found'))
  const seal = checkSeal(shell.secret, link, sealed, shell.now())
  if (seal === 'foreign') return refuse(problem('share_link_not_found'))
  if (seal === 'over' || stateOf(link, shell.now()) !== 'open')
    return refuse(problem('share_link_over'))
  const { blocks, filters, segment } = link
  return ok({ link: address, blocks, filters, segment })
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Accounts } from './services/accounts/accounts.server.ts'
import { admitMember } from './services/accounts/admit-member.server.ts'
import type { PreviewStage } from './services/previews/preview-stage.server.ts'
import type { Shell } from './services/shell.server.ts'

const PREVIEW = /^\/(?:s|api\/v1\/surveys)\/(preview-[0-9a-f]{32})(?=[/?]|$)/

/**
 * The shell behind the pages of a draft that is being tried out, for those who may read that draft;
 * to everybody else there is nothing at its address. What is answered there leaves no cookie.
 */
export async function previewAt(
  parts: { readonly shell: Shell; readonly accounts: Accounts; readonly stage: PreviewStage },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Shell | null> {
  const slug = PREVIEW.exec(req.url ?? '')?.[1]
  const hosted = slug === undefined ? null : parts.stage.behind(slug)
  if (hosted === null) return null
  const { admitted } = await admitMember(parts.shell, parts.accounts, {
    cookie: req.headers.cookie ?? null,
    slug: hosted.survey,
    verb: 'draft.read',
  })
  if (!admitted.ok) return null
  delete req.headers.cookie
  const writeHead = res.writeHead.bind(res) as (...given: unknown[]) => ServerResponse
  res.writeHead = (...given: unknown[]) => {
    res.removeHeader('Set-Cookie')
    return writeHead(...given)
  }
  return hosted.shell
}

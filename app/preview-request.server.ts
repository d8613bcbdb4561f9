import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Accounts } from './services/accounts/accounts.server.ts'
import { admitMember } from './services/accounts/admit-member.server.ts'
import type { HostedPreview, PreviewStage } from './services/previews/preview-stage.server.ts'
import type { Shell } from './services/shell.server.ts'

const PAGES = /^\/s\/(preview-[0-9a-f]{32})(?=[/?]|$)/
// What is counted, and streams of it, come from the one real database: there is nothing of a draft.
const SENDING = /^\/api\/v1\/surveys\/(preview-[0-9a-f]{32})\/(?:responses|files)(?=\?|$)/
const RECEIPT = /^\/(?:r|api\/v1\/receipts)\/([\w-]+)(?=[/?]|$)/

/**
 * The shell behind the pages of a draft that is being tried out, for those who may read that draft;
 * to everybody else there is nothing at its address. What is answered there leaves no cookie.
 */
export async function previewAt(
  parts: { readonly shell: Shell; readonly accounts: Accounts; readonly stage: PreviewStage },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Shell | null> {
  const hosted = hostedAt(parts.stage, req.url ?? '')
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

function hostedAt(stage: PreviewStage, url: string): HostedPreview | null {
  const slug = (PAGES.exec(url) ?? SENDING.exec(url))?.[1]
  if (slug !== undefined) return stage.behind(slug)
  const receipt = RECEIPT.exec(url)?.[1]
  return receipt === undefined ? null : stage.holding(receipt)
}

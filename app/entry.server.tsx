import { PassThrough } from 'node:stream'
import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  AppLoadContext,
  EntryContext,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { actionDocument, DocumentContext } from './ui/layout/document.ts'
import { isStorageError } from './ui/layout/storage-error.ts'
import brandCss from './ui/respondent/brand.css?inline'
import answerCss from './ui/respondent/respondent.css?inline'

/** Remix prints the whole address by itself, receipts and tokens included. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.report(error)
}

export function handleDataRequest(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store')
  return response
}

const RETRY_AFTER_SECONDS = '5'
const RENDER_WITHIN_MS = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, scripts, embed, framedBy }: AppLoadContext,
): Promise<Response> {
  const surroundings = {
    nonce,
    answerCss,
    brandCss,
    respondentScript: scripts.plain,
    watcherScript: scripts.watcher,
    embed,
    links: framedBy === null ? ('here' as const) : ('beside' as const),
    afterAction: actionDocument(context.staticHandlerContext.actionData),
  }
  const isStorageAway = Object.values(context.staticHandlerContext.errors ?? {}).some(
    isStorageError,
  )
  if (isStorageAway) headers.set('Retry-After', RETRY_AFTER_SECONDS)
  const answered = isStorageAway ? 503 : status
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <DocumentContext.Provider value={surroundings}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </DocumentContext.Provider>,
      {
        nonce,
        onAllReady: () => {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
          // React writes two kilobytes at a time, and each would be compressed by itself.
          const page = new PassThrough()
          const chunks: Buffer[] = []
          page.on('data', (chunk: Buffer) => chunks.push(chunk))
          page.on('error', reject)
          page.on('end', () =>
            resolve(
              new Response(withoutPadding(Buffer.concat(chunks)), { status: answered, headers }),
            ),
          )
          pipe(page)
        },
        onShellError: reject,
      },
    )
    setTimeout(abort, RENDER_WITHIN_MS).unref()
  })
}

/** React 18 pads a chunk with NUL where a letter of several bytes does not fit its end. */
const withoutPadding = (page: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  page.includes(0) ? page.filter((byte) => byte !== 0) : page

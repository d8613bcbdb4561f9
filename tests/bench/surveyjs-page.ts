import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { ROOT, temporaryFolder } from './processes.ts'
import type { Reply } from './replies.ts'

const MIME: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A client page as most sites would put it up: Vite's production build, compressed beforehand. */
export async function surveyjsPage(): Promise<readonly Reply[]> {
  const outDir = temporaryFolder()
  await build({
    root: join(ROOT, 'tests/bench/surveyjs-page'),
    configFile: false,
    logLevel: 'error',
    esbuild: { jsx: 'automatic' },
    build: { outDir, chunkSizeWarningLimit: 5000 },
  })
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => replyFor(outDir, join(parentPath, name)))
}

function replyFor(folder: string, file: string): Reply {
  const path = relative(folder, file).split(sep).join('/')
  // The best that there is, for which nobody waits.
  const body = brotliCompressSync(readFileSync(file))
  return {
    request: `GET /${path === 'index.html' ? '' : path}`,
    status: 200,
    headers: {
      'content-type': MIME[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
    },
    body,
  }
}

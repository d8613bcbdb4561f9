import type { ServerBuild } from '@remix-run/node'
import { createServer as createViteServer } from 'vite'
import { parseEnvironment } from '../app/environment.server.ts'
import { startServer } from '../app/server.ts'

const vite = await createViteServer({ server: { middlewareMode: true } })
const server = await startServer({
  environment: parseEnvironment(process.env),
  pages: {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    policy: 'development',
    middleware: vite.middlewares,
  },
})
process.stdout.write(`Rapport, in development, at ${server.address}\n`)
if (server.setupPath !== null)
  process.stdout.write(`Make the first account: ${server.address}${server.setupPath}\n`)

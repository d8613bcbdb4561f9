import { prepare } from './start.mjs'

prepare()
process.env.NODE_ENV = 'development'
const { register } = await import('tsx/esm/api')
register()
await import('./serve-dev.ts')

import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './db/schema.server.ts',
    './db/schema-accounts.server.ts',
    './db/schema-results.server.ts',
    './db/schema-coding.server.ts',
  ],
  out: './db/migrations',
})

import { defineConfig, type Plugin } from 'vite'

/** Our chunks bring no style and stand by themselves, so what Vite adds for that is left out. */
const barePlugin: Plugin = {
  name: 'bare-imports',
  configResolved: ({ plugins }) => {
    const all = plugins as Plugin[]
    const at = all.findIndex(({ name }) => name === 'vite:build-import-analysis')
    if (at !== -1) all.splice(at, 1)
  },
}

/** The script of the answer pages: one small file of its own, beside Remix's. */
export default defineConfig({
  publicDir: false,
  plugins: [barePlugin],
  build: {
    outDir: 'build/client',
    // Remix has just filled it.
    emptyOutDir: false,
    manifest: 'respondent.json',
    target: 'es2020',
    modulePreload: false,
    // Every byte of it goes over bad lines.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    rollupOptions: {
      input: 'app/respondent/main.ts',
      output: {
        entryFileNames: 'assets/respondent-[hash].js',
        experimentalMinChunkSize: 2_000,
        chunkFileNames: 'assets/respondent-[name]-[hash].js',
      },
    },
  },
})

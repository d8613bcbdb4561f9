import { defineConfig, type Plugin, type UserConfig } from 'vite'

/** Our chunks bring no style and stand by themselves, so what Vite adds for that is left out. */
const bareImports: Plugin = {
  name: 'bare-imports',
  configResolved: ({ plugins }) => {
    const all = plugins as Plugin[]
    const at = all.findIndex(({ name }) => name === 'vite:build-import-analysis')
    if (at !== -1) all.splice(at, 1)
  },
}

const ENTRIES = {
  respondent: 'app/respondent/main.ts',
  watcher: 'app/watcher/main.ts',
  rich: 'app/surveyjs-client/main.tsx',
} as const

/**
 * Scripts beside Remix's: the small one that comes with every answer page, that of the results
 * pages (`--mode watcher`), and what an answer page may load once it can be used (`--mode rich`).
 * Built one by one, so that each small one stays a single file.
 */
export default defineConfig(({ mode }): UserConfig => {
  const name = mode === 'rich' || mode === 'watcher' ? mode : 'respondent'
  return {
    publicDir: false,
    plugins: name === 'rich' ? [] : [bareImports],
    build: {
      outDir: 'build/client',
      // Remix has just filled it.
      emptyOutDir: false,
      manifest: `${name}.json`,
      target: 'es2020',
      modulePreload: false,
      // Every byte of the small ones goes over bad lines.
      ...(name === 'rich'
        ? {}
        : {
            minify: 'terser',
            terserOptions: {
              ecma: 2020,
              module: true,
              compress: { passes: 3, unsafe_arrows: true },
            },
          }),
      // SurveyJS is what it is.
      chunkSizeWarningLimit: 2000,
      // The page says when the style holds, so it is one file that the page knows of.
      cssCodeSplit: name !== 'rich',
      rollupOptions: {
        input: ENTRIES[name],
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: `assets/${name}-[hash].js`,
          chunkFileNames: `assets/${name}-[name]-[hash].js`,
          assetFileNames: `assets/${name}-[hash][extname]`,
          ...(name === 'rich' ? {} : { experimentalMinChunkSize: 2_000 }),
        },
      },
    },
  }
})

import { defineConfig, type UserConfig } from 'vite'

/**
 * The scripts of the answer pages, beside Remix's: the small one that comes with every page, and,
 * with `--mode rich`, what a page may load once it can be used. Built one by one, so that the small
 * one stays a single file.
 */
export default defineConfig(({ mode }): UserConfig => {
  const name = mode === 'rich' ? 'rich' : 'respondent'
  return {
    publicDir: false,
    build: {
      outDir: 'build/client',
      // Remix has just filled it.
      emptyOutDir: false,
      manifest: `${name}.json`,
      target: 'es2020',
      modulePreload: false,
      // SurveyJS is what it is.
      chunkSizeWarningLimit: 2000,
      // The page says when the style holds, so it is one file that the page knows of.
      cssCodeSplit: name !== 'rich',
      rollupOptions: {
        input: name === 'rich' ? 'app/surveyjs-client/main.tsx' : 'app/respondent/main.ts',
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: `assets/${name}-[hash].js`,
          chunkFileNames: `assets/${name}-[name]-[hash].js`,
          assetFileNames: `assets/${name}-[hash][extname]`,
        },
      },
    },
  }
})

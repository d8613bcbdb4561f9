import { defineConfig } from 'vite'

/** The script of the answer pages: one small file of its own, beside Remix's. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'build/client',
    // Remix has just filled it.
    emptyOutDir: false,
    manifest: 'respondent.json',
    target: 'es2020',
    modulePreload: false,
    rollupOptions: {
      input: 'app/respondent/main.ts',
      output: {
        entryFileNames: 'assets/respondent-[hash].js',
        chunkFileNames: 'assets/respondent-[name]-[hash].js',
      },
    },
  },
})

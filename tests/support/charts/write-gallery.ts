import { writeFileSync } from 'node:fs'
import { galleryPage } from './gallery.tsx'

/** Every chart in every state as one page to look at: `npx tsx tests/support/charts/write-gallery.ts FILE`. */
writeFileSync(process.argv[2] ?? 'charts.html', galleryPage())

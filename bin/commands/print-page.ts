import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const LONGEST_MS = 120_000

export type Printed =
  { readonly kind: 'printed' } | { readonly kind: 'failed'; readonly why: string }

/** Prints a page into a PDF file, in a browser with a profile of its own that is gone afterwards. */
export async function printPage(chromium: string, url: string, file: string): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-report-'))
  const pdf = join(folder, 'report.pdf')
  try {
    const said = await run(chromium, [
      '--headless=new',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Chromium's own sandbox does not work for root, as which containers often run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      url,
    ])
    if (!existsSync(pdf) || readFileSync(pdf).subarray(0, 5).toString('latin1') !== '%PDF-')
      return { kind: 'failed', why: said }
    copyFileSync(pdf, file)
    return { kind: 'printed' }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** The last thing that it complained of. */
const run = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(
      program,
      args,
      { timeout: LONGEST_MS, killSignal: 'SIGKILL' },
      (error, _, complaint) => {
        resolve(complaint.trim().split('\n').at(-1) ?? error?.message ?? '')
      },
    )
  })

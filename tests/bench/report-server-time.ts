import { beginResponse } from './hosted-survey.ts'
import { filledForm } from './filled-form.ts'
import type { Asked } from './keep-alive.ts'
import { loadNow, type Report } from './report.ts'
import { measureServerTime } from './server-time.ts'
import { median, percentile } from './statistics.ts'
import { aligned } from './tables.ts'

const AIM_MS = 5
const COLUMNS = ['page', 'bytes', 'Rapport ms (p95)', 'ready ms (p95)', 'Rapport CPU ms'] as const

export async function reportServerTime(
  { say, verdict }: Report,
  address: string,
  slug: string,
  heaviest: { readonly name: string; readonly path: string },
  requests: number,
): Promise<void> {
  say(
    `Server time for a page, warm, one request at a time, ${requests} of each: from the request to ` +
      'the last byte of the reply at a client on the same machine, beside the same bytes from a ' +
      'server that has them ready.',
  )
  say(loadNow())
  const later = `${await beginResponse(address, slug)}/2`
  const form = filledForm(await (await fetch(address + later)).text())
  const pages: readonly (Asked & { readonly name: string })[] = [
    { name: 'first page', method: 'GET', path: `/s/${slug}` },
    { name: 'later page', method: 'GET', path: later },
    { name: 'later page, answered', method: 'POST', path: later, form },
    { ...heaviest, method: 'GET' },
  ]
  const measured = await measureServerTime(address, pages, requests)
  const rows = measured.map(({ asked: { method }, bytes, ours, ready, cpu }, index) => {
    const name = `${method} ${pages[index]?.name ?? ''}`
    const middle = median(ours)
    const holds = verdict(middle <= AIM_MS, `${name} took ${middle.toFixed(1)} ms`)
    return [name, String(bytes), inMs(ours), inMs(ready), cpu.toFixed(2), holds]
  })
  const limit = `at most ${AIM_MS} ms`
  say(aligned([[...COLUMNS, limit], ...rows]))
}

const inMs = (times: readonly number[]): string =>
  `${median(times).toFixed(2)} (${percentile(times, 95).toFixed(2)})`

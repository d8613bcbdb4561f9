// Many watchers of the consumers' results while responses keep arriving. Says how old the oldest
// frame got, how long a broadcast held the event loop, what a watcher weighs, and how long people
// waited who sent their answers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { SURVEY } from './complete-answers.ts'
import { startRapport } from './contestants.ts'
import { ROOT, startNode, temporaryFolder } from './processes.ts'
import { readMetrics } from './read-metrics.ts'
import { createReport, loadNow } from './report.ts'
import type { SentSteadily } from './send-steadily.ts'
import { percentile } from './statistics.ts'
import type { Asked } from './unpack-stream.ts'
import type { Watched } from './watch-stream.ts'

const plan = process.argv.includes('--quick')
  ? { watchers: 1000, seconds: 5 }
  : { watchers: 5000, seconds: 20 }
/** Browsers ask for gzip. */
const asked: Asked = process.argv.includes('--identity') ? 'identity' : 'gzip'
const PER_SECOND = 200
const WARM_UP_SECONDS = 5
/** They share the machine with the server: more would take its time. */
const WATCHING_PROCESSES = 2
const LAST_FRAMES_MS = 2500

const OLDEST_FRAME_MS = 1500
const LONGEST_SLICE_MS = 5
const LARGEST_WATCHER_KB = 20
const LONGEST_MORE_MS = 25

const { prepare } = (await import(join(ROOT, 'bin/start.mjs'))) as { prepare: () => void }
prepare()
const folder = temporaryFolder()
const { address, url, stop } = await startRapport(folder)
const { say, verdict, faults } = createReport()

async function send(seconds: number): Promise<SentSteadily> {
  const sender = await startNode(
    ['--import', 'tsx', 'tests/bench/send-steadily.ts', url, String(PER_SECOND), String(seconds)],
    /^(\{.*\})$/,
  )
  await sender.stop()
  return JSON.parse(sender.said) as SentSteadily
}

const watch = (file: string, watchers: number) =>
  startNode(
    [
      ...['--import', 'tsx', 'tests/bench/watch-stream.ts', address],
      ...[`/api/v1/surveys/${SURVEY}/live`, String(watchers), file, asked],
    ],
    /^(watching)$/,
  )

say(
  `${plan.watchers} watchers of ${SURVEY}, ${PER_SECOND} responses a second for ${plan.seconds} s, on one machine.`,
)
say(loadNow())
const first = await send(WARM_UP_SECONDS)
const alone = await send(plan.seconds)
const before = await readMetrics(address)
const files = Array.from({ length: WATCHING_PROCESSES }, (_, n) => join(folder, `watched-${n}`))
const watching = await Promise.all(
  files.map((file) => watch(file, plan.watchers / WATCHING_PROCESSES)),
)
const settled = await readMetrics(address)
const watched = await send(plan.seconds)
const after = await readMetrics(address)
await new Promise((resolve) => setTimeout(resolve, LAST_FRAMES_MS))
await Promise.all(watching.map((one) => one.stop()))
const releases = madeReleases()
await stop()

const seen = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Watched)
const unheard = first.acknowledged.length + alone.acknowledged.length
const ages = watched.acknowledged.map((at, n) => lastOf('received', unheard + n + 1) - at)
const releaseAges = releases
  .filter(({ at }) => at >= (watched.acknowledged[0] ?? 0))
  .map(({ number, at }) => lastOf('releases', number) - at)
const oldest = Math.max(...ages)
const oldestRelease = Math.max(...releaseAges)
const open = sum(seen.map((one) => one.open))
const weight = (settled.residentBytes - before.residentBytes) / plan.watchers / 1024
const underWay = (after.residentBytes - before.residentBytes) / plan.watchers / 1024
const { all, short, shortOfThread } = after.slices
const [p99Alone, p99] = [percentile(alone.waits, 99), percentile(watched.waits, 99)]
const longest = Math.max(2 * p99Alone, p99Alone + LONGEST_MORE_MS)

say(
  `Acknowledged ${watched.acknowledged.length}; ${whole(sum(seen.map((one) => one.bytes)) / 1e6)} MB to watchers (${asked}).`,
)
say(
  `All watchers stayed, and nothing was refused: ${verdict(
    open === plan.watchers && watched.refused === 0,
    `${open} of ${plan.watchers} stayed, ${watched.refused} refused`,
  )}`,
)
say(
  `From a reply until the last watcher heard of it: median ${whole(percentile(ages, 50))} ms, at most ${whole(oldest)} ms; ` +
    `from a release until the last had it or a later one: at most ${whole(oldestRelease)} ms (${releaseAges.length} releases)`,
)
say(
  `  under ${OLDEST_FRAME_MS} ms: ${verdict(
    oldest <= OLDEST_FRAME_MS && oldestRelease <= OLDEST_FRAME_MS,
    `the oldest frame was ${whole(Math.max(oldest, oldestRelease))} ms old`,
  )}`,
)
say(
  `Slices of a broadcast: ${all}; over ${LONGEST_SLICE_MS} ms by the clock: ${all - short} (with what others did on the processor meanwhile); ` +
    `over ${LONGEST_SLICE_MS} ms of the event loop's own processor time: ${all - shortOfThread}; none: ${verdict(
      shortOfThread === all,
      `${all - shortOfThread} of ${all} slices held the event loop for longer than ${LONGEST_SLICE_MS} ms`,
    )}`,
)
say(
  `Memory a watcher: ${weight.toFixed(1)} kB, while frames go out ${underWay.toFixed(1)} kB; at most ${LARGEST_WATCHER_KB} kB: ${verdict(
    Math.max(weight, underWay) <= LARGEST_WATCHER_KB,
    `a watcher weighs ${Math.max(weight, underWay).toFixed(1)} kB`,
  )}`,
)
say(
  `Sending, p99: ${p99Alone.toFixed(1)} ms without watchers, ${p99.toFixed(1)} ms with them; at most ${longest.toFixed(1)} ms: ${verdict(
    p99 <= longest,
    `p99 rose from ${p99Alone.toFixed(1)} to ${p99.toFixed(1)} ms`,
  )}`,
)
for (const fault of faults) say(`NOT MET: ${fault}`)
process.exit(faults.length === 0 ? 0 : 1)

/** When the last of all watchers had heard of it; infinity where one never did. */
function lastOf(what: 'received' | 'releases', n: number): number {
  return Math.max(...seen.map((one) => one[what][n] ?? Number.POSITIVE_INFINITY))
}

function madeReleases(): readonly { readonly number: number; readonly at: number }[] {
  const db = new Sqlite(join(folder, 'rapport.db'), { readonly: true })
  try {
    return db
      .prepare<[string], { number: number; at: number }>(
        `SELECT releases.number, releases.at FROM releases
         JOIN surveys ON surveys.id = releases.survey_id WHERE slug = ? ORDER BY releases.number`,
      )
      .all(SURVEY)
  } finally {
    db.close()
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function whole(value: number): string {
  return value.toFixed(0)
}

import { startNode } from '../processes.ts'
import { loadNow, type Report } from '../report.ts'
import { median } from '../statistics.ts'
import { aligned } from '../tables.ts'
import type { LoadedOnce } from './load-log.ts'

const AIM = { times: 2, bytes: 24 } as const
const JUDGED_FROM = 1_000_000
const COLUMNS = ['rows', 'into columns ms', 'bare ms', 'ratio', 'bytes a response'] as const

/** How long a server needs after its start until it knows every response, without a snapshot. */
export async function reportLoad(
  { say, verdict }: Report,
  file: string,
  rows: number,
  repeats: number,
): Promise<void> {
  say(
    'Loading the live responses of the consumers survey from the log, each in a process of its ' +
      'own, medians: into columns as the server does (in a thread, without a snapshot), beside ' +
      'only reading the rows and JSON.parse of their answers. Bytes: the arrays that are held, and ' +
      'what the heap has grown by once garbage was collected.',
  )
  say(loadNow())
  const columns: LoadedOnce[] = []
  const bare: LoadedOnce[] = []
  for (let turn = 0; turn < repeats; turn += 1) {
    bare.push(await loadOnce('bare', file))
    columns.push(await loadOnce('columns', file))
  }
  const counted = [...columns, ...bare].every((once) => once.rows === rows)
  const [own, plain] = [columns, bare].map((runs) => median(runs.map(({ ms }) => ms)))
  const ratio = (own ?? NaN) / (plain ?? NaN)
  const bytes = median(columns.map((once) => once.bytes)) / rows
  // A thread takes a moment to start and some memory, however little there is to read.
  const judged = (holds: boolean, fault: string) =>
    rows >= JUDGED_FROM ? verdict(holds, fault) : ''
  const holds = judged(ratio <= AIM.times, `loading took ${ratio.toFixed(2)} times as long`)
  const fits = judged(bytes <= AIM.bytes, `${bytes.toFixed(1)} bytes a response`)
  const whole = verdict(counted, 'not every response was read')
  say(
    aligned([
      [...COLUMNS, `at most ${AIM.times}`, `at most ${AIM.bytes} bytes`, 'all read'],
      [
        rows.toLocaleString('en'),
        (own ?? NaN).toFixed(0),
        (plain ?? NaN).toFixed(0),
        ratio.toFixed(2),
        bytes.toFixed(1),
        holds,
        fits,
        whole,
      ],
    ]),
  )
}

async function loadOnce(how: 'columns' | 'bare', file: string): Promise<LoadedOnce> {
  const script = 'tests/bench/tally/load-log.ts'
  const args = ['--expose-gc', '--import', 'tsx', script, how, file]
  const { said } = await startNode(args, /^loaded (.+)$/)
  return JSON.parse(said) as LoadedOnce
}

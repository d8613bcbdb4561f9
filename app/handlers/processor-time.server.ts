import { openSync, readSync } from 'node:fs'

type Process = typeof process & { readonly threadCpuUsage?: () => NodeJS.CpuUsage }

/**
 * For how many seconds this thread has had a processor, as Node (from 23.9) or Linux says. What
 * threads beside it had is not in it, as it is in `process.cpuUsage`; elsewhere there is only that.
 */
export function threadSeconds(): number {
  const known = (process as Process).threadCpuUsage?.()
  if (known !== undefined) return inSeconds(known)
  // Asking this first brings the count in the file, which moves with each tick, up to date.
  const all = process.cpuUsage()
  return readSchedule() ?? inSeconds(all)
}

const inSeconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

const fields = Buffer.alloc(64)
let schedule: number | null = null

/** Its first number is nanoseconds on a processor; of the thread that opened the file. */
function readSchedule(): number | null {
  try {
    schedule ??= openSync('/proc/thread-self/schedstat', 'r')
    const length = readSync(schedule, fields, 0, fields.length, 0)
    const nanoseconds = Number(fields.toString('latin1', 0, length).split(' ')[0])
    return nanoseconds > 0 ? nanoseconds / 1e9 : null
  } catch {
    return null
  }
}

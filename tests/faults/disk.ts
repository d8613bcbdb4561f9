import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, closeSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type DiskFault = 'none' | 'full' | 'readOnly' | 'noWrite' | 'noSync' | 'dieAfterSync'

export type Disk = {
  /** For the program that is to have this disk. */
  readonly environment: Readonly<Record<string, string>>
  readonly set: (fault: DiskFault) => void
  /** Moves the wall clock of the program while it runs; what measures durations goes on. */
  readonly setClock: (secondsWrong: number) => void
}

const LETTERS: { readonly [fault in DiskFault]: string } = {
  none: '-',
  full: 'F',
  readOnly: 'R',
  noWrite: 'I',
  noSync: 'S',
  dieAfterSync: 'K',
}
const SWITCH_BYTES = 32

/** A disk for the files under a folder that does as it is told; see disk.c. */
export function makeDisk(folder: string, image: string | null = null): Disk {
  const own = mkdtempSync(join(tmpdir(), 'rapport-disk-'))
  onTestFinished(() => rmSync(own, { recursive: true, force: true }))
  const library = join(own, 'disk.so')
  execFileSync(compiler(), [
    '-shared',
    '-fPIC',
    '-O2',
    '-o',
    library,
    join(import.meta.dirname, 'disk.c'),
    '-ldl',
    '-lpthread',
  ])
  const panel = join(own, 'switch')
  writeFileSync(panel, '-0'.padEnd(SWITCH_BYTES))
  const put = (text: string, at: number) => {
    const handle = openSync(panel, 'r+')
    writeSync(handle, text, at)
    closeSync(handle)
  }
  return {
    environment: {
      LD_PRELOAD: library,
      FAULTS_FOLDER: folder,
      FAULTS_SWITCH: panel,
      ...(image === null ? {} : { FAULTS_IMAGE: image }),
    },
    set: (fault) => put(LETTERS[fault], 0),
    setClock: (secondsWrong) => put(String(secondsWrong).padEnd(SWITCH_BYTES - 1), 1),
  }
}

function compiler(): string {
  if (runs('cc')) return 'cc'
  if (process.getuid?.() === 0 && runs('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { env })
    spawnSync('apt-get', ['install', '-y', '-qq', 'gcc', 'libc6-dev'], { env })
    if (runs('gcc')) return 'gcc'
  }
  throw new Error('The tests of faults need a C compiler: put cc on the PATH (Debian: gcc)')
}

const runs = (name: string) => spawnSync(name, ['--version']).status === 0

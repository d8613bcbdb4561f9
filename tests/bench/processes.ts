import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const ROOT = join(import.meta.dirname, '../..')
const LONGEST_GOODBYE_MS = 15_000

const children = new Set<ChildProcess>()
const folders = new Set<string>()

/** Whatever way the run ends, no process and no folder outlives it. */
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
  folders.add(folder)
  return folder
}

/** Starts Node and waits for the first line of its output that matches; gives the first group. */
export async function startNode(
  args: readonly string[],
  line: RegExp,
  env: Partial<NodeJS.ProcessEnv> = {},
): Promise<{ readonly said: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      children.delete(child)
      resolve()
    })
  })
  const said = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (text) => {
      const found = line.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`${args.join(' ')} ended with ${code ?? '?'}`)))
  })
  return {
    said,
    stop: async () => {
      const force = setTimeout(() => child.kill('SIGKILL'), LONGEST_GOODBYE_MS)
      child.kill('SIGTERM')
      await ended
      clearTimeout(force)
    },
  }
}

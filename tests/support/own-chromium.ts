import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type BrowserContext } from 'playwright-core'

export type OwnChromium = {
  readonly context: BrowserContext
  /** As a crash or a dead battery would end it. */
  readonly kill: () => Promise<void>
}

/** A browser of its own process on a given profile, which it finds again after a crash. */
export async function openChromium(profile: string): Promise<OwnChromium> {
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    [
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--lang=en-GB',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const { pid } = child
  if (pid === undefined) throw new Error('Chromium did not start')
  let address = ''
  for await (const line of createInterface(child.stderr)) {
    address = /listening on (ws:\S+)/.exec(line)?.[1] ?? ''
    if (address !== '') break
  }
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('Chromium has no window')
  context.setDefaultTimeout(10_000)
  return {
    context,
    kill: async () => {
      const gone = once(child, 'exit')
      process.kill(-pid, 'SIGKILL')
      await gone
    },
  }
}

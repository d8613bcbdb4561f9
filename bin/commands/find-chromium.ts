import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The browser that CHROMIUM_PATH names, else the first on the PATH; null where there is none. */
export function findChromium(variables: NodeJS.ProcessEnv): string | null {
  const named = variables['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return isProgram(named) ? named : null
  const folders = (variables['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return found.find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

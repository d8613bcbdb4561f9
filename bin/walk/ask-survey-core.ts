import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { ModelWalk } from '../../app/surveyjs/walk-model.server.ts'

export type Asked = {
  readonly source: unknown
  readonly seed: number
  readonly locale: string | null
}

const LONGEST_MS = 30_000

/** SurveyJS in a process of its own, which is ended where a definition keeps it busy for ever. */
export function openSurveyCore() {
  let running: Promise<ChildProcess> | null = null

  async function ask(asked: Asked): Promise<ModelWalk> {
    running ??= start()
    const child = await running
    const walk = await answerOf(child, asked)
    if (walk !== null) return walk
    child.kill('SIGKILL')
    running = null
    return { outcome: 'stuck', pages: 0, detail: `no end after ${LONGEST_MS / 1000} s` }
  }

  return {
    ask,
    close: async () => {
      const child = await running
      child?.kill()
    },
  }
}

export type SurveyCore = ReturnType<typeof openSurveyCore>

function start(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'survey-core-process.ts'), {
    // A definition may ask for more than there is.
    execArgv: ['--max-old-space-size=512', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', () => reject(new Error('SurveyJS could not be started')))
  })
}

/** Null where it took too long, or the process ended over it. */
function answerOf(child: ChildProcess, asked: Asked): Promise<ModelWalk | null> {
  return new Promise((resolve) => {
    const settle = (walk: ModelWalk | null) => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(walk)
    }
    const timer = setTimeout(() => settle(null), LONGEST_MS)
    child.once('message', (walk) => settle(walk as ModelWalk))
    child.once('exit', () => settle(null))
    child.send(asked)
  })
}

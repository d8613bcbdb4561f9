import type { ImportRun } from './services/exchange/imports/import-runs.server.ts'
import { describeImport } from './services/exchange/imports/describe-import.server.ts'
import { importDoor } from './services/exchange/imports/import-door.server.ts'
import {
  earlierImports,
  findKnownImport,
  listImports,
} from './services/exchange/imports/list-imports.server.ts'
import type { ImportFile } from './services/exchange/imports/open-import.server.ts'
import { findImport } from './services/exchange/imports/receive-import.server.ts'
import type { Shell } from './services/shell.server.ts'
import type { HostedSurvey } from './services/surveys/catalog.server.ts'
import {
  NOT_TRIED,
  type ImportNotice,
  type ImportTried,
  type ImportView,
} from './ui/studio/import/import-view.ts'
import { inAlready, stoppedInWords } from './ui/studio/import/RunningImport.tsx'

/** Which file a page is about; or what was taken of the last, and by which import that is known. */
export function fileIn({ url }: Request) {
  const { searchParams } = new URL(url)
  const said = (name: string) => searchParams.get(name) ?? ''
  return { key: said('file'), name: said('name'), taken: said('taken'), door: said('import') }
}

export type LookedAt =
  | { readonly kind: 'taken'; readonly address: string }
  | {
      readonly kind: 'page'
      readonly tried: ImportTried
      readonly view: Omit<ImportView, 'survey'>
    }

/** What there is to see of a file that was sent, or of those that came before. */
export async function lookAtImport(
  shell: Shell,
  survey: HostedSurvey,
  asked: ReturnType<typeof fileIn>,
): Promise<LookedAt> {
  const { key, name } = asked
  const run = shell.importRuns.find(survey.id, key)
  const state = run?.state() ?? null
  if (state?.kind === 'taken' || state?.kind === 'failed') {
    shell.importRuns.forget(survey.id, key)
    await run?.settled
  }
  if (state?.kind === 'taken') return { kind: 'taken', address: takenAddress(survey.slug, state) }
  const tried = run === null ? NOT_TRIED : triedIn(run)
  if (state?.kind === 'running' && run !== null) {
    // A file that is being gone through is not read once more by whoever looks how far it is.
    const view = { notice: null, earlier: [], file: null }
    return {
      kind: 'page',
      tried,
      view: { ...view, run: { key, name, task: run.task, ...state.at } },
    }
  }
  const file = key === '' ? null : await findImport(shell, survey, { key, name })
  const [opened, isGone] = [file?.ok === true ? file.value : null, file?.ok === false]
  const own = opened === null ? null : ownImport(shell, survey, opened)
  const notice = isGone
    ? { words: 'That file is no longer here. Please send it again.', undo: null }
    : state?.kind === 'stopped'
      ? {
          words: stoppedInWords(state.taken, state.why?.detail ?? null),
          undo: own?.key ?? null,
        }
      : own !== null
        ? { words: inAlready(own.counted), undo: own.key }
        : takenNotice(shell, survey, asked)
  return {
    kind: 'page',
    tried,
    view: {
      notice,
      earlier: opened === null ? listImports(shell, survey) : earlierImports(shell, survey, opened),
      run: null,
      file: opened === null ? null : { key, name, ...(await describeImport(survey, opened)) },
    },
  }
}

/** What came in from this very file, as when the server ended half-way; null where nothing did. */
function ownImport(shell: Shell, survey: HostedSurvey, file: ImportFile) {
  const known = findKnownImport(shell, survey, importDoor(shell, { survey, file }).key)
  return known.ok && known.value.counted > 0 ? known.value : null
}

/** Where whoever has taken a file is led. */
export const takenAddress = (
  slug: string,
  { taken, door }: { readonly taken: number; readonly door: string },
): string => `/studio/surveys/${slug}/import?taken=${taken}&import=${door}`

function takenNotice(
  shell: Shell,
  survey: HostedSurvey,
  { taken, door }: ReturnType<typeof fileIn>,
): ImportNotice | null {
  if (!/^\d{1,9}$/.test(taken)) return null
  const known = findKnownImport(shell, survey, door)
  return {
    words: `Taken: ${Number(taken).toLocaleString('en')}. Tables and files show them as “imported”.`,
    undo: known.ok && known.value.counted > 0 ? known.value.key : null,
  }
}

/** What is to be seen of a run that is over. */
export function triedIn(run: ImportRun): ImportTried {
  const [state, { places }] = [run.state(), run]
  const tried = { ...NOT_TRIED, places }
  if (state.kind === 'checked') return { ...tried, check: state.check }
  return state.kind === 'refused'
    ? { ...tried, errors: [{ href: '#place-0', text: state.problem.detail }] }
    : tried
}

const PATIENCE_MS = 800

/** Most files are gone through before anybody would look for a bar. */
export async function soonSettled(run: ImportRun) {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([run.settled, patience])
  return run.state()
}

import { listCollectors } from '../../collectors/list-collectors.server.ts'
import type { Shell } from '../../shell.server.ts'
import type { HostedSurvey } from '../../surveys/catalog.server.ts'
import { importKey } from './import-collector.server.ts'
import type { ImportFile } from './open-import.server.ts'

export type EarlierImport = { readonly name: string; readonly responses: number }

/** Files that responses came from before, but for one that is here again. */
export function earlierImports(
  shell: Shell,
  survey: HostedSurvey,
  file: Pick<ImportFile, 'hash'> | null,
): readonly EarlierImport[] {
  const own = file === null ? null : importKey(shell, { survey, file })
  return listCollectors(shell, survey).flatMap(({ kind, key, name, counts }) =>
    kind === 'import' && key !== own ? [{ name, responses: counts.submitted }] : [],
  )
}

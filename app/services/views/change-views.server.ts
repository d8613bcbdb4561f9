import type { Problem } from '../../core/problem.ts'
import { ok, unreachable, type Result } from '../../core/result.ts'
import type { ViewDeed, ViewNotice } from '../../core/views/view-deed.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { deleteView } from './delete-view.server.ts'
import { renameView } from './rename-view.server.ts'
import { saveView } from './save-view.server.ts'

type Asked = {
  readonly survey: HostedSurvey
  readonly deed: ViewDeed
  /** What a view that is saved will be. */
  readonly query: string
  readonly actor: string
}

export async function changeViews(
  shell: Shell,
  { survey, deed, query, actor }: Asked,
): Promise<Result<ViewNotice, Problem>> {
  switch (deed.kind) {
    case 'save': {
      const saved = await saveView(shell, { survey, name: deed.name, query, actor })
      return saved.ok ? ok({ done: 'saved', name: saved.value.name }) : saved
    }
    case 'rename': {
      const renamed = await renameView(shell, { survey, id: deed.id, name: deed.name, actor })
      return renamed.ok ? ok({ done: 'renamed', name: renamed.value.name }) : renamed
    }
    case 'delete': {
      const deleted = await deleteView(shell, { survey, id: deed.id, actor })
      return deleted.ok ? ok({ done: 'deleted', ...deleted.value }) : deleted
    }
    default:
      return unreachable(deed)
  }
}

import { isOpenToOutsiders } from '../../core/response/collector.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import type { CollectorView } from './describe-collector.server.ts'
import { listCollectors } from './list-collectors.server.ts'

/** The doors that a researcher may give to others: those that are open, or will be. */
export const listShared = (shell: Shell, survey: HostedSurvey): readonly CollectorView[] =>
  listCollectors(shell, survey).filter(
    ({ kind, state }) => isOpenToOutsiders(kind) && state !== 'closed' && state !== 'grace',
  )

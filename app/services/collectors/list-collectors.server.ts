import { listCollectors as rowsOf } from '../../../db/collectors.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { describeCollector, type CollectorView } from './describe-collector.server.ts'

export const listCollectors = (shell: Shell, survey: HostedSurvey): readonly CollectorView[] =>
  shell.database.read((tx) => rowsOf(tx, survey.id).map((row) => describeCollector(shell, tx, row)))

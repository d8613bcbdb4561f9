import { reasonInWords } from '../../app/core/definition/reason-in-words.ts'
import { publishSurvey } from '../../app/services/surveys/publish-survey.server.ts'
import { loadReconstruction } from '../../app/services/surveys/load-reconstruction.server.ts'
import { readFolder } from '../../app/services/surveys/read-folder.server.ts'
import { complain, say, UsageError, withShell, type Command } from './command.ts'

export const publish: Command = {
  usage: 'publish surveys/<slug>',
  purpose: 'publish a folder as the next version of its survey',
  run: async ([path]) => {
    if (path === undefined) throw new UsageError('Which folder?')
    const folder = readFolder(path)
    if (!folder.ok) {
      complain(folder.problem.detail)
      return 1
    }
    return withShell(async (shell) => {
      const published = await publishSurvey(shell, { ...folder.value, actor: 'command line' })
      if (!published.ok) {
        complain(`${published.problem.code}: ${published.problem.detail}`)
        for (const { pointer, message } of published.problem.errors ?? [])
          complain(`  ${pointer}: ${message}`)
        return 1
      }
      const { version, change, warnings } = published.value
      for (const { pointer, message } of warnings) complain(`warning at ${pointer}: ${message}`)
      say(`${folder.value.slug}: version ${version}, ${change.kind}`)
      for (const reason of change.reasons) say(`  ${reasonInWords(reason)}`)
      const survey = shell.catalog.survey(folder.value.slug)
      if (survey !== null) await loadReconstruction(shell, survey, () => undefined)
      return 0
    })
  },
}

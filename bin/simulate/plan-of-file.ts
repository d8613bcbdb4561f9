import { planOf, type Plan } from '../../app/core/response/plan.ts'
import { isPublishable, readSource } from '../../app/surveyjs/read-source.server.ts'
import { readJson } from './read-json.ts'

/** A questionnaire as far as it can be understood; null where it can't be at all. */
export function planOfFile(file: string, complain: (line: string) => void): Plan | null {
  const { definition, problems } = readSource(readJson(file))
  if (definition === null) {
    for (const { code, pointer, message } of problems)
      complain(`${file}: ${code} at ${pointer || '/'}: ${message}`)
    return null
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (!isPublishable(problems))
    complain(
      `${file}: ${errors} ${errors === 1 ? 'error keeps' : 'errors keep'} it from being published ` +
        '(rapport check names them); what was not understood is left out here',
    )
  return planOf(definition, {})
}

import type { Definition } from '../../core/definition/definition.ts'
import type { Check } from '../../core/drafting/check.ts'
import { fitStudy } from '../surveys/fit-study.server.ts'

/** What keeps a study from being published with a questionnaire. */
export function checkStudy(study: unknown, definition: Definition): readonly Check[] {
  const fitted = fitStudy(study, definition)
  if (fitted.ok) return []
  const { code, detail, errors = [] } = fitted.problem
  const places = errors.length > 0 ? errors : [{ code, pointer: '', message: detail }]
  return places.map((place) => ({
    code: place.code,
    severity: 'error',
    pointer: `/study${place.pointer}`,
    message: place.message,
    fix: null,
  }))
}

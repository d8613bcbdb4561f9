import { openDevice } from '../respondent/device.ts'
import { startFieldOf } from '../respondent/draft.ts'
import { keyOfPage } from '../respondent/kept.ts'

/** The response that posting this form would begin, so that both looks send one and the same. */
export function beganAs(
  survey: string,
  response: string,
  form: HTMLFormElement,
): { readonly id: string; readonly start: string | null } {
  const start = startFieldOf(form)?.value ?? null
  const earlier = openDevice(() => sessionStorage).read(keyOfPage(survey, 'start', 'typed'))?.begun
  return { id: earlier?.start === start ? earlier.response : response, start }
}

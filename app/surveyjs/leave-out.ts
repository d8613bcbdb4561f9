import type { Json, JsonObject } from '../core/json.ts'
import type { Reading } from './reading.server.ts'

/** Says why an element is left out, and what to do; its name is known all the same. */
export function reportType(reading: Reading, source: JsonObject, pointer: string): void {
  const { type, name } = source
  if (typeof name === 'string' && name !== '' && !reading.has(name))
    reading.names.set(name, pointer)
  reading.error(`${pointer}/type`, 'type_unsupported', reasonFor(type, source))
}

function reasonFor(type: Json | undefined, source: JsonObject): string {
  if (typeof type === 'string' && type !== '')
    return `Questions of type ${JSON.stringify(type)} are not supported: SurveyJS has no such type of its own, and leaves them out where nobody has added it. Make it a question of a type that SurveyJS has, or take it out`
  return 'questionTemplateName' in source
    ? 'This element names a template instead of a type, and only the program for which it was written knows the templates. Write the question out in full'
    : 'This element has no type, and SurveyJS leaves such an element out too. Say of which type it is, or take it out'
}

/** SurveyJS shows such a question, and nobody can answer it. */
export function reportEmpty(reading: Reading, pointer: string, has: string): null {
  reading.report(
    pointer,
    'warning',
    'choices_missing',
    `This question has ${has}, so nobody could answer it; it is left out`,
  )
  return null
}

export const duplicateName = (name: string): string =>
  `Two questions keep their answers under ${name}. SurveyJS lets them share one answer; here each question has its own, so that a number says what was asked. Give one of them another name, or ask it once`

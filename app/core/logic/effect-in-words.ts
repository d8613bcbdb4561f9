import { isJsonList, textOr, type Json, type JsonObject } from '../json.ts'
import { choiceLabel } from './sentence-in-words.ts'
import { subjectNamed, type Subject } from './subject.ts'

/** What a trigger does once its condition holds; null for what we don't know. */
export function effectInWords(trigger: JsonObject, subjects: readonly Subject[]): string | null {
  const called = (name: string) => `“${subjectNamed(subjects, name)?.label ?? name}”`
  const named = (key: string) => {
    const name = textOr(trigger[key], '')
    return name === '' ? null : called(name)
  }
  const [to, from] = [named('setToName'), named('fromName')]
  switch (textOr(trigger['type'], '').replace(/trigger$/, '')) {
    case 'complete':
      return 'Ends the survey'
    case 'skip': {
      const goal = named('gotoName')
      return goal === null ? null : `Skips to ${goal}`
    }
    case 'setvalue': {
      const value = trigger['setValue']
      const subject = subjectNamed(subjects, textOr(trigger['setToName'], ''))
      if (to === null) return null
      return isEmpty(value) ? `Empties ${to}` : `Sets ${to} to ${valueInWords(value, subject)}`
    }
    case 'copyvalue':
      return to === null || from === null ? null : `Copies the answer to ${from} into ${to}`
    case 'runexpression': {
      const formula = textOr(trigger['runExpression'], '')
      if (formula === '') return null
      return to === null ? `Works out ${formula}` : `Sets ${to} to what comes of ${formula}`
    }
    case 'visible': {
      const shown = ['pages', 'questions'].flatMap((key) => {
        const names = trigger[key]
        return isJsonList(names) ? names.filter((name) => typeof name === 'string') : []
      })
      return shown.length === 0 ? null : `Shows ${shown.map(called).join(', ')}`
    }
    default:
      return null
  }
}

const isEmpty = (value: Json | undefined): value is null | undefined | '' =>
  value === undefined || value === null || value === ''

function valueInWords(value: Json, subject: Subject | null): string {
  if (isJsonList(value)) return value.map((each) => valueInWords(each, subject)).join(', ')
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : choiceLabel(value, subject)
}

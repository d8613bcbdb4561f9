import { isJsonList, isJsonObject, type Json } from '../../json.ts'

const NAMES = ['name', 'valueName'] as const

/** Every name in a source, in lower case: SurveyJS does not tell `Age` from `age`. */
export function namesIn(source: Json): Set<string> {
  const names = new Set<string>()
  collect(source, names)
  return names
}

function collect(value: Json, names: Set<string>): void {
  if (isJsonList(value)) for (const each of value) collect(each, names)
  else if (isJsonObject(value)) {
    for (const key of NAMES) {
      const name = value[key]
      if (typeof name === 'string') names.add(name.toLowerCase())
    }
    for (const each of Object.values(value)) if (typeof each === 'object') collect(each, names)
  }
}

/** A name that nothing has yet; it is taken from here on. */
export function freshName(taken: Set<string>, stem: string): string {
  let number = 1
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1
  const name = `${stem}${number}`
  taken.add(name.toLowerCase())
  return name
}

/** A name for a copy: `age` gives `age2`, `age2` gives `age3`. */
export function nameOfCopy(taken: Set<string>, name: string): string {
  const stem = name.replace(/\d+$/, '')
  let number = Number(name.slice(stem.length) || 1) + 1
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1
  const copy = `${stem}${number}`
  taken.add(copy.toLowerCase())
  return copy
}

/** What stands in expressions between braces, and nothing that ends or splits it there. */
export const isUsableName = (name: string): boolean =>
  name.trim() === name && name !== '' && !/[{}[\]]/.test(name) && !/-comment$/i.test(name)

import type { CraftRule } from './craft-rule.ts'
import { personalField } from './personal-fields.ts'
import { nameOf } from './words.ts'

/** A browser can fill in what it knows of its owner where a field says what it is for (WCAG 1.3.5). */
export const missingPurpose: CraftRule = ({ questions }) =>
  questions.flatMap((located) => {
    const { part, json, pointer, inside } = located
    const field = personalField(located)
    // In a list of entries, it is about somebody else each time.
    if (field === null || inside?.kind === 'entries' || inside?.kind === 'grid') return []
    return json['autocomplete'] !== undefined || json['type'] !== 'text'
      ? []
      : [
          {
            code: 'purpose_missing',
            severity: 'advice',
            pointer,
            message: `${nameOf(part)} asks what browsers can fill in, if they are told that it is ${IN_WORDS[field]}`,
            fix: {
              label: 'Let the browser fill it in',
              operations: [{ op: 'add', path: `${pointer}/autocomplete`, value: field }],
            },
          },
        ]
  })

const IN_WORDS = {
  name: 'one’s name',
  email: 'one’s email address',
  tel: 'one’s telephone number',
  'street-address': 'one’s address',
  bday: 'one’s birthday',
} as const

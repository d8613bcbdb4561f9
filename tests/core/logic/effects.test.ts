import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { effectInWords } from '#app/core/logic/effect-in-words.ts'
import { subjectsAt } from '#app/core/logic/subjects.ts'

const document = {
  source: {
    elements: [
      { type: 'radiogroup', name: 'reach', title: 'How?', choices: [{ value: 1, text: 'Phone' }] },
      { type: 'text', name: 'age', title: 'How old?' },
    ],
    triggers: [{}],
  },
  study: {},
}
const subjects = subjectsAt(document, '/source/triggers/0/expression')

test.each<[JsonObject, string | null]>([
  [{ type: 'complete' }, 'Ends the survey'],
  [{ type: 'skip', gotoName: 'age' }, 'Skips to “How old?”'],
  [{ type: 'skip' }, null],
  [{ type: 'setvalue', setToName: 'reach', setValue: 1 }, 'Sets “How?” to Phone'],
  [{ type: 'setvaluetrigger', setToName: 'more', setValue: ['a', 2] }, 'Sets “more” to a, 2'],
  [{ type: 'setvalue', setToName: 'reach' }, 'Empties “How?”'],
  [
    { type: 'copyvalue', fromName: 'age', setToName: 'reach' },
    'Copies the answer to “How old?” into “How?”',
  ],
  [
    { type: 'runexpression', runExpression: '{age} + 1', setToName: 'age' },
    'Sets “How old?” to what comes of {age} + 1',
  ],
  [{ type: 'visible', questions: ['age'], pages: ['p2'] }, 'Shows “p2”, “How old?”'],
  [{ type: 'dance' }, null],
])('the trigger %j is said to do: %s', (trigger, words) => {
  expect(effectInWords(trigger, subjects)).toBe(words)
})

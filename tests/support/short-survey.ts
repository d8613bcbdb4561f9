import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const SHORT = 'a-short-survey'

/** Two pages and one, in a folder of surveys of its own. */
export function shortSurveys(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-surveys-'))
  mkdirSync(join(folder, SHORT))
  writeFileSync(
    join(folder, SHORT, 'survey.json'),
    JSON.stringify({
      title: { default: 'A short survey', de: 'Eine kurze Umfrage' },
      pages: [
        {
          name: 'first',
          elements: [
            {
              type: 'radiogroup',
              name: 'well',
              title: 'Did it go well?',
              choices: [
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No' },
              ],
            },
          ],
        },
        {
          name: 'second',
          elements: [
            { type: 'comment', name: 'why', title: 'Why?' },
            { type: 'text', name: 'times', title: 'How many times?', inputType: 'number' },
          ],
        },
        {
          name: 'third',
          elements: [{ type: 'comment', name: 'else', title: 'What else?' }],
        },
      ],
    }),
  )
  return folder
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const LIVE = 'a-lively-survey'

/** A page on which answers show questions, and a last one. */
export function livelySurveys(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-surveys-'))
  mkdirSync(join(folder, LIVE))
  const yesNo = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ]
  writeFileSync(
    join(folder, LIVE, 'survey.json'),
    JSON.stringify({
      title: 'A lively survey',
      pages: [
        {
          name: 'first',
          elements: [
            { type: 'radiogroup', name: 'well', title: 'Did it go well?', choices: yesNo },
            {
              type: 'comment',
              name: 'why',
              title: 'Why not?',
              visibleIf: "{well} = 'no'",
            },
            {
              type: 'panel',
              name: 'more',
              title: 'One more thing',
              elements: [
                {
                  type: 'text',
                  name: 'mail',
                  title: 'Your e-mail',
                  inputType: 'email',
                  visibleIf: '{why} notempty',
                  requiredIf: '{times} > 1',
                },
              ],
            },
            { type: 'text', name: 'times', title: 'How many times?', inputType: 'number' },
            {
              type: 'rating',
              name: 'score',
              title: 'How likely are you to come back?',
              rateMin: 0,
              rateMax: 10,
            },
            {
              type: 'checkbox',
              name: 'how',
              title: 'How did you get in touch?',
              choices: ['Phone', 'Letter'],
              showNoneItem: true,
              noneText: 'Not at all',
            },
            { type: 'text', name: 'about', title: 'Tell us about {how}.' },
            {
              type: 'radiogroup',
              name: 'best',
              title: 'Which was best?',
              choices: ['Phone', 'Letter'],
              choicesVisibleIf: '{how} contains {item}',
            },
          ],
        },
        {
          name: 'last',
          elements: [
            {
              type: 'ranking',
              name: 'order',
              title: 'What matters most?',
              choices: ['Speed', 'Kindness', 'Price', 'Expertise'],
            },
            {
              type: 'slider',
              name: 'minutes',
              title: 'How many minutes?',
              min: 0,
              max: 60,
              step: 5,
            },
            {
              type: 'paneldynamic',
              name: 'children',
              title: 'Your children',
              templateTitle: 'Child {panelIndex}',
              panelCount: 2,
              templateElements: [
                { type: 'text', name: 'age', title: 'Age', inputType: 'number' },
                {
                  type: 'text',
                  name: 'school',
                  title: 'School',
                  visibleIf: '{panel.age} > 5',
                  isRequired: true,
                },
              ],
            },
            {
              type: 'text',
              name: 'bus',
              title: 'How do they get to school?',
              visibleIf: '{children[0].school} notempty or {children[1].school} notempty',
            },
            { type: 'comment', name: 'else', title: 'What else?', maxLength: 100 },
          ],
        },
      ],
    }),
  )
  return folder
}

import type { CraftRule, Questionnaire } from './craft-rule.ts'
import { isPersonal } from './personal-fields.ts'
import { nameOf } from './words.ts'

const NOTICE =
  /\b(?:privacy|consent|personal (?:data|information)|data protection|gdpr|hipaa|confidential\w*|anonym\w+|(?:will|do) not (?:share|publish|pass)|delete(?:d)? (?:your|after)|we (?:keep|store|use) (?:your|it|this)|datenschutz\w*|einwillig\w*|personenbezogen\w*|vertraulich\w*|dsgvo)/i

/** Who gives their name or address is to know beforehand what becomes of it. */
export const unannouncedPersonalData: CraftRule = (questionnaire) => {
  const asked = questionnaire.questions.filter(isPersonal)
  const [first] = asked
  if (first === undefined || NOTICE.test(wordsIn(questionnaire))) return []
  const others = asked.length - 1
  return [
    {
      code: 'personal_data_unannounced',
      severity: 'warning',
      pointer: first.pointer,
      message: `${nameOf(first.part)}${others === 0 ? ' asks' : ` and ${others} more ask`} who somebody is, and nothing says what becomes of that. Say on the first page why you ask, who sees it and when it is deleted`,
      fix: null,
    },
  ]
}

const wordsIn = ({ definition, parts, questions }: Questionnaire): string =>
  [
    definition.title,
    definition.description,
    ...definition.pages.flatMap(({ title, description }) => [title, description]),
    ...parts.flatMap(({ part }) =>
      part.kind === 'html'
        ? [part.html]
        : part.kind === 'panel'
          ? [part.title, part.description]
          : [],
    ),
    ...questions.flatMap(({ part }) => [part.title, part.description]),
  ]
    .flatMap((text) => (text === null ? [] : Object.values(text)))
    .join('\n')

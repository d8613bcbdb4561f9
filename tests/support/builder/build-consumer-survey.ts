import { survey, inGerman } from './consumer-survey.ts'
import type { Hands } from './hands.ts'

const KINDS = {
  html: 'Text block',
  radiogroup: 'Single choice',
  checkbox: 'Multiple choice',
  comment: 'Long answer',
} as const

const text = (words: string) => ({ kind: 'text', text: words }) as const

/** The consumer survey from an empty page, in the order in which somebody would do it. */
export async function buildConsumerSurvey(hands: Hands): Promise<void> {
  await hands.startEmpty(survey.title.default)
  await hands.describeSurvey(survey.description.default)
  await hands.setProperty('Language', text(survey.locale))
  await hands.setProperty('Introduction', { kind: 'option', label: 'Own first page' })
  await hands.setProperty('Words at the end', text(survey.completedHtml.default))
  await hands.setProperty('Words that end it', text(survey.screenOut.message.default), 'Screen out')
  await hands.setProperty(
    'Words that ask again',
    text(survey.screenOut.askAgain.default),
    'Screen out',
  )
  for (const [index, page] of survey.pages.entries()) {
    if (index > 0) await hands.addPage()
    await hands.namePage(index, page.name)
    for (const element of page.elements) await build(hands, element)
  }
  await addRules(hands)
  await hands.openScreen('Languages')
  await hands.addLanguage('de')
  await hands.translate('de', inGerman)
}

async function build(
  hands: Hands,
  element: (typeof survey.pages)[number]['elements'][number],
): Promise<void> {
  const { type, name, html, title, description, choices, dontKnowText, maxLength } = element
  await hands.addElement(KINDS[type])
  if (html !== undefined) await hands.write('html', html.default)
  if (title !== undefined) await hands.write('title', title.default)
  if (description !== undefined) await hands.write('description', description.default)
  if (choices !== undefined)
    await hands.writeList(choices.map((each) => `${each.value} | ${each.text.default}`).join('\n'))
  if (dontKnowText !== undefined) await hands.setApart('Don’t know', dontKnowText.default)
  await hands.name(name)
  if (maxLength !== undefined) await hands.setProperty('Longest', text(String(maxLength)))
}

async function addRules(hands: Hands): Promise<void> {
  const [contacted, strongFeelings] = ['contacted', 'strongFeelings'].map((name) => {
    const found = survey.pages
      .flatMap(({ elements }) => elements)
      .find((each) => each.name === name)
    return { name, title: found?.title?.default ?? '' }
  })
  if (contacted === undefined || strongFeelings === undefined) throw new Error('no such question')
  const yes = { label: 'Yes', stored: "'yes'" }
  const isNot = { words: 'is not', sign: '<>' }
  await hands.openScreen('Logic')
  await hands.addRule({
    kind: 'Show if',
    of: strongFeelings.title,
    join: 'all',
    clauses: [{ question: contacted, comparison: { words: 'is', sign: '=' }, value: yes }],
  })
  await hands.addRule({
    kind: 'Screen out if',
    of: null,
    join: 'any',
    clauses: [contacted, strongFeelings].map((question) => ({
      question,
      comparison: isNot,
      value: yes,
    })),
  })
}

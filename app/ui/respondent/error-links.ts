import type { ElementView, ErrorLink, QuestionView } from './view.ts'

/** One link for each thing to mend, in the page's order, to the first control that mends it. */
export const errorLinks = (elements: readonly ElementView[]): readonly ErrorLink[] =>
  elements.flatMap((element) => {
    if (element.kind === 'html') return []
    return element.kind === 'panel' ? errorLinks(element.elements) : linksOf(element)
  })

function linksOf(view: QuestionView): readonly ErrorLink[] {
  const whole = view.error === null ? [] : [link(firstControl(view), view.error, view.label)]
  if (view.kind === 'matrix')
    return [
      ...whole,
      ...view.rows.flatMap((row) =>
        row.error === null ? [] : [link(`${row.id}-0`, row.error, row.label)],
      ),
    ]
  const words = wordsOf(view)
  return words?.error == null ? whole : [...whole, link(words.id, words.error, view.label)]
}

const link = (id: string, text: string, about: string): ErrorLink => ({
  href: `#${id}`,
  text,
  about,
})

function firstControl(view: QuestionView): string {
  switch (view.kind) {
    case 'single':
    case 'multiple':
    case 'rating':
      return view.choices[0]?.id ?? view.id
    case 'matrix':
      return view.rows[0]?.cells[0]?.id ?? view.id
    case 'dropdown':
    case 'text':
    case 'number':
    case 'file':
    case 'signature':
      return `${view.id}-0`
  }
}

function wordsOf(view: QuestionView) {
  if (view.kind === 'dropdown') return view.other
  if (view.kind === 'single' || view.kind === 'multiple')
    return view.choices.find(({ other }) => other !== null)?.other ?? null
  return null
}

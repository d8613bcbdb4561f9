import type { ElementView, ErrorLink, PanelView, QuestionView } from './view.ts'

/** One link for each thing to mend, in the page's order, to the first control that mends it. */
export const errorLinks = (elements: readonly ElementView[]): readonly ErrorLink[] =>
  elements.flatMap((element) => {
    if (element.kind === 'html') return []
    if (element.kind !== 'panel') return linksOf(element)
    return [...ofPanel(element), ...errorLinks(element.elements)]
  })

function ofPanel({ error, elements, title }: PanelView): readonly ErrorLink[] {
  const first = firstQuestion(elements)
  return error === null || first === null
    ? []
    : [link(firstControl(first), error, title ?? first.label)]
}

function firstQuestion(elements: readonly ElementView[]): QuestionView | null {
  for (const element of elements) {
    if (element.kind === 'html') continue
    const found = element.kind === 'panel' ? firstQuestion(element.elements) : element
    if (found !== null && !('isDisabled' in found && found.isDisabled)) return found
  }
  return null
}

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

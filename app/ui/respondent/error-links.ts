import type { ElementView, ErrorLink, GroupView, QuestionView } from './view.ts'

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
  if (view.kind === 'grid' || view.kind === 'entries')
    return [
      ...whole,
      ...view.groups.flatMap((group) =>
        errorLinks(group.elements).map((inside) => ({
          ...inside,
          about: `${group.label}: ${inside.about}`,
        })),
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
    case 'grid':
      return firstControlIn(view.groups) ?? view.id
    case 'entries':
      return view.add === null ? (firstControlIn(view.groups) ?? view.id) : `${view.id}-add`
    case 'dropdown':
    case 'text':
    case 'number':
      return `${view.id}-0`
  }
}

const firstControlIn = (groups: readonly GroupView[]): string | null =>
  groups.map(({ elements }) => firstQuestionIn(elements)).find((view) => view !== null) ?? null

function firstQuestionIn(elements: readonly ElementView[]): string | null {
  for (const element of elements) {
    if (element.kind === 'html') continue
    if (element.kind !== 'panel') return firstControl(element)
    const inside = firstQuestionIn(element.elements)
    if (inside !== null) return inside
  }
  return null
}

function wordsOf(view: QuestionView) {
  if (view.kind === 'dropdown') return view.other
  if (view.kind === 'single' || view.kind === 'multiple')
    return view.choices.find(({ other }) => other !== null)?.other ?? null
  return null
}

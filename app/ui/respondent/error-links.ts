import { unreachable } from '#app/core/result.ts'
import type { ElementView, ErrorLink, GroupView, PanelView, QuestionView } from './view.ts'

/** One link for each thing to mend, in the page's order, to the first control that mends it. */
export const errorLinks = (elements: readonly ElementView[]): readonly ErrorLink[] =>
  elements.flatMap((element) => {
    if (element.kind === 'html' || element.kind === 'image') return []
    if (element.kind !== 'panel') return linksOf(element)
    return [...ofPanel(element), ...errorLinks(element.elements)]
  })

function ofPanel({ error, elements, title }: PanelView): readonly ErrorLink[] {
  const first = firstQuestion(elements)
  return first === null ? [] : linkTo(firstControl(first), error, title ?? first.label)
}

function firstQuestion(elements: readonly ElementView[]): QuestionView | null {
  for (const element of elements) {
    if (element.kind === 'html' || element.kind === 'image') continue
    const found = element.kind === 'panel' ? firstQuestion(element.elements) : element
    if (found !== null && !found.isDisabled && found.kind !== 'computed') return found
  }
  return null
}

const linksOf = (view: QuestionView): readonly ErrorLink[] => [
  ...linkTo(firstControl(view), view.error, view.label),
  ...linksWithin(view),
  ...wordsOf(view).flatMap(({ id, error }) => linkTo(id, error, view.label)),
]

const linkTo = (id: string, text: string | null, about: string): readonly ErrorLink[] =>
  text === null ? [] : [{ href: `#${id}`, text, about }]

/** To what is wrong at a row, an item or an end alone. */
function linksWithin(view: QuestionView): readonly ErrorLink[] {
  switch (view.kind) {
    case 'matrix':
      return view.rows.flatMap((row) => linkTo(`${row.id}-0`, row.error, row.label))
    case 'range':
      return view.ends.flatMap(({ id, error, label }) =>
        linkTo(id, error, `${view.label}: ${label}`),
      )
    case 'textGroup':
      return view.items.flatMap(linksOf)
    case 'grid':
    case 'entries':
      return view.groups.flatMap((group) =>
        errorLinks(group.elements).map((inside) => ({
          ...inside,
          about: `${group.label}: ${inside.about}`,
        })),
      )
    default:
      return []
  }
}

function firstControl(view: QuestionView): string {
  switch (view.kind) {
    case 'single':
    case 'multiple':
    case 'rating':
      return view.choices[0]?.id ?? view.id
    case 'ranking':
      return view.ranks[0]?.id ?? view.id
    case 'matrix':
      return view.rows[0]?.cells[0]?.id ?? view.id
    case 'textGroup':
      return view.items[0] === undefined ? view.id : firstControl(view.items[0])
    case 'grid':
      return firstControlIn(view.groups) ?? view.id
    case 'entries':
      return view.add === null ? (firstControlIn(view.groups) ?? view.id) : `${view.id}-add`
    case 'dropdown':
    case 'text':
    case 'number':
    case 'range':
    case 'file':
    case 'signature':
      return `${view.id}-0`
    case 'computed':
      return view.id
    default:
      return unreachable(view)
  }
}

const firstControlIn = (groups: readonly GroupView[]): string | null =>
  groups.map(({ elements }) => firstQuestionIn(elements)).find((view) => view !== null) ?? null

function firstQuestionIn(elements: readonly ElementView[]): string | null {
  for (const element of elements) {
    if (element.kind === 'html' || element.kind === 'image') continue
    if (element.kind !== 'panel') return firstControl(element)
    const inside = firstQuestionIn(element.elements)
    if (inside !== null) return inside
  }
  return null
}

/** Where words are written beside the answer. */
function wordsOf(view: QuestionView) {
  const others =
    view.kind === 'dropdown'
      ? [view.other]
      : view.kind === 'single' || view.kind === 'multiple'
        ? view.choices.map(({ other }) => other)
        : view.kind === 'ranking'
          ? view.ranks.map(({ other }) => other)
          : []
  return [...others, view.comment].flatMap((words) => words ?? [])
}

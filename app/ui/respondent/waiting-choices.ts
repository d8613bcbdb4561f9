import type { QuestionView } from './view.ts'

/** Says of choices which are not offered yet, and stand there for the script alone. */
export function withWaiting(view: QuestionView, waiting: ReadonlySet<string>): QuestionView {
  if (waiting.size === 0) return view
  const marked = <Choice extends { readonly value: string }>(choices: readonly Choice[]) =>
    choices.map((choice) => (waiting.has(choice.value) ? { ...choice, isWaiting: true } : choice))
  switch (view.kind) {
    case 'single':
      return { ...view, choices: marked(view.choices) }
    case 'multiple':
      return { ...view, choices: marked(view.choices) }
    case 'dropdown':
      return { ...view, options: marked(view.options) }
    case 'ranking':
      return { ...view, ranks: marked(view.ranks) }
    default:
      return view
  }
}

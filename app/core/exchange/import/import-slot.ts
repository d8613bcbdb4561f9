import type { Variable } from '../../codebook/variable.ts'
import type { Choice, Question } from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'
import type { Plan } from '../../response/plan.ts'
import type { CellSource, LaidOut } from '../file-layout.ts'

/** A place of a survey's answers that a column of a file may go to. */
export type ImportSlot = {
  /** As a mapping names it: what the column is called in exports; of a whole list its variable's. */
  readonly id: string
  readonly label: string
  /** By which a column may be known for it, the surest first. */
  readonly names: readonly string[]
  readonly takes: SlotContent
}

export type SlotContent =
  | { readonly kind: 'coded' | 'number' | 'date' | 'words' | 'list'; readonly variable: Variable }
  | { readonly kind: 'tick'; readonly variable: Variable; readonly choice: Choice }
  /** `structured`: more than one word may stand there, as JSON. */
  | {
      readonly kind: 'text'
      readonly variable: Variable
      readonly holds: 'plain' | 'structured'
    }
  | { readonly kind: 'language' }

/** Every place to which a column may go, in the order of the questionnaire. */
export function importSlots(
  { columns, sources, sets }: LaidOut,
  plan: Plan,
): readonly ImportSlot[] {
  const lists = new Map(sets.map((set) => [set.columns[0], set]))
  return sources.flatMap((source, place): readonly ImportSlot[] => {
    const column = columns[place]
    const takes = contentOf(source, plan)
    if (column === undefined || takes === null) return []
    const { name, label, wording } = column
    if (takes.kind === 'language') return [{ id: name, label, names: [name], takes }]
    const { id } = takes.variable
    if (takes.kind !== 'tick') {
      const spoken = takes.kind === 'words' ? [`${wording ?? ''} other`, `${id} other`] : [id]
      const isWhole = takes.kind !== 'words' && takes.variable.row === null
      const asked = isWhole && wording !== null ? [wording] : []
      return [{ id: name, label, names: [name, ...spoken, label, ...asked], takes }]
    }
    const { variable, choice } = takes
    const named = [variable.exportName, id, wording ?? '']
    const tick = {
      id: name,
      label: `${wording ?? ''} – ${label}`,
      names: [name, ...named.flatMap((of) => [`${of} ${label}`, `${of} ${String(choice.value)}`])],
      takes,
    }
    const list = lists.get(name)
    return list === undefined
      ? [tick]
      : [
          {
            id: list.name,
            label: `${list.label} (a list)`,
            names: [list.name, id, list.label],
            takes: { kind: 'list', variable },
          },
          tick,
        ]
  })
}

function contentOf(source: CellSource, plan: Plan): SlotContent | null {
  switch (source.kind) {
    case 'own':
      return source.field === 'language' ? { kind: 'language' } : null
    case 'tick': {
      const choice = source.variable.categories[source.place]
      return choice === undefined ? null : { kind: 'tick', variable: source.variable, choice }
    }
    case 'text':
    case 'number': {
      const { variable } = source
      const asked = askedBy(variable, plan)
      // What is worked out is not believed, and files are brought by whoever answers.
      if (asked === null || asked.kind === 'computed' || asked.kind === 'file') return null
      if (source.kind === 'number' || keepsNumber(asked)) return { kind: 'number', variable }
      const isPlain = asked.kind === 'text' || asked.kind === 'signature'
      return { kind: 'text', variable, holds: isPlain ? 'plain' : 'structured' }
    }
    case 'coded':
    case 'date':
    case 'words':
      return { kind: source.kind, variable: source.variable }
  }
}

/** The question, cell of a table or field of a group that a variable is of. */
function askedBy({ question: name, row, column }: Variable, { byName }: Plan): Question | null {
  const question = byName.get(name)?.question ?? null
  if (question?.kind === 'textGroup')
    return question.items.find((item) => item.name === row) ?? null
  if (question?.kind !== 'grid') return question
  return questionsAmong(question.elements).find((cell) => cell.name === column) ?? null
}

/** A text whose mask makes it a number. */
const keepsNumber = (question: Question): boolean =>
  question.kind === 'text' && question.mask?.kind === 'numeric' && question.mask.keeps === 'number'

/** A choice's words in every language, and what it is called by. */
export const wordsOfChoice = ({ label, value }: Choice): readonly string[] => [
  ...new Set([...Object.values(label), String(value)]),
]

import type { Changed, ChangeReason } from './change-reason.ts'
import { unreachable } from '../result.ts'

/** A difference in a few English words, as the command line and the API tell it. */
export function reasonInWords(reason: ChangeReason): string {
  switch (reason.kind) {
    case 'questionRemoved':
      return `${reason.question} is gone`
    case 'kindChanged':
      return `${reason.question} became another type`
    case 'valueRemoved':
      return `${reason.question} lost the ${listed(reason)}`
    case 'valueAdded':
      return `${reason.question} has the new ${listed(reason)}`
    case 'questionAdded':
      return `${reason.question} is new`
    case 'ruleChanged':
      return `${partName(reason.of)}: ${RULES[reason.rule]}`
    case 'orderChanged':
      return `${partName(reason.of)} has another order`
    case 'settingsChanged':
      return `${partName(reason.of)} has other settings`
    case 'relabelled':
      return `${reason.question}: ${reason.value} reads “${reason.to}”, no longer “${reason.from}”`
    case 'reworded':
      return `${partName(reason.of)} has another ${reason.part}`
    case 'lookChanged':
      return 'The survey looks different'
    default:
      return unreachable(reason)
  }
}

const listed = ({ list, value }: Extract<ChangeReason, { list: unknown }>): string =>
  list === 'choice' ? `value ${value}` : `${list} ${value}`

const partName = (part: Changed): string => (part.kind === 'survey' ? 'The survey' : part.name)

const RULES = {
  visibleIf: 'it is shown by another rule',
  enableIf: 'it can be answered by another rule',
  required: 'whether it must be answered changed',
  validators: 'answers are checked differently',
} as const

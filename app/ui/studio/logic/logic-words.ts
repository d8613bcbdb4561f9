import type { Rule, RuleKind } from '../../../core/logic/rule.ts'
import type { RuleMark } from '../../../core/logic/rule-marks.ts'

export const KIND_WORDS: { readonly [kind in RuleKind]: string } = {
  show: 'Shown if',
  enable: 'Can be answered if',
  require: 'Required if',
  offer: 'Offered if',
  set: 'Set by',
  limit: 'Limited by',
  validate: 'Accepted if',
  trigger: 'Trigger',
  calculate: 'Worked out from',
  closing: 'Closing',
  screenOut: 'Screened out if',
  pipe: 'Words with answers in them',
}

export const MARK_WORDS: { readonly [code in RuleMark['code']]: string } = {
  broken: 'Can’t be read',
  unknown: 'Unknown name',
  deadEnd: 'Dead end',
  neverHolds: 'Never holds',
  later: 'Reads ahead',
  circle: 'Goes in a circle',
}

/** "Which town? is shown if", as headings and undo name a rule. */
export const ruleTitle = ({ owner, kind }: Pick<Rule, 'owner' | 'kind'>): string =>
  `${owner.label}: ${KIND_WORDS[kind].toLowerCase()}`

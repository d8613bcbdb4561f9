import type { Question } from './definition.ts'

/** What of a questionnaire changed: the whole, or one part by its name. */
export type Changed =
  | { readonly kind: 'survey' }
  | { readonly kind: 'page' | 'panel' | 'text' | 'question'; readonly name: string }

/** Lists in which answers are found. `question` is one inside another, asked in each row or entry. */
export type AnswerList = 'choice' | 'row' | 'column' | 'field' | 'question'

export type TextPart =
  | 'title'
  | 'description'
  | 'closing'
  | 'html'
  | 'message'
  | 'minLabel'
  | 'maxLabel'
  | 'comment'
  | 'error'

/** One difference between two versions, and what it does to what was counted before. */
export type ChangeReason =
  | { readonly kind: 'questionRemoved'; readonly question: string }
  | {
      readonly kind: 'kindChanged'
      readonly question: string
      readonly from: Question['kind']
      readonly to: Question['kind']
      /** Whether answers to both are kept alike, so that they are counted together. */
      readonly tallies: 'goOn' | 'startAnew'
    }
  | {
      readonly kind: 'valueRemoved' | 'valueAdded'
      readonly question: string
      readonly list: AnswerList
      readonly value: string
      readonly label: string
    }
  | { readonly kind: 'questionAdded'; readonly question: string }
  | { readonly kind: 'ruleChanged'; readonly of: Changed; readonly rule: Rule }
  | { readonly kind: 'orderChanged'; readonly of: Changed }
  | { readonly kind: 'settingsChanged'; readonly of: Changed }
  | {
      readonly kind: 'relabelled'
      readonly question: string
      readonly list: AnswerList
      readonly value: string
      readonly locale: string
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'reworded'
      readonly of: Changed
      readonly part: TextPart
      /** `default` for the survey's own language. */
      readonly locale: string
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'lookChanged' }

export type Rule = 'visibleIf' | 'enableIf' | 'required' | 'validators'

export type ReasonWeight = 'breaking' | 'safe' | 'labels'

/** What a difference makes of the whole change, if there is none that is graver. */
export function weightOf({ kind }: ChangeReason): ReasonWeight {
  switch (kind) {
    case 'questionRemoved':
    case 'kindChanged':
    case 'valueRemoved':
      return 'breaking'
    case 'questionAdded':
    case 'valueAdded':
    case 'ruleChanged':
    case 'orderChanged':
    case 'settingsChanged':
      return 'safe'
    case 'relabelled':
    case 'reworded':
    case 'lookChanged':
      return 'labels'
  }
}

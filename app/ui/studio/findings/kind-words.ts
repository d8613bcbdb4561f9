import type { DerivedKind } from '../../../core/drafting/edits/study/new-derived.ts'
import type { FindingKind } from '../../../core/drafting/edits/study/new-finding.ts'

export type KindWords = { readonly label: string; readonly says: string }

export const FINDING_KINDS: Readonly<Record<FindingKind, KindWords>> = {
  share: { label: 'Share', says: 'Percent of people who gave some answers' },
  score: { label: 'Score', says: 'A mean, a Net Promoter Score or a net' },
  groups: { label: 'Two groups', says: 'A share in two groups and their difference' },
  difference: { label: 'Difference', says: 'A score in two groups and their difference' },
  association: { label: 'Rise together', says: 'Two ordered questions that rise together' },
  nominalAssociation: {
    label: 'Go together',
    says: 'How strongly two questions without an order go together',
  },
  ranking: { label: 'Ranking', says: 'Items by their mean place' },
  multiple: { label: 'Most ticked', says: 'What most people ticked, where several may be' },
  drivers: { label: 'Drivers', says: 'What goes with an outcome; only you see it' },
  sideBySide: { label: 'Two surveys', says: 'Findings of two surveys beside each other' },
}

export const DERIVED_KINDS: Readonly<Record<DerivedKind, KindWords>> = {
  recode: { label: 'Recode', says: 'Answers put into fewer groups' },
  band: { label: 'Bands', says: 'A number in bands' },
  net: { label: 'Nets', says: 'Answers counted together; nets may overlap' },
  compute: { label: 'Computed', says: 'A number worked out from others' },
}

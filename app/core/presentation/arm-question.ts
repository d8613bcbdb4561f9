import { ONE_COLUMN } from '../definition/layouts.ts'
import type { SingleChoice } from '../definition/question.ts'
import type { Arm } from './order-rules.ts'

/** An arm as the question that nobody is asked: it is a variable like any other. */
export const armQuestion = ({ name, values }: Arm): SingleChoice => ({
  kind: 'single',
  control: 'radio',
  name,
  title: { default: name },
  titleLayout: 'shown',
  description: null,
  visibleIf: null,
  requiredIf: null,
  isRequired: false,
  requiredErrorText: null,
  enableIf: null,
  isReadOnly: false,
  comment: 'none',
  commentText: null,
  validators: [],
  prefill: null,
  choices: values.map(({ value }) => ({
    value,
    label: { default: String(value) },
    role: 'substantive',
  })),
  rules: null,
  otherPlaceholder: null,
  otherWords: 'comment',
  unlisted: 'refused',
  layout: ONE_COLUMN,
})

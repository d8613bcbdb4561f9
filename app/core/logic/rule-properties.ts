import type { Rule, RuleKind } from './rule.ts'

type Property = Pick<Rule, 'kind' | 'form'>

const condition = (kind: RuleKind): Property => ({ kind, form: 'condition' })
const value = (kind: RuleKind): Property => ({ kind, form: 'value' })

/** Properties that hold an expression wherever they stand. */
const EXPRESSIONS: { readonly [property: string]: Property } = {
  visibleIf: condition('show'),
  enableIf: condition('enable'),
  requiredIf: condition('require'),
  choicesVisibleIf: condition('offer'),
  choicesEnableIf: condition('offer'),
  rowsVisibleIf: condition('offer'),
  columnsVisibleIf: condition('offer'),
  templateVisibleIf: condition('offer'),
  setValueIf: condition('set'),
  setValueExpression: value('set'),
  resetValueIf: condition('set'),
  defaultValueExpression: value('set'),
  minValueExpression: value('limit'),
  maxValueExpression: value('limit'),
  runExpression: value('trigger'),
  totalExpression: value('calculate'),
}

/** What `expression` means depends on the list in which its holder stands. */
const HOLDERS: { readonly [list: string]: Property } = {
  triggers: condition('trigger'),
  calculatedValues: value('calculate'),
  validators: condition('validate'),
  completedHtmlOnCondition: condition('closing'),
  navigateToUrlOnCondition: condition('closing'),
  screenOut: condition('screenOut'),
}

/** Words that people read, into which answers can be piped. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'html',
  'text',
  'content',
  'completedHtml',
  'completedBeforeHtml',
  'loadingHtml',
  'message',
  'askAgain',
  'requiredErrorText',
  'commentText',
  'placeholder',
  'minRateDescription',
  'maxRateDescription',
  'labelTrue',
  'labelFalse',
  'templateTitle',
  'templateDescription',
  'navigationTitle',
  'altText',
  'url',
  'navigateToUrl',
])

/** What a property is as a rule; null for what reads no answers. */
export function rulePropertyOf(property: string, list: string): Property | null {
  if (property === 'expression')
    return Object.hasOwn(HOLDERS, list) ? (HOLDERS[list] ?? null) : value('calculate')
  if (Object.hasOwn(EXPRESSIONS, property)) return EXPRESSIONS[property] ?? null
  return WORDS.has(property) ? { kind: 'pipe', form: 'text' } : null
}

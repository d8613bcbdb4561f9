import type { Entries, Grid, Page, Question } from '../../definition/definition.ts'
import { isJsonList, isJsonObject, type Json } from '../../json.ts'
import { unreachable } from '../../result.ts'
import { demandingAmong } from '../part-demands.ts'
import { planElements } from '../plan-elements.ts'
import { checkEntries } from './check-entries.ts'
import { checkGrid } from './check-grid.ts'
import { checkMatrix } from './check-matrix.ts'
import { checkMultiple } from './check-multiple.ts'
import { checkNumber, checkRange } from './check-number.ts'
import { checkRanking } from './check-ranking.ts'
import { checkRating, checkSingle } from './check-single.ts'
import { checkText } from './check-text.ts'
import { checkTextGroup } from './check-text-group.ts'
import { checkFile, checkSignature } from './check-uploads.ts'
import { BLANK, type Check } from './checked.ts'
import { groupOf, type Group } from './group.ts'
import { withValidators } from './validators.ts'
import { checkWords } from './words.ts'

/** All that an answer to one question must be, compiled once for each version. */
export const compileCheck = (question: Question): Check => compileQuestion(question).check

/** The same with what is asked in its rows or entries. */
export function compileQuestion(question: Question): {
  readonly check: Check
  readonly inside: Group | null
} {
  switch (question.kind) {
    case 'grid': {
      const inside = insideOf(question, 'row')
      return { check: finished(question, checkGrid(question, inside)), inside }
    }
    case 'entries': {
      const alias = question.control === 'rows' ? 'row' : 'panel'
      const inside = insideOf(question, alias)
      return { check: finished(question, checkEntries(question, inside)), inside }
    }
    default:
      return { check: finished(question, typeCheck(question)), inside: null }
  }
}

const finished = (question: Question, check: Check): Check =>
  withComment(question, withValidators(question, check))

function typeCheck(question: Exclude<Question, Grid | Entries>): Check {
  switch (question.kind) {
    case 'single':
      return checkSingle(question)
    case 'rating':
      return checkRating(question)
    case 'multiple':
      return checkMultiple(question)
    case 'ranking':
      return checkRanking(question)
    case 'matrix':
      return checkMatrix(question)
    case 'text':
      return checkText(question)
    case 'number':
      return checkNumber(question)
    case 'range':
      return checkRange(question)
    case 'textGroup':
      return checkTextGroup(question)
    case 'file':
      return checkFile(question)
    case 'signature':
      return checkSignature(question)
    case 'computed':
      // Whatever is sent: we work it out ourselves.
      return () => BLANK
    default:
      return unreachable(question)
  }
}

const insideOf = ({ elements }: Grid | Entries, alias: Group['alias']): Group =>
  groupOf(planElements(elements, [], NO_PAGE, 0), alias, demandingAmong(elements, []))

const NO_PAGE: Page = {
  name: '',
  title: null,
  description: null,
  visibleIf: null,
  demand: null,
  elements: [],
}

/** The choices that an answer names, also where they are kept as objects. */
function chosenIn(question: Question, value: Json): readonly Json[] {
  const items = isJsonList(value) ? value : [value]
  const key = question.kind === 'multiple' ? question.memberKey : null
  return key === null
    ? items
    : items.flatMap((item) => (isJsonObject(item) ? (item[key] ?? []) : []))
}

function withComment(question: Question, check: Check): Check {
  const takesOther =
    (question.kind === 'single' || question.kind === 'multiple' || question.kind === 'ranking') &&
    question.otherWords === 'comment'
      ? question.choices.filter(({ role }) => role === 'other').map(({ value }) => value)
      : []
  if (question.comment === 'none' && takesOther.length === 0) return check
  return (given) => {
    const checked = check(given)
    const { value } = checked
    const isWanted =
      question.comment === 'own' ||
      (value !== undefined &&
        chosenIn(question, value).some((item) => takesOther.some((other) => other === item)))
    if (!isWanted || checked.problems.length > 0) return checked
    const words = checkWords(given.comment, `${given.pointer}-Comment`)
    if (words.problems.length > 0) return words
    return words.comment === undefined ? checked : { ...checked, comment: words.comment }
  }
}

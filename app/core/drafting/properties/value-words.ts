import type { Json, JsonScalar } from '../../json.ts'
import { inWords } from './property-words.ts'

const WORDS: { readonly [value: string]: string } = {
  true: 'Yes',
  false: 'No',
  default: 'As around it',
  initial: 'As written',
  none: 'None',
  asc: 'A to Z',
  desc: 'Z to A',
  'datetime-local': 'Date and time',
  tel: 'Phone number',
  url: 'Web address',
  text: 'Text',
  leftRight: 'At both sides',
  topBottom: 'Above and below',
  underInput: 'Below the field',
  underTitle: 'Below the title',
  onpanel: 'In each group',
  onPage: 'On each page',
  on: 'Through the survey',
  recursive: 'Through the survey, nested',
  standard: 'As in the pages',
  singlePage: 'All on one page',
  questionPerPage: 'One question a page',
  inputPerPage: 'One field a page',
  ours: 'Ours',
  own: 'Own first page',
  poly: 'Polygon',
  rect: 'Rectangle',
  answercount: 'Number of answers',
  regex: 'Pattern',
  numeric: 'Number',
  setvalue: 'Set a value',
  copyvalue: 'Copy a value',
  runexpression: 'Work out a value',
  complete: 'End the survey',
  skip: 'Go to a question',
  visible: 'Show questions',
}

/** A value as it would be typed: `1` and `"1"` are one. */
export const typedValue = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)

/** What a setting is called: `onHidden` is On hidden; a code of letters stays one. */
export function valueWords(value: JsonScalar): string {
  const text = String(value)
  if (Object.hasOwn(WORDS, text)) return WORDS[text] ?? text
  return typeof value !== 'string' || /^[A-Z]{2,}$|[-\s]/.test(text) ? text : inWords(text)
}

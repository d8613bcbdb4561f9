import type { Json, JsonObject } from '#app/core/json.ts'
import { listOf } from '../carriers.ts'
import {
  asking,
  askingAfter,
  draftOnly,
  harmless,
  harmlessText,
  Q,
  tooMuch,
  unsavable,
  type SourceCase,
} from '../source-case.ts'

const inPanels = (levels: number): JsonObject =>
  levels === 0
    ? { type: 'text', name: 'deep' }
    : { type: 'panel', name: `p${levels}`, elements: [inPanels(levels - 1)] }
const inDynamicPanels = (levels: number): JsonObject =>
  levels === 0
    ? { type: 'text', name: 'deep' }
    : { type: 'paneldynamic', name: `p${levels}`, templateElements: [inDynamicPanels(levels - 1)] }
const tower = (levels: number): Json => (levels === 0 ? 1 : [tower(levels - 1)])
const text = (index: number): JsonObject => ({ type: 'text', name: `q${index}` })

/** Not JSON, or not a survey at all. */
export const NO_SURVEY: readonly SourceCase[] = [
  ...Object.entries({
    'nothing is no survey': '',
    'half a survey is no survey': '{"elements":[',
    'words are no survey': 'Dear Sir or Madam',
    'a survey in YAML is no survey': 'title: Hello\nelements: []',
    'a survey with remarks is no survey': '{/* hello */"elements":[]}',
    'a list is no survey': '[{"elements":[{"type":"text","name":"q"}]}]',
    'null is no survey': 'null',
    'a number is no survey': '7',
    'a text is no survey': '"{}"',
    'truth is no survey': 'true',
  }).map(([name, body]) => unsavable(name, body, 'Refused before anything reads it.')),
  unsavable(
    'a hundred thousand lists in lists are no survey',
    `{"elements":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'Too deep, without a stack overflow.',
  ),
  unsavable(
    'a hundred thousand objects in objects are no survey',
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    'Too deep, without a stack overflow.',
  ),
  harmlessText(
    'two elements keys are one',
    '{"elements":[],"elements":[{"type":"text","name":"q"}]}',
    'The last counts.',
  ),
]

/** Too much of something. */
export const TOO_MUCH: readonly SourceCase[] = [
  tooMuch(
    'a survey over a megabyte is refused',
    asking({ type: 'comment', title: 'x'.repeat(1_100_000) }),
    'Bytes.',
  ),
  tooMuch(
    'panels nested 500 deep are refused',
    { elements: [inPanels(500)] },
    'SurveyJS takes 17 seconds.',
  ),
  tooMuch(
    'dynamic panels nested 40 deep are refused',
    { elements: [inDynamicPanels(40)] },
    'Depth.',
  ),
  tooMuch(
    'an unknown property nested 500 deep is refused',
    { ...askingAfter(), notes: tower(500) },
    'Depth, wherever it is.',
  ),
  tooMuch('ten thousand questions are refused', { elements: listOf(10_000, text) }, 'Elements.'),
  tooMuch(
    'ten thousand pages are refused',
    { pages: listOf(10_000, (i) => ({ name: `p${i}`, elements: [text(i)] })) },
    'Pages.',
  ),
  tooMuch(
    'twenty thousand empty pages are refused',
    { pages: listOf(20_000, () => ({ elements: [] })) },
    'Pages.',
  ),
  tooMuch(
    'fifty thousand choices are refused',
    asking({ type: 'dropdown', choices: listOf(50_000, (i) => i) }),
    'SurveyJS takes 20 seconds.',
  ),
  tooMuch(
    'fifty thousand values of a rating are refused',
    asking({ type: 'rating', rateValues: listOf(50_000, (i) => i) }),
    'Choices.',
  ),
  tooMuch(
    'twenty thousand rows are refused',
    asking({ type: 'matrix', columns: [1, 2], rows: listOf(20_000, (i) => `r${i}`) }),
    'Rows.',
  ),
  tooMuch(
    'twenty thousand columns are refused',
    asking({ type: 'matrix', rows: [1], columns: listOf(20_000, (i) => `c${i}`) }),
    'Columns.',
  ),
  tooMuch(
    'five thousand columns of a grid are refused',
    asking({
      type: 'matrixdynamic',
      columns: listOf(5000, (i) => ({ name: `c${i}`, cellType: 'text' })),
    }),
    'Columns.',
  ),
  tooMuch(
    'ten thousand items of a multiple text are refused',
    asking({ type: 'multipletext', items: listOf(10_000, (i) => ({ name: `i${i}` })) }),
    'Items.',
  ),
  tooMuch(
    'ten thousand elements in an entry are refused',
    asking({ type: 'paneldynamic', templateElements: listOf(10_000, text) }),
    'Elements, wherever they are.',
  ),
  tooMuch(
    'ten thousand areas are refused',
    asking({
      type: 'imagemap',
      imageLink: 'https://images.example.org/a.png',
      areas: listOf(10_000, (i) => ({ value: `a${i}`, coords: '1,1,1,1' })),
    }),
    'Areas.',
  ),
  tooMuch(
    'ten thousand validators are refused',
    asking({ type: 'text', validators: listOf(10_000, () => ({ type: 'email' })) }),
    'Each would be run for each answer.',
  ),
  draftOnly(
    'choicesMax of a thousand million is refused',
    asking({ type: 'dropdown', choicesMin: 1, choicesMax: 1e9 }),
    Q,
    'SurveyJS runs out of memory.',
  ),
  draftOnly(
    'choicesMax beyond all numbers of choices is refused',
    asking({ type: 'dropdown', choicesMin: 1, choicesMax: 1e300 }),
    Q,
    'No list is that long.',
  ),
  draftOnly(
    'choicesStep of next to nothing is refused',
    asking({ type: 'dropdown', choicesMin: 0, choicesMax: 1, choicesStep: 1e-9 }),
    Q,
    'A thousand million choices.',
  ),
  draftOnly(
    'rateMax of a thousand million is refused',
    asking({ type: 'rating', rateMax: 1e9 }),
    Q,
    'A rating has few steps.',
  ),
  draftOnly(
    'rateCount of a thousand million is refused',
    asking({ type: 'rating', rateCount: 1e9 }),
    Q,
    'A rating has few steps.',
  ),
  draftOnly(
    'rateStep of next to nothing is refused',
    asking({ type: 'rating', rateStep: 1e-9 }),
    Q,
    'A rating has few steps.',
  ),
  harmless(
    'rowCount of a thousand million',
    asking({ type: 'matrixdynamic', rowCount: 1e9, columns: [{ name: 'c', cellType: 'text' }] }),
    'Never built.',
  ),
  harmless(
    'panelCount of a thousand million',
    asking({ type: 'paneldynamic', panelCount: 1e9, templateElements: [text(1)] }),
    'Never built.',
  ),
  harmless(
    'maxRowCount of a thousand million',
    asking({ type: 'matrixdynamic', maxRowCount: 1e9, columns: [{ name: 'c', cellType: 'text' }] }),
    'Bounded by us.',
  ),
  harmless(
    'maxFiles of a thousand million',
    asking({ type: 'file', maxFiles: 1e9, maxSize: 1e15 }),
    'Bounded by us.',
  ),
  harmless(
    'thousands of languages',
    asking({
      type: 'text',
      title: Object.fromEntries(listOf(5000, (i) => `x${i}`).map((locale) => [locale, 'Hello'])),
    }),
    'In linear time.',
  ),
  harmless(
    'a name as long as a book',
    { elements: [{ type: 'text', name: 'x'.repeat(100_000) }] },
    'In linear time.',
  ),
]

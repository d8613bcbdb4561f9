import type { ClassName, Property, PropertyKind } from './property.ts'

// Long because it is one table: what each property is called and what it does, in plain words.

export type PropertyGroup = 'general' | 'choices' | 'logic' | 'validation' | 'layout' | 'data'

export type PropertyWords = {
  readonly title: string
  readonly help: string
  readonly group: PropertyGroup
}

type Rows = { readonly [key: string]: readonly [title: string, help?: string] }

const GENERAL: Rows = {
  title: ['Title', 'What people read above it. Without one they read the name.'],
  description: ['Description', 'A sentence or two under the title.'],
  name: ['Name', 'How rules and data refer to it. Nobody who answers sees it.'],
  isRequired: ['Required', 'People have to answer before they go on.'],
  visible: ['Shown', 'Off: it is not shown, unless a rule shows it.'],
  readOnly: ['Read only', 'People see it and can’t change it.'],
  html: ['Text', 'Words with simple HTML. What could do harm is removed.'],
  altText: ['Text alternative', 'What the picture says, for those who do not see it.'],
  imageLink: ['Picture', 'A picture as data:. Pictures from elsewhere are not loaded.'],
  placeholder: ['Placeholder', 'Pale words in the empty field. They vanish, so nothing important.'],
  inputType: ['Kind of input', 'What is typed: words, a number, a date, an email address.'],
  labelTrue: ['Text for yes'],
  labelFalse: ['Text for no'],
  minRateDescription: ['Text at the lowest end', 'Such as “Not at all likely”.'],
  maxRateDescription: ['Text at the highest end', 'Such as “Extremely likely”.'],
  showCommentArea: ['Comment field', 'A field for words of one’s own below the answer.'],
  commentText: ['Text above the comment field'],
  commentPlaceholder: ['Placeholder of the comment field'],
  navigationTitle: ['Title in the contents', 'Short, for the list of pages.'],
  locale: ['Language', 'The language in which the survey is written, such as en or de.'],
  introduction: [
    'Introduction',
    'Ours says who asks and what happens with answers; own: your first page does.',
  ],
  firstPageIsStartPage: ['First page is a start page', 'It is read before the survey begins.'],
  startSurveyText: ['Button to begin'],
  pageNextText: ['Button to go on'],
  pagePrevText: ['Button to go back'],
  previewText: ['Button to review'],
  completeText: ['Button to send'],
  completedHtml: ['Words at the end', 'Shown once the answers are sent.'],
  showTOC: ['Contents', 'A list of the pages, to go to any of them.'],
  showPrevButton: ['People can go back'],
  showProgressBar: ['Progress', 'People are told how far they are, unless this is off.'],
  showPreviewBeforeComplete: ['Always review before sending', 'Otherwise the review is offered.'],
  templateTitle: ['Title of an entry', '{panelIndex} stands for its number.'],
  templateDescription: ['Description of an entry'],
  addPanelText: ['Button to add an entry'],
  removePanelText: ['Button to remove an entry'],
  addRowText: ['Button to add a row'],
  removeRowText: ['Button to remove a row'],
  noEntriesText: ['Text while there is no entry'],
  noRowsText: ['Text while there is no row'],
  logo: ['Logo', 'A picture as data:. The Theme screen says more.'],
  text: ['Text'],
  value: ['Value', 'What is stored. Change it only before people have answered.'],
  url: ['Address'],
  format: ['Text around the value', '{0} stands for the value.'],
  cellType: ['Kind of cell', 'What people fill in for each row.'],
}

const CHOICES: Rows = {
  choices: ['Choices', 'What people choose among.'],
  rows: ['Rows'],
  columns: ['Columns'],
  items: ['Fields'],
  areas: ['Areas', 'Parts of the picture, by their coordinates.'],
  rateValues: ['Steps', 'Written out, instead of from lowest to highest.'],
  customLabels: ['Labels on the line'],
  cells: ['Texts of single cells'],
  showOtherItem: ['“Other”', 'A last choice with a field for words of one’s own.'],
  otherText: ['Text of “Other”'],
  otherPlaceholder: ['Placeholder of “Other”'],
  otherErrorText: ['Message if “Other” stays empty'],
  showNoneItem: ['“None”', 'A choice that excludes the others.'],
  noneText: ['Text of “None”'],
  showRefuseItem: ['“Prefer not to say”', 'Counts as declined, not as skipped.'],
  refuseText: ['Text of “Prefer not to say”'],
  showDontKnowItem: ['“Don’t know”', 'Counts as declined, not as skipped.'],
  dontKnowText: ['Text of “Don’t know”'],
  showSelectAllItem: ['“Select all”', 'One tick for every choice.'],
  selectAllText: ['Text of “Select all”'],
  isExclusive: ['Excludes the others', 'Who takes it takes nothing else.'],
  separateSpecialChoices: ['Special choices set apart'],
  choicesOrder: [
    'Order of choices',
    'Random: each person meets an order of their own, which is kept.',
  ],
  choicesFromQuestion: [
    'Choices from a question',
    'The choices of an earlier question are offered here.',
  ],
  choicesFromQuestionMode: [
    'Which of its choices',
    'All, those that were chosen, or those that were not.',
  ],
  choiceValuesFromQuestion: ['Values from', 'Which field of its entries gives the values.'],
  choiceTextsFromQuestion: ['Texts from', 'Which field of its entries gives the texts.'],
  choicesMin: ['First number offered'],
  choicesMax: ['Last number offered'],
  choicesStep: ['Step between numbers'],
  choicesByUrl: [
    'Choices from an address',
    'Choices are never fetched from elsewhere. List them instead.',
  ],
  hideIfChoicesEmpty: ['Hidden without choices', 'Not shown where rules leave no choice.'],
  hideIfRowsEmpty: ['Hidden without rows', 'Not shown where rules leave no row.'],
  allowCustomChoices: ['People add their own', 'What they type becomes a choice.'],
  colCount: ['Columns of choices', '0: as many as fit.'],
  multiSelect: ['Several can be chosen'],
  rowOrder: ['Order of rows', 'Random: each person meets an order of their own, which is kept.'],
  rateMin: ['Lowest'],
  rateMax: ['Highest'],
  rateStep: ['Step'],
  rateCount: ['Number of steps'],
  selectToRankEnabled: ['Choose, then rank', 'People rank only what they choose.'],
  rowCount: ['Rows at first'],
  panelCount: ['Entries at first'],
  allowAddRows: ['People add rows'],
  allowRemoveRows: ['People remove rows'],
  allowAddPanel: ['People add entries'],
  allowRemovePanel: ['People remove entries'],
}

const LOGIC: Rows = {
  visibleIf: ['Show if', 'Shown only while this holds.'],
  enableIf: ['Can be changed if', 'Otherwise it is read only.'],
  requiredIf: ['Required if', 'An answer is needed while this holds.'],
  resetValueIf: ['Back to the default if'],
  setValueIf: ['Set the value if'],
  setValueExpression: ['Value that is set', 'Worked out when the rule above begins to hold.'],
  defaultValueExpression: ['Default, worked out', 'Holds until people answer for themselves.'],
  choicesVisibleIf: ['Show a choice if', '{item} stands for its value.'],
  choicesEnableIf: ['A choice can be taken if', '{item} stands for its value.'],
  rowsVisibleIf: ['Show a row if', '{item} stands for its value.'],
  columnsVisibleIf: ['Show a column if', '{item} stands for its value.'],
  templateVisibleIf: ['Show an entry if'],
  minValueExpression: ['Least, worked out'],
  maxValueExpression: ['Most, worked out'],
  triggers: ['Triggers', 'What happens once a condition holds.'],
  calculatedValues: ['Calculated values', 'Named values that rules and texts can use.'],
  completedHtmlOnCondition: ['Other words at the end', 'The first whose condition holds is shown.'],
  navigateToUrl: [
    'Leave for',
    'Nobody is led elsewhere by a questionnaire. Give the collector a redirect.',
  ],
  navigateToUrlOnCondition: [
    'Leave for, by condition',
    'Nobody is led elsewhere by a questionnaire. Give the collector a redirect.',
  ],
  screenOut: ['Screen out', 'Ends the survey early for those whom it is not for.'],
  message: ['Words that end it', 'What they read instead of further questions.'],
  askAgain: ['Words that ask again', 'Beside a question of the rule that was left blank, once.'],
  arms: [
    'Random assignment',
    'Lists of values of which each person gets one at random, kept with the answers.',
  ],
  expression: ['Expression', 'Worked out from answers, such as {a} + {b}.'],
  runExpression: ['Value that is worked out'],
  setToName: ['Question that is set'],
  setValue: ['Value that is set'],
  fromName: ['Question that is copied'],
  gotoName: ['Question that is gone to'],
  pages: ['Pages that are shown'],
  questions: ['Questions that are shown'],
  copyDisplayValue: ['Copy what people read', 'Instead of the stored value.'],
}

const VALIDATION: Rows = {
  validators: ['Checks', 'What an answer must meet, with a message of its own.'],
  requiredErrorText: ['Message if it stays empty'],
  eachRowRequired: ['Every row is required'],
  eachRowUnique: ['Each row has another answer'],
  isUnique: ['Each row has another value'],
  keyName: ['Column whose values differ'],
  keyDuplicationError: ['Message for a repeated value'],
  min: ['Least'],
  max: ['Most'],
  step: ['Step'],
  minErrorText: ['Message below the least'],
  maxErrorText: ['Message above the most'],
  stepErrorText: ['Message between steps'],
  maxLength: ['Longest', 'In characters.'],
  minLength: ['Shortest', 'In characters.'],
  allowDigits: ['Digits are allowed'],
  minValue: ['Least'],
  maxValue: ['Most'],
  minCount: ['Fewest answers'],
  maxCount: ['Most answers'],
  minSelectedChoices: ['Fewest choices'],
  maxSelectedChoices: ['Most choices', '0: as many as there are.'],
  minSelectedAreas: ['Fewest areas'],
  maxSelectedAreas: ['Most areas'],
  minRangeLength: ['Shortest range'],
  maxRangeLength: ['Longest range'],
  minRowCount: ['Fewest rows'],
  maxRowCount: ['Most rows'],
  minPanelCount: ['Fewest entries'],
  maxPanelCount: ['Most entries'],
  maxSize: ['Largest file', 'In bytes.'],
  maxFiles: ['Most files'],
  allowMultiple: ['Several files'],
  acceptedTypes: ['Kinds of file', 'Such as image/*, .pdf'],
  acceptedCategories: ['Families of files'],
  regex: ['Pattern', 'A regular expression that the answer must match.'],
  caseInsensitive: ['Capitals don’t matter'],
  notificationType: ['How strict', 'Only an error keeps people from going on.'],
  isCommentRequired: ['Words are required', 'Who takes this choice says more.'],
  maskType: ['Mask', 'Shapes what is typed while it is typed.'],
  maskSettings: ['Shape of the mask'],
  allowNegativeValues: ['Negative numbers are allowed'],
  decimalSeparator: ['Sign before decimals'],
  thousandsSeparator: ['Sign between thousands'],
  prefix: ['Before the number'],
  suffix: ['After the number'],
  pattern: ['Shape', '9 a digit, a a letter, # either.'],
  attentionCheck: [
    'Attention check',
    'The answer of those who read. Others are flagged, never refused.',
  ],
  timeLimit: ['Limit of time', 'In seconds. Not kept unless you insist on it.'],
  insistOnTimeLimit: ['Insist on the limit of time', 'People can still ask for more time.'],
}

const LAYOUT: Rows = {
  titleLocation: ['Place of the title', 'Hidden: still read out by screen readers.'],
  descriptionLocation: ['Place of the description'],
  showNumber: ['Numbered'],
  showQuestionNumbers: ['Numbers of questions'],
  questionStartIndex: ['First number', 'Such as 1. or A)'],
  startWithNewLine: ['On a line of its own'],
  indent: ['Indented'],
  state: ['Opened or closed'],
  width: ['Width'],
  minWidth: ['Least width'],
  maxWidth: ['Most width'],
  displayMode: ['Drawn as'],
  rateType: ['Drawn as'],
  showLabel: ['Text below the picture'],
  showLabels: ['Labels on the line'],
  sliderType: ['One value or a range'],
  look: ['Look', 'Plain works on every device. Rich is SurveyJS’s own, and needs script.'],
  questionsOnPageMode: ['Questions on a page'],
  showPageTitles: ['Titles of pages are shown'],
  questionOrder: [
    'Order of questions',
    'Random: each person meets an order of their own, which is kept.',
  ],
  pageOrder: ['Order of pages', 'Random: each person meets an order of their own, which is kept.'],
  autocomplete: [
    'Filled in by the browser',
    'What the browser may know, such as the email address.',
  ],
  dataList: ['Suggestions', 'One on each line.'],
  logoPosition: ['Place of the logo'],
  displayStyle: ['Written as'],
  currency: ['Currency'],
  precision: ['Decimal places'],
  useGrouping: ['Thousands are set apart'],
  minimumFractionDigits: ['Fewest decimal places'],
  maximumFractionDigits: ['Most decimal places'],
  swapOrder: ['No before yes'],
  theme: ['Theme', 'Colours and shapes. The Theme screen edits them.'],
}

const DATA: Rows = {
  valueName: ['Shared name', 'Questions with the same shared name hold the same answer.'],
  defaultValue: ['Default', 'Filled in before people answer. It steers answers: use it with care.'],
  defaultRowValue: ['Default of a row'],
  defaultPanelValue: ['Default of an entry'],
  correctAnswer: ['Right answer', 'Rapport marks nothing right or wrong.'],
  valueTrue: ['Value of yes'],
  valueFalse: ['Value of no'],
  valuePropertyName: ['Name of a value', 'Stores entries instead of plain values.'],
  storeOthersAsComment: [
    '“Other” beside the answer',
    'Its words are kept beside the answer, not in it.',
  ],
  includeIntoResult: ['Kept with the answers'],
  saveMaskedValue: ['Stored as it looks', 'With the characters of the mask.'],
  dataFormat: ['Format of the picture'],
  clearIfInvisible: ['Answers while hidden'],
  clearInvisibleValues: ['Answers of hidden questions'],
  copyDefaultValueFromLastEntry: ['A new row repeats the last one'],
  totalType: ['Total'],
  totalExpression: ['Total, worked out'],
  bindings: ['Bindings', 'Acts in the rich look only.'],
  sjsVersion: ['Version of SurveyJS'],
}

const GROUPS: readonly (readonly [PropertyGroup, Rows])[] = [
  ['general', GENERAL],
  ['choices', CHOICES],
  ['logic', LOGIC],
  ['validation', VALIDATION],
  ['layout', LAYOUT],
  ['data', DATA],
]

/** Where the same name means something else. */
const OF_CLASS: Rows = {
  'survey.title': ['Title', 'The name of the survey, as people read it.'],
  'survey.readOnly': ['Read only', 'The survey can be read and not answered.'],
  'image.imageLink': ['Picture', 'A picture as data:. Pictures from elsewhere are not loaded.'],
  'column.name': ['Name', 'How data refer to the column.'],
  'boolean.displayMode': ['Drawn as', 'A switch, a tick, or two choices.'],
  'validator:expression.expression': ['Must hold', 'The answer is taken only while this holds.'],
  'calculatedvalue.expression': ['Worked out as', 'Such as {a} + {b}.'],
  'expression.expression': ['Worked out as', 'Such as {a} + {b}. People see the value.'],
  'htmlconditionitem.expression': ['Shown if'],
  'screenout.expression': ['Not for those of whom this holds', 'They skip all that follows.'],
}

const BY_KEY: ReadonlyMap<string, PropertyWords> = new Map(
  GROUPS.flatMap(([group, rows]) =>
    Object.entries(rows).map(([key, [title, help = '']]) => [key, { title, help, group }] as const),
  ),
)

export const PROPERTY_GROUPS: readonly { readonly group: PropertyGroup; readonly label: string }[] =
  [
    { group: 'general', label: 'General' },
    { group: 'choices', label: 'Choices' },
    { group: 'logic', label: 'Logic' },
    { group: 'validation', label: 'Validation' },
    { group: 'layout', label: 'Layout' },
    { group: 'data', label: 'Data' },
  ]

const PLACES: ReadonlyMap<string, number> = new Map([...BY_KEY.keys()].map((key, at) => [key, at]))

/** Where a property stands among others: in the order of the table, what is not in it last. */
export const placeOf = (key: string): number => PLACES.get(key) ?? PLACES.size

/** Whether we have a name of our own for it. */
export const hasWords = (key: string): boolean => BY_KEY.has(key)

/** What a property is called, what it does, and among which others it is found. */
export function wordsFor(
  { key, kind }: Pick<Property, 'key' | 'kind'>,
  of: ClassName,
): PropertyWords {
  const known = BY_KEY.get(key)
  const own = Object.hasOwn(OF_CLASS, `${of}.${key}`) ? OF_CLASS[`${of}.${key}`] : undefined
  const base = known ?? { title: inWords(key), help: '', group: groupOf(kind) }
  return own === undefined ? base : { ...base, title: own[0], help: own[1] ?? '' }
}

/** `maxImageWidth`: Max image width. */
export function inWords(key: string): string {
  const words = key.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const groupOf = ({ kind }: PropertyKind): PropertyGroup =>
  kind === 'expression' ? 'logic' : kind === 'answer' ? 'data' : 'layout'

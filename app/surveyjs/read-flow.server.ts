import type { Page } from '../core/definition/definition.ts'
import type { Flow, Numbers } from '../core/definition/flow.ts'
import type { JsonObject } from '../core/json.ts'
import type { Reading } from './reading.server.ts'

/** Settings of a survey that say how it looks in SurveyJS's own renderer, and nothing here. */
const OF_THEIR_RENDERER = [
  'navigateToUrlOnCondition',
  'showNavigationButtons',
  'partialSendEnabled',
  'timeLimitPerPage',
  'loadingHtml',
  'completedBeforeHtml',
  'questionTitleTemplate',
]

export function readFlow(reading: Reading, source: JsonObject): Flow {
  for (const key of OF_THEIR_RENDERER)
    if (isSet(source[key]))
      reading.report(`/${key}`, 'warning', 'property_ignored', `${key} changes nothing here`)
  const preview = source['showPreviewBeforeComplete']
  return {
    review:
      preview === true || (typeof preview === 'string' && !['', 'noPreview'].includes(preview))
        ? 'always'
        : 'offered',
    back: reading.flag(source, 'showPrevButton', '') === false ? 'none' : 'offered',
    // Where it is not spoken of, people are told how far they are.
    progress: isHidden(source['showProgressBar']) ? 'hidden' : 'shown',
    contents: reading.flag(source, 'showTOC', '') === true ? 'shown' : 'none',
    pageTitles: reading.flag(source, 'showPageTitles', '') === false ? 'hidden' : 'shown',
    start:
      source['firstPageIsStartPage'] === true || source['firstPageIsStarted'] === true
        ? 'page'
        : 'none',
    introduction: source['introduction'] === 'own' ? 'own' : 'ours',
    numbers: readNumbers(reading, source),
    buttons: {
      begin: reading.text(source, 'startSurveyText', ''),
      next: reading.text(source, 'pageNextText', ''),
      back: reading.text(source, 'pagePrevText', ''),
      review: reading.text(source, 'previewText', ''),
      send: reading.text(source, 'completeText', ''),
    },
    timeLimitMs: readTimeLimit(reading, source),
  }
}

const isSet = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && value !== 0 && value !== true

const isHidden = (shown: unknown) => shown === false || shown === 'off' || shown === 'none'

function readNumbers(reading: Reading, source: JsonObject): Numbers {
  const shown = source['showQuestionNumbers']
  const within =
    shown === true || shown === 'on' || shown === 'recursive'
      ? 'survey'
      : typeof shown === 'string' && shown.toLowerCase() === 'onpage'
        ? 'page'
        : 'none'
  const first = reading.word(source, 'questionStartIndex', '').slice(0, 20)
  return { within, first: first === '' ? '1.' : first }
}

/** Nobody is hurried because a setting was carried along; the author has to insist. */
function readTimeLimit(reading: Reading, source: JsonObject): number | null {
  const key = source['timeLimit'] === undefined ? 'maxTimeToFinish' : 'timeLimit'
  const seconds = reading.number(source, key, '')
  if (seconds === null || seconds <= 0) return null
  if (reading.flag(source, 'insistOnTimeLimit', '') === true) return seconds * 1000
  reading.report(
    `/${key}`,
    'warning',
    'property_ignored',
    'The limit of time is not kept, so that nobody is hurried; with "insistOnTimeLimit": true it is, and people can ask for more time',
  )
  return null
}

/** Pages as they are met, where a survey is to be met otherwise than it is written. */
export function regroup(source: JsonObject, pages: readonly Page[], flow: Flow): readonly Page[] {
  const mode = source['questionsOnPageMode']
  const isSingle = mode === 'singlePage' || source['isSinglePage'] === true
  const isOneEach =
    mode === 'questionPerPage' || mode === 'questionOnPage' || mode === 'inputPerPage'
  if (!isSingle && !isOneEach) return pages
  const [first, ...rest] = pages
  if (first === undefined) return pages
  const head = flow.start === 'page' ? [first] : []
  const body = flow.start === 'page' ? rest : pages
  return [...head, ...(isSingle ? together(body) : body.flatMap(oneEach))]
}

/** All on one page; what was a page is a part of it with a heading. */
const together = (pages: readonly Page[]): readonly Page[] =>
  pages.length < 2
    ? pages
    : [
        {
          name: 'all',
          title: null,
          description: null,
          visibleIf: null,
          demand: null,
          elements: pages.map(({ name, ...page }) => ({
            kind: 'panel',
            name: `${name}~`,
            ...page,
          })),
        },
      ]

/** What is only to be read comes with the question that follows it. */
function oneEach({ name, title, description, visibleIf, elements }: Page): readonly Page[] {
  const pages: Page[] = []
  let read: Page['elements'] = []
  for (const element of elements) {
    if (element.kind === 'html' || element.kind === 'image') {
      read = [...read, element]
      continue
    }
    pages.push({
      name: `${name}/${element.name}`,
      title,
      description: pages.length === 0 ? description : null,
      visibleIf,
      // "At least one of these" can't be asked of one at a time.
      demand: null,
      elements: [...read, element],
    })
    read = []
  }
  const last = pages.at(-1)
  if (read.length === 0) return pages
  if (last === undefined)
    return [{ name, title, description, visibleIf, demand: null, elements: read }]
  return [...pages.slice(0, -1), { ...last, elements: [...last.elements, ...read] }]
}

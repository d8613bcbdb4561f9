import { SEEN_FIELD } from '../../app/core/response/form/field-names.ts'
import type { Plan } from '../../app/core/response/plan.ts'
import type { Random } from '../../app/core/study/invent/invent.ts'
import { openBrowser, type Visited } from './browse.ts'
import { openDecisions, type Decisions } from './decisions.ts'
import { fillForm } from './fill-form.ts'
import { readPage, type Button, type PageForm, type ReadPage } from './page-form.ts'
import { destinationOf } from './destination.ts'

export type WalkedPage = {
  /** As in its address: a number, or `review`. */
  readonly page: string
  readonly heading: string
  readonly answered: readonly { readonly question: string; readonly answer: string }[]
  readonly blank: readonly string[]
  /** Entries that were added or taken away, files that were sent. */
  readonly edits: readonly string[]
  readonly refused: readonly string[]
}

export type Walk = {
  readonly outcome: 'sent' | 'screenedOut' | 'stuck'
  /** Why it came no further; null at an end. */
  readonly cause: string | null
  readonly pages: readonly WalkedPage[]
}

const MOST_STEPS = 3000
const MOST_VISITS = 12
const MOST_EDITS = 60
const LOOKS_OVER = 0.2

/** Answers a survey through its plain pages, as somebody without scripts would, until an end. */
export async function walkPages(survey: {
  readonly origin: string
  readonly address: string
  readonly plan: Plan
  readonly random: Random
  readonly at: number
  readonly signal: AbortSignal
}): Promise<Walk> {
  const { plan, random, at } = survey
  const browser = openBrowser(survey.origin, survey.signal)
  const decisions = openDecisions(plan, random, at)
  const pages: WalkedPage[] = []
  const visits = new Map<string, number>()
  const edits: string[] = []
  const stuck = (cause: string): Walk => ({ outcome: 'stuck', cause, pages })

  let here: Visited = await browser.get(survey.address)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const read = readPage(here.html)
    const place = destinationOf(here.address)
    if (place === 'sent' || place === 'screenedOut') return { outcome: place, cause: null, pages }
    if (here.status !== 200 && here.status !== 422)
      return stuck(`${here.status} at ${place}: ${read.heading}`)
    const form = read.forms.find(({ buttons }) => onward(buttons, 0) !== null)
    if (form === undefined) return stuck(`there is no way on from ${place}: ${read.heading}`)

    const seen = form.controls.flatMap(({ name, value }) => (name === SEEN_FIELD ? value : []))
    if (here.status === 422) {
      const about = refusedQuestions(read, plan)
      for (const name of about.length > 0 ? about : seen) decisions.decideAgain(name)
    }
    decisions.decideNew(seen)
    const wishes = wishesOf(decisions, seen)
    const edit = edits.length < MOST_EDITS ? nextEdit(form, decisions, seen) : null
    const press = edit ?? onward(form.buttons, random())
    if (press === null) return stuck(`there is no way on from ${place}: ${read.heading}`)
    if (edit === null) {
      const times = (visits.get(place) ?? 0) + 1
      visits.set(place, times)
      const refused = read.refusals.map(({ text }) => text)
      if (times > MOST_VISITS) return stuck(`page ${place} again and again: ${refused.join('; ')}`)
      pages.push({
        page: place,
        heading: read.heading,
        refused,
        edits: edits.splice(0),
        ...said(decisions, seen),
      })
    } else edits.push(edit.value)
    const entries = [...fillForm(form, wishes), [press.name, press.value] as const]
    here = await browser.post(form.action ?? here.address, entries, form.encoding)
  }
  return stuck(`no end after ${MOST_STEPS} steps`)
}

/** What leads on: over the pages, sometimes with a look over everything before sending. */
function onward(buttons: readonly Button[], chance: number): Button | null {
  const intents = buttons.filter(({ name }) => name === 'intent')
  const wanted =
    chance < LOOKS_OVER ? ['begin', 'next', 'review', 'send'] : ['begin', 'next', 'send', 'review']
  for (const value of wanted) {
    const button = intents.find((candidate) => candidate.value === value)
    if (button !== undefined) return button
  }
  return null
}

function wishesOf(decisions: Decisions, seen: readonly string[]) {
  const values = new Map<string, string[]>()
  for (const name of seen)
    for (const [field, value] of decisions.fields(name))
      values.set(field, [...(values.get(field) ?? []), value])
  return {
    values,
    decides: (field: string) => decisions.isDecided(questionIn(field)),
    sendsFile: (field: string) => decisions.sendsFile(questionIn(field)),
  }
}

/** Adds an entry that is wanted and not there yet, or takes away one too many. */
function nextEdit(form: PageForm, decisions: Decisions, seen: readonly string[]): Button | null {
  const edits = form.buttons.filter(({ name }) => name === 'edit')
  if (edits.length === 0) return null
  for (const control of form.controls) {
    if (control.kind !== 'hidden' || !control.name.startsWith('n:')) continue
    const path = control.name.slice(2)
    const name = questionIn(control.name)
    if (!seen.includes(name)) continue
    const [wanted, there] = [decisions.entries(name).get(path) ?? 0, Number(control.value)]
    const value =
      wanted > there ? `add:${path}` : wanted < there ? `remove:${path}/${there - 1}` : null
    const button = edits.find((candidate) => candidate.value === value)
    if (button !== undefined) return button
  }
  return null
}

const refusedQuestions = ({ refusals }: ReadPage, plan: Plan): readonly string[] =>
  [...new Set(refusals.flatMap(({ fields }) => fields.map(questionIn)))].filter((name) =>
    plan.byName.has(name),
  )

/** The question that a field belongs to: the first step of its path. */
const questionIn = (field: string): string =>
  (field.slice(field.indexOf(':') + 1).split('/')[0] ?? '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')

const LONGEST_SAID = 80

function said(decisions: Decisions, seen: readonly string[]) {
  const answered = seen.flatMap((question) => {
    const own = decisions.answerTo(question)
    if (Object.keys(own).length === 0) return []
    const whole = Object.values(own)
      .map((value) => JSON.stringify(value))
      .join(' ')
    const answer = whole.length > LONGEST_SAID ? `${whole.slice(0, LONGEST_SAID)}…` : whole
    return [{ question, answer }]
  })
  const said = new Set(answered.map(({ question }) => question))
  return { answered, blank: seen.filter((name) => !said.has(name)) }
}

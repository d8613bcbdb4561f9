import { levelInside } from '#app/core/response/live/live-page-of.ts'
import type { Entries } from '#app/core/definition/definition.ts'
import type { JsonObject } from '#app/core/json.ts'
import { editValue } from '#app/core/response/form/edit.ts'
import { entriesField, pathUnder } from '#app/core/response/form/field-names.ts'
import { mostOnPage } from '#app/core/response/form/most-on-page.ts'
import { entriesIn } from '#app/core/response/inside.ts'
import { entryLabel, ofEntry } from './entry-label.ts'
import { groupOf, groupView, headsOf, problemsByGroup } from './group-view.ts'
import { layoutOf } from './layout-of.ts'
import { messagesFor } from './messages.ts'
import type { Asked } from './place.ts'
import type { EditView, EntriesView, RemovedView } from './view.ts'

export function entriesView(asked: Asked<Entries>): EntriesView {
  const { question, path, common, place, value } = asked
  const { locale, wording, edited } = place
  const messages = messagesFor(locale)
  const group = groupOf(asked)
  const level = levelInside(place.level, question)
  const problemsOf = problemsByGroup(place.problems, path)
  const entries = entriesIn({ question, group, path, value, context: place.context })
  const isNew = (index: number) =>
    edited?.edit.what === 'add'
      ? edited.edit.path === path && index === entries.length - 1
      : edited?.edit.what === 'restore' && edited.edit.path === pathUnder(path, index)
  const isFull = entries.length >= mostOnPage(question)
  const mayRemove = question.mayRemove && entries.length > question.minEntries
  const groups = entries.map((entry) => {
    const label = labelOf(asked, entry.index, entry.raw)
    const view = groupView(asked, group, entry, {
      label,
      remove: mayRemove ? removal(asked, entry.index, label) : null,
      focus: isNew(entry.index) ? 'here' : 'elsewhere',
      level,
      problems: problemsOf(entry.path),
    })
    const description = question.wording.entryDescription
    return {
      ...view,
      description:
        description &&
        wording.plain(ofEntry(question, description, entry.index, entry.raw, wording.plain)),
    }
  })
  const { add, none } = question.wording
  return {
    ...common,
    kind: 'entries',
    layout: layoutOf(question),
    columns: headsOf(asked, groups),
    groups,
    countField: entriesField(path),
    limits: limitsOf(question, isFull ? 'full' : 'open', locale),
    none: groups.length > 0 ? null : none === null ? messages.noEntries : wording.plain(none),
    add:
      isFull || !question.mayAdd
        ? null
        : {
            edit: editValue({ what: 'add', path }),
            text: add === null ? messages.addEntry : wording.plain(add),
            about: common.label,
          },
    removed: removedView(asked, entries.length),
  }
}

const labelOf = ({ question, place }: Asked<Entries>, index: number, answers: JsonObject): string =>
  entryLabel(question, index, answers, { locale: place.locale, plain: place.wording.plain })

function removal(
  { question, path, place }: Asked<Entries>,
  index: number,
  label: string,
): EditView {
  const messages = messagesFor(place.locale)
  const { remove } = question.wording
  const edit = editValue({ what: 'remove', path: pathUnder(path, index) })
  if (remove !== null) return { edit, text: place.wording.plain(remove), about: label }
  return layoutOf(question) === 'groups'
    ? { edit, text: messages.removeEntry(label), about: null }
    : { edit, text: messages.remove, about: label }
}

function removedView(asked: Asked<Entries>, count: number): RemovedView | null {
  const { place, path } = asked
  const { edited, locale } = place
  if (edited?.edit.what !== 'remove') return null
  const index = Array.from({ length: count + 1 }).findIndex(
    (_, at) => edited.edit.path === pathUnder(path, at),
  )
  if (index === -1) return null
  const messages = messagesFor(locale)
  const label = labelOf(asked, index, {})
  return {
    index,
    text: messages.entryRemoved(label),
    restore: edited.isKept
      ? {
          edit: editValue({ what: 'restore', path: edited.edit.path }),
          text: messages.undo,
          about: messages.undoRemoval(label),
        }
      : null,
  }
}

/** More than so many are nobody's limit that needs saying. */
const HARDLY_A_LIMIT = 50

function limitsOf(question: Entries, room: 'full' | 'open', locale: string): string | null {
  const messages = messagesFor(locale)
  const { minEntries, mayAdd } = question
  const maxEntries = mostOnPage(question)
  if (!mayAdd) return null
  if (room === 'full') return minEntries === maxEntries ? null : messages.entriesFull(maxEntries)
  const said = [
    minEntries > 0 ? messages.entriesAtLeast(minEntries) : null,
    maxEntries <= HARDLY_A_LIMIT ? messages.entriesAtMost(maxEntries) : null,
  ].filter((sentence) => sentence !== null)
  return said.length === 0 ? null : said.join(' ')
}

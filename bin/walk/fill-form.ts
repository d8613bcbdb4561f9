import { HONEYPOT_FIELD } from '../../app/core/response/form/field-names.ts'
import type { Entry } from './browse.ts'
import type { Control, PageForm } from './page-form.ts'
import { fileFor } from './small-files.ts'

export type Wishes = {
  /** Fields of the questions that were decided; what is not among them is left blank. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Whether a field belongs to a question that was decided. Others stay as they are. */
  readonly decides: (field: string) => boolean
  /** Whether somebody chooses a file here. */
  readonly sendsFile: (field: string) => boolean
}

/** What a browser would post: hidden fields as they are, the others as they were filled in. */
export const fillForm = ({ controls }: PageForm, wishes: Wishes): readonly Entry[] =>
  controls.flatMap((control) => fill(control, wishes))

function fill(control: Control, { values, decides, sendsFile }: Wishes): readonly Entry[] {
  const { name, kind, options, value } = control
  if (name === HONEYPOT_FIELD) return [[name, '']]
  const wanted = values.get(name) ?? []
  const isOurs = decides(name)
  switch (kind) {
    case 'hidden':
      return [[name, value]]
    case 'radio':
    case 'ticks': {
      const chosen = options.filter((option) =>
        isOurs ? wanted.includes(option.value) : option.isChosen,
      )
      return chosen.map((option): Entry => [name, option.value])
    }
    case 'select': {
      const blank = options.find((option) => option.value === '')
      const chosen = isOurs ? options.find((option) => wanted.includes(option.value)) : undefined
      return [[name, chosen?.value ?? (isOurs && blank !== undefined ? '' : value)]]
    }
    case 'slider':
      return [[name, wanted[0] ?? value]]
    case 'text':
      return [[name, isOurs ? (wanted[0] ?? '') : value]]
    case 'file': {
      const file = sendsFile(name) ? fileFor(control.accept) : null
      return file === null ? [] : [[name, file]]
    }
  }
}

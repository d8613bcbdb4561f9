import type { Signature } from '#app/core/definition/definition.ts'
import { editValue } from '#app/core/response/form/edit.ts'
import { answerField, fileField } from '#app/core/response/form/field-names.ts'
import { fieldWordsFor } from './field-words.ts'
import { textOf } from './own.ts'
import type { Asked } from './place.ts'
import type { SignatureView } from './view.ts'

export const signatureView = ({
  question,
  path,
  common,
  place,
  value,
}: Asked<Signature>): SignatureView => ({
  ...common,
  kind: 'signature',
  note: fieldWordsFor(place.locale).signatureFile,
  field: answerField(path),
  fileField: fileField(path),
  format: question.format,
  value: textOf(value).startsWith('data:image/') ? textOf(value) : '',
  drop: editValue({ what: 'drop', path }),
})

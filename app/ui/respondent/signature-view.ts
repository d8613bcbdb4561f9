import type { Signature } from '#app/core/definition/definition.ts'
import { nameSigned } from '#app/core/response/check/signed-name.ts'
import { editValue } from '#app/core/response/form/edit.ts'
import { answerField, ownAnswerField } from '#app/core/response/form/field-names.ts'
import { textOf } from './value-text.ts'
import type { Asked } from './place.ts'
import type { SignatureView } from './view.ts'

export function signatureView({ question, path, common, value }: Asked<Signature>): SignatureView {
  const picture = textOf(value).startsWith('data:image/') ? textOf(value) : ''
  const typedName = nameSigned(picture)
  return {
    ...common,
    kind: 'signature',
    field: answerField(path),
    value: typedName === null ? picture : '',
    typedField: ownAnswerField(path),
    typedName: typedName ?? '',
    format: question.format === 'jpeg' ? 'image/jpeg' : 'image/png',
    drop: editValue({ what: 'drop', path }),
  }
}

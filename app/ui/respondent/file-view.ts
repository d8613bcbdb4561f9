import type { FileQuestion } from '#app/core/definition/definition.ts'
import { isJsonObject, listIn, textOr } from '#app/core/json.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import { editValue } from '#app/core/response/form/edit.ts'
import { fileField, keptFileField, pathUnder } from '#app/core/response/form/field-names.ts'
import { messagesFor } from './messages.ts'
import type { Asked } from './place.ts'
import type { FileView } from './view.ts'

const MEGABYTE = 1024 * 1024

export function fileView({ question, path, common, place, value }: Asked<FileQuestion>): FileView {
  const { files } = messagesFor(place.locale)
  const { accepts, maxFiles: most, maxBytes } = question
  const megabytes = new Intl.NumberFormat(languageTag(place.locale), {
    maximumFractionDigits: maxBytes < MEGABYTE / 10 ? 3 : 1,
    numberingSystem: 'latn',
  }).format(maxBytes / MEGABYTE)
  const kinds = accepts.map((kind) => kind.replace(/^\.|\/\*$/, '')).join(', ')
  return {
    ...common,
    kind: 'file',
    field: fileField(path),
    choose: files.choose(most),
    limits: [
      most === 1 ? files.limits(megabytes) : files.limitsMany(most, megabytes),
      ...(kinds === '' ? [] : [files.kinds(kinds)]),
    ],
    accept: accepts.join(','),
    most,
    kept: listIn(value).flatMap((file, index) =>
      isJsonObject(file)
        ? [
            {
              name: textOr(file['name'] ?? null, ''),
              field: keptFileField(path),
              value: JSON.stringify({ file: file['file'], name: file['name'] }),
              drop: editValue({ what: 'drop', path: pathUnder(path, index) }),
            },
          ]
        : [],
    ),
    upload: editValue({ what: 'upload', path }),
  }
}

import type { Question } from '../core/definition/definition.ts'
import type { JsonObject } from '../core/json.ts'
import type { Reading } from './reading.server.ts'
import { readPrefill } from './read-prefill.server.ts'
import { readVisibility } from './read-visibility.server.ts'
import { readValidators } from './read-validators.server.ts'

/** What every question has. */
export type Common = Pick<
  Question,
  | 'name'
  | 'title'
  | 'titleLook'
  | 'description'
  | 'visibleIf'
  | 'requiredIf'
  | 'isRequired'
  | 'requiredErrorText'
  | 'enableIf'
  | 'isReadOnly'
  | 'comment'
  | 'commentText'
  | 'validators'
  | 'prefill'
>

export function readCommon(
  reading: Reading,
  source: JsonObject,
  name: string,
  pointer: string,
): Common {
  if (source['choicesByUrl'] !== undefined && !isEmptyObject(source['choicesByUrl']))
    reading.error(
      `${pointer}/choicesByUrl`,
      'choices_by_url',
      'Choices are never fetched from another address; list them here',
    )
  if (source['bindings'] !== undefined && !isEmptyObject(source['bindings']))
    reading.needRichLook(
      `${pointer}/bindings`,
      'Bindings act in the rich look; on the plain pages people add and remove entries themselves',
    )
  if (source['hideIfChoicesEmpty'] === true || source['hideIfRowsEmpty'] === true)
    reading.hiddenIfEmpty.add(pointer)
  const enableIf = reading.expression(source, 'enableIf', pointer)
  const isReadOnly = reading.flag(source, 'readOnly', pointer) === true
  const comment =
    source['showCommentArea'] === true || source['hasComment'] === true ? 'own' : 'none'
  return {
    name,
    title: reading.text(source, 'title', pointer) ?? { default: name },
    titleLook: source['titleLocation'] === 'hidden' ? 'hidden' : 'shown',
    description: reading.text(source, 'description', pointer),
    visibleIf: readVisibility(reading, source, pointer),
    requiredIf: reading.expression(source, 'requiredIf', pointer),
    isRequired: reading.flag(source, 'isRequired', pointer) === true,
    requiredErrorText: reading.text(source, 'requiredErrorText', pointer),
    enableIf,
    isReadOnly,
    comment,
    commentText: comment === 'none' ? null : reading.text(source, 'commentText', pointer),
    validators: readValidators(reading, source, pointer),
    prefill: readPrefill(reading, source, pointer),
  }
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

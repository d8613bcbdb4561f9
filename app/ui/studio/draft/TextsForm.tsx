/**
 * A form that sends nothing, of the texts that are edited. At each key browsers read through all
 * fields of its form, for what they fill in by themselves; fields without a form count as one form,
 * and a long survey has hundreds of them.
 */
export const TEXTS_FORM = 'edited-texts'

export const TextsForm = () => <form id={TEXTS_FORM} hidden />

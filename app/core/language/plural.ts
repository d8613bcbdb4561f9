/** A phrase for each form of the language; `#` is where the number stands, if it is written at all. */
export type PluralForms = { readonly other: string } & {
  readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string
}

export type Counted = (count: number | string, forms: PluralForms) => string

/** The phrase that a number calls for by the rules of a language: Arabic has six. */
export function countedIn(language: string): Counted {
  const rules = new Intl.PluralRules(language)
  return (count, forms) =>
    (forms[rules.select(Number(count))] ?? forms.other).replaceAll('#', () => String(count))
}

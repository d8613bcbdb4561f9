const LABEL_KEYS: ReadonlySet<string> = new Set([
  'title',
  'navigationTitle',
  'description',
  'label',
  'html',
  'closing',
  'message',
  'askAgain',
  'theme',
  'wording',
  'minLabel',
  'maxLabel',
  'requiredErrorText',
  'commentText',
  'text',
  'placeholder',
  'otherPlaceholder',
  'duplicateText',
  'alternative',
  'cellTexts',
  'locales',
])

/** A part of a definition as text, all that people only read left out. */
export const withoutLabels = (part: unknown): string =>
  JSON.stringify(part, (key, value: unknown) => (LABEL_KEYS.has(key) ? null : value))

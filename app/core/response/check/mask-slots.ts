export type Slot = { readonly sign: string; readonly fits: ((character: string) => boolean) | null }

const isDigit = (character: string) => /^\d$/.test(character)
const isLetter = (character: string) => /^\p{L}$/u.test(character)

function slotsOf(pattern: string): readonly Slot[] {
  const slots: Slot[] = []
  const characters = Array.from(pattern)
  for (let index = 0; index < characters.length; index += 1) {
    const sign = characters[index] ?? ''
    if (sign === '\\') {
      index += 1
      slots.push({ sign: characters[index] ?? '', fits: null })
    } else if (sign === '9') slots.push({ sign, fits: isDigit })
    else if (sign === 'a') slots.push({ sign, fits: isLetter })
    else if (sign === '#') slots.push({ sign, fits: (c) => isDigit(c) || isLetter(c) })
    else slots.push({ sign, fits: null })
  }
  return slots
}

/** A pattern as it is written, as it is kept without fixed signs, and as what is open alone. */
export function formsOf(pattern: string) {
  const all = slotsOf(pattern)
  return {
    all,
    // SurveyJS drops fixed signs from what it keeps, but not fixed letters and digits.
    kept: all.filter(({ sign, fits }) => fits !== null || isDigit(sign) || isLetter(sign)),
    open: all.filter(({ fits }) => fits !== null),
  } as const
}

/** What stands in the open places; null where the text is not of this form. */
export function filledIn(text: string, slots: readonly Slot[]): readonly string[] | null {
  const characters = Array.from(text)
  return follows(characters, slots)
    ? slots.flatMap(({ fits }, index) => (fits === null ? [] : [characters[index] ?? '']))
    : null
}

const follows = (characters: readonly string[], slots: readonly Slot[]) =>
  characters.length === slots.length &&
  slots.every(({ sign, fits }, index) => {
    const character = characters[index] ?? ''
    return fits === null ? character === sign : fits(character)
  })

export function written(slots: readonly Slot[], filled: readonly string[]): string {
  const next = filled.values()
  return slots.map(({ sign, fits }) => (fits === null ? sign : (next.next().value ?? ''))).join('')
}

/**
 * The name of a column by its place: A to Z, then AA, AB …, as in a spreadsheet.
 *
 * `place` counts from 0.
 *
 * @example
 * columnLetter(27) // 'AB'
 */
export function columnLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetter(Math.floor(place / 26) - 1) + letter
}

/**
 * The letters of each column of a row: those of every column than which it is larger by a
 * difference whose p-value lies below `level`. Beyond Z the letters are set apart by spaces.
 *
 * `pairs` and their (adjusted) `pValues` go together; `columns` is how many columns there are.
 *
 * @example
 * lettersFor(3, [{ first: 0, second: 1, difference: 0.2 }, { first: 1, second: 2, difference: -0.3 }], [0.01, 0.2], 0.05) // ['B', '', '']
 */
export function lettersFor(
  columns: number,
  pairs: readonly {
    readonly first: number
    readonly second: number
    readonly difference: number | null
  }[],
  pValues: readonly (number | null)[],
  level: number,
): readonly string[] {
  const smaller: number[][] = Array.from({ length: columns }, () => [])
  pairs.forEach(({ first, second, difference }, index) => {
    const p = pValues[index] ?? null
    if (p === null || p >= level || difference === null || difference === 0) return
    if (difference > 0) smaller[first]?.push(second)
    else smaller[second]?.push(first)
  })
  const between = columns > 26 ? ' ' : ''
  return smaller.map((places) =>
    places
      .sort((left, right) => left - right)
      .map(columnLetter)
      .join(between),
  )
}

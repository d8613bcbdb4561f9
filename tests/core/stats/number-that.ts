/** A stand-in for a number, for `toEqual`; `printed` is how it shows when it does not match. */
export const numberThat = (printed: string, matches: (actual: number) => boolean) => ({
  $$typeof: Symbol.for('jest.asymmetricMatcher'),
  asymmetricMatch: (actual: unknown) => typeof actual === 'number' && matches(actual),
  toString: () => 'numberThat',
  toAsymmetricMatcher: () => printed,
})

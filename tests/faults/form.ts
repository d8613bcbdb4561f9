/** `npm test` runs the short form, `npm run test:faults` the full one. */
const IS_FULL = process.env['FAULTS'] === 'full'

export const inForm = <Value>(short: Value, full: Value): Value => (IS_FULL ? full : short)

export const A_WHILE_MS = inForm(180_000, 900_000)

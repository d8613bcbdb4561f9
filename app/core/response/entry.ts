/** Lines of the response log. Entries never change; a later one says what became of a response. */
export type EntryKind =
  'submitted' | 'withdrawn' | 'excluded' | 'restored' | 'screenedOut' | 'brokeOff'

import type { VersionChange } from '../../../core/definition/compare-versions.ts'

type Words = { readonly short: string; readonly what: string; readonly meaning: string }

/** What a class of change is called, and what it means for the numbers. */
export const CHANGE_WORDS: { readonly [kind in VersionChange['kind']]: Words } = {
  first: {
    short: 'First',
    what: 'This is the first version',
    meaning: 'The survey opens with it, and the names of its columns in exports are fixed.',
  },
  identical: {
    short: 'Identical',
    what: 'Nothing changes for those who answer',
    meaning: 'All counts go on.',
  },
  labelsOnly: {
    short: 'Labels only',
    what: 'Only words change',
    meaning:
      'All counts go on, under the new words. Whether they still mean the same is for you to judge.',
  },
  safe: {
    short: 'Safe',
    what: 'Nothing that was counted is lost',
    meaning: 'Counts of what was asked before go on.',
  },
  breaking: {
    short: 'Breaking',
    what: 'Some answers can’t be compared with earlier ones',
    meaning: 'Nothing that was answered is lost, but what is named here stops or starts anew.',
  },
}

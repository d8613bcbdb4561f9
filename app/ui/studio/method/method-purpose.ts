import type { MethodItemKey } from '../../../core/study/study.ts'

/** What readers need each item for, as AAPOR asks it of who publishes. */
export const METHOD_PURPOSE: Readonly<Record<MethodItemKey, string>> = {
  dataCollection: 'How the answers came about: asked, counted, or taken from somewhere else.',
  sponsor:
    'Who paid for it and who carried it out, so that readers can weigh whose interest it is.',
  instrument: 'The exact wording, what people saw before, and who is asked what.',
  population: 'Of whom the figures speak: age, place, what they have in common.',
  recruitment: 'How people were found, and whether anybody could come.',
  mode: 'On paper, by phone or online, and in which languages.',
  fieldDates: 'When the answers were given.',
  sampleSize: 'How many answered, and how far chance alone may have moved a figure.',
  weighting: 'Whether some people count for more than others, and by which known shares.',
  processing: 'How answers are checked, left out or filled in.',
  limitations: 'What these figures can’t tell, in your own words.',
}

/** The interface strings of SurveyJS that say what one of our sentences says. */
export const INTERFACE_WORD_KEYS = [
  'pageNextText',
  'pagePrevText',
  'completeText',
  'previewText',
  'editText',
  'startSurveyText',
  'commentText',
  'progressText',
  'progressbarPage',
  'completingSurvey',
  'savingData',
  'saveAgainButton',
  'placeholder',
  'requiredError',
  'otherRequiredError',
  'numericError',
  'minError',
  'maxError',
  'stepError',
  'textNoDigitsAllow',
  'incompletePatternError',
  'textMinLength',
  'textMaxLength',
  'minSelectError',
  'maxSelectError',
  'minRowCountError',
  'invalidEmail',
  'exceedMaxFiles',
  'keyDuplicationError',
  'invalidInputError',
] as const

export type InterfaceWordKey = (typeof INTERFACE_WORD_KEYS)[number]

/** Of one language; a translation need not have them all. */
export type InterfaceWords = { readonly [key in InterfaceWordKey]?: string }

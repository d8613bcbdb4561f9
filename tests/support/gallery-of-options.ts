import type { JsonObject } from '#app/core/json.ts'

export const GALLERY_OF_OPTIONS = 'gallery-of-options'

const SPECIAL: JsonObject = {
  showOtherItem: true,
  showNoneItem: true,
  showRefuseItem: true,
  showDontKnowItem: true,
}

const CHOICES: JsonObject = {
  name: 'special',
  title: 'Choices of a special kind',
  description: 'Those that are like no other.',
  elements: [
    { type: 'radiogroup', name: 'way', title: 'A way', choices: ['North', 'South'], ...SPECIAL },
    { type: 'dropdown', name: 'city', title: 'A city', choices: ['Bern', 'Wien'], ...SPECIAL },
    { type: 'checkbox', name: 'birds', title: 'Birds', choices: ['Owl', 'Jay'], ...SPECIAL },
    {
      type: 'checkbox',
      name: 'carried',
      title: 'From the other birds',
      choicesFromQuestion: 'birds',
      choicesFromQuestionMode: 'unselected',
    },
    {
      type: 'ranking',
      name: 'meals',
      title: 'Meals',
      choices: ['Lunch', 'Dinner'],
      showOtherItem: true,
      otherText: 'Another meal',
      selectToRankEnabled: true,
    },
    {
      type: 'rating',
      name: 'trust',
      title: 'Trust',
      minRateDescription: 'None',
      maxRateDescription: 'Full',
      showCommentArea: true,
      commentText: 'Why?',
    },
    {
      type: 'boolean',
      name: 'member',
      title: 'Are you a member?',
      labelTrue: 'I am',
      labelFalse: 'I am not',
    },
  ],
}

const RULES: JsonObject = {
  name: 'rules',
  title: 'Questions that hang on others',
  elements: [
    { type: 'radiogroup', name: 'pet', title: 'Do you have a pet?', choices: ['Yes', 'No'] },
    { type: 'text', name: 'petName', title: 'What is it called?', visibleIf: '{pet} = "Yes"' },
    {
      type: 'text',
      name: 'vet',
      title: 'Who looks after it?',
      enableIf: '{pet} = "Yes"',
      requiredIf: '{pet} = "Yes"',
    },
    { type: 'text', name: 'fixed', title: 'Not to be changed', readOnly: true, defaultValue: 'So' },
    {
      type: 'panel',
      name: 'outer',
      title: 'A part',
      description: 'With a part of its own.',
      elements: [
        { type: 'text', name: 'near', title: 'In the part' },
        {
          type: 'panel',
          name: 'inner',
          title: 'A part of the part',
          elements: [{ type: 'comment', name: 'deep', title: 'Deep inside', placeholder: 'Words' }],
        },
      ],
    },
    {
      type: 'matrix',
      name: 'each',
      title: 'Each of them',
      columns: ['Good', 'Bad'],
      rows: ['Bread', 'Milk'],
      isAllRowRequired: true,
    },
    {
      type: 'text',
      name: 'call',
      title: 'A telephone number',
      inputType: 'tel',
      autocomplete: 'tel',
    },
    {
      type: 'text',
      name: 'even',
      title: 'An even number',
      inputType: 'number',
      min: 2,
      max: 10,
      step: 2,
    },
  ],
}

/** What may be set of questions beyond their kind: special choices, rules, parts within parts. */
export const galleryOfOptions: JsonObject = {
  title: 'Gallery of options',
  description: 'With everything that may be set.',
  locale: 'en',
  showTOC: true,
  showQuestionNumbers: true,
  pages: [CHOICES, RULES],
}

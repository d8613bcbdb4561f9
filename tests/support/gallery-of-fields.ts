import type { JsonObject } from '#app/core/json.ts'

export const GALLERY_OF_FIELDS = 'gallery-of-fields'

/** 120 by 90 pixels of one colour. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAABaAQMAAABJzgCsAAAAA1BMVEWzMzMr2Xm1AAAAFElEQVR42mNgGAWjYBSMglEwGAEABaAAAdrNUzwAAAAASUVORK5CYII='

const CHOICES: JsonObject = {
  name: 'choices',
  title: 'Choices and their looks',
  elements: [
    {
      type: 'radiogroup',
      name: 'columns',
      title: 'In columns, with other words in place of the choice',
      choices: ['Bus', 'Train', 'Bicycle', 'On foot'],
      colCount: 2,
      showOtherItem: true,
      showNoneItem: true,
      separateSpecialChoices: true,
      storeOthersAsComment: false,
    },
    {
      type: 'radiogroup',
      name: 'commented',
      title: 'With a comment',
      choices: ['Yes', 'No'],
      showCommentArea: true,
      commentText: 'Why is that?',
    },
    {
      type: 'dropdown',
      name: 'open',
      title: 'A list that takes more',
      choices: ['Tea', 'Coffee'],
      allowCustomChoices: true,
    },
    {
      type: 'tagbox',
      name: 'tags',
      title: 'Ticks that take more',
      choices: ['Red', 'Green'],
      allowCustomChoices: true,
    },
    {
      type: 'checkbox',
      name: 'keyed',
      title: 'Kept as objects',
      choices: ['Cat', 'Dog'],
      valuePropertyName: 'animal',
    },
    {
      type: 'imagepicker',
      name: 'pictures',
      title: 'Pictures without labels',
      multiSelect: true,
      choices: [
        { value: 'one', text: 'A red square', imageLink: PICTURE },
        { value: 'two', text: 'Another red square', imageLink: PICTURE },
        {
          value: 'three',
          text: 'A picture from elsewhere',
          imageLink: 'https://example.org/a.png',
        },
      ],
    },
    {
      type: 'imagemap',
      name: 'area',
      title: 'One area',
      imageLink: PICTURE,
      multiSelect: false,
      areas: [
        { value: 'left', text: 'Left', shape: 'rect', coords: '0,0,60,90' },
        { value: 'right', text: 'Right', shape: 'rect', coords: '60,0,120,90' },
      ],
    },
    { type: 'image', name: 'elsewhere', imageLink: 'https://example.org/a.png', altText: 'A map' },
  ],
}

const SCALES: JsonObject = {
  name: 'scales',
  title: 'Scales and orders',
  elements: [
    {
      type: 'rating',
      name: 'eleven',
      title: 'Eleven points',
      rateMin: 0,
      rateMax: 10,
      minRateDescription: 'Not at all',
      maxRateDescription: 'Very',
    },
    {
      type: 'rating',
      name: 'called',
      title: 'Steps in words',
      rateValues: [
        { value: 1, text: 'Very bad' },
        { value: 2, text: 'Bad' },
        { value: 3, text: 'Good' },
        { value: 4, text: 'Very good' },
      ],
    },
    {
      type: 'rating',
      name: 'listed',
      title: 'Steps in a list',
      displayMode: 'dropdown',
      minRateDescription: 'Worst',
      maxRateDescription: 'Best',
    },
    {
      type: 'ranking',
      name: 'best',
      title: 'The best two',
      choices: ['Spring', 'Summer', 'Autumn', 'Winter'],
      selectToRankEnabled: true,
      minSelectedChoices: 1,
      maxSelectedChoices: 2,
    },
    {
      type: 'slider',
      name: 'heat',
      title: 'A slider whose ends have names',
      customLabels: [
        { value: 0, text: 'Cold' },
        { value: 100, text: 'Hot' },
      ],
      step: 0.5,
    },
    {
      type: 'matrix',
      name: 'many',
      title: 'Several in a row',
      cellType: 'checkbox',
      columns: ['Quick', 'Kind', 'Cheap'],
      rows: ['Shop', 'Bank'],
    },
    {
      type: 'matrix',
      name: 'told',
      title: 'Cells in their own words',
      columns: ['Low', 'High'],
      rows: ['Noise', 'Light'],
      cells: { Noise: { Low: 'Like a library', High: 'Like a street' } },
    },
  ],
}

const WORDS: JsonObject = {
  name: 'fields',
  title: 'Fields',
  elements: [
    {
      type: 'text',
      name: 'phone',
      title: 'A pattern',
      maskType: 'pattern',
      maskSettings: { pattern: '999-99 aa' },
    },
    {
      type: 'text',
      name: 'born',
      title: 'A date by a pattern',
      maskType: 'datetime',
      maskSettings: { pattern: 'dd.mm.yyyy' },
    },
    {
      type: 'text',
      name: 'price',
      title: 'A price',
      maskType: 'currency',
      maskSettings: { prefix: '$', suffix: ' a year', min: 0, max: 5000 },
    },
    { type: 'text', name: 'given', title: 'Given name', autocomplete: 'given-name', minLength: 2 },
    {
      type: 'text',
      name: 'city',
      title: 'A city, with suggestions',
      dataList: ['Bern', 'Basel'],
      maxLength: 60,
    },
    { type: 'text', name: 'paint', title: 'A colour', inputType: 'color' },
    {
      type: 'text',
      name: 'when',
      title: 'Day and hour',
      inputType: 'datetime-local',
      min: '2026-01-01T00:00',
    },
    { type: 'text', name: 'month', title: 'A month', inputType: 'month' },
    { type: 'text', name: 'week', title: 'A week', inputType: 'week' },
    { type: 'text', name: 'secret', title: 'A secret', inputType: 'password' },
    { type: 'text', name: 'site', title: 'A web address', inputType: 'url' },
    { type: 'comment', name: 'short', title: 'A short text', maxLength: 200, rows: 3 },
    { type: 'text', name: 'quiet', title: 'A title that is only heard', titleLocation: 'hidden' },
    {
      type: 'multipletext',
      name: 'address',
      title: 'An address',
      items: [
        { name: 'street', title: 'Street', isRequired: true },
        { name: 'mail', title: 'E-mail', inputType: 'email' },
        { name: 'floor', title: 'Floor', inputType: 'number' },
      ],
    },
    {
      type: 'expression',
      name: 'total',
      title: 'In all',
      expression: '12 * 100.5',
      displayStyle: 'currency',
      currency: 'EUR',
      format: 'About {0}',
    },
    { type: 'signaturepad', name: 'hand', title: 'Your signature' },
  ],
}

/** The kinds of fields with the options that change how they look and what they take. */
export const galleryOfFields: JsonObject = {
  title: 'Gallery of fields',
  locale: 'en',
  pages: [CHOICES, SCALES, WORDS],
}

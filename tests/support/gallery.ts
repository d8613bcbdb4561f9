import type { JsonObject } from '#app/core/json.ts'

export const GALLERY = 'gallery'

/** 120 by 90 pixels of one colour. */
const RED =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAABaAQMAAABJzgCsAAAAA1BMVEWzMzMr2Xm1AAAAFElEQVR42mNgGAWjYBSMglEwGAEABaAAAdrNUzwAAAAASUVORK5CYII='
const BLUE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAHgAAABaAQMAAABJzgCsAAAAA1BMVEUzM7MnVOEVAAAAFElEQVR42mNgGAWjYBSMglEwGAEABaAAAdrNUzwAAAAASUVORK5CYII='

const PAGES_OF_CHOICES: readonly JsonObject[] = [
  {
    name: 'one',
    title: 'One of several',
    elements: [
      { type: 'radiogroup', name: 'season', title: 'A season', choices: ['Spring', 'Autumn'] },
      { type: 'dropdown', name: 'country', title: 'A country', choices: ['France', 'Spain'] },
      { type: 'buttongroup', name: 'size', title: 'A size', choices: ['Small', 'Large'] },
      { type: 'boolean', name: 'agrees', title: 'Do you agree?' },
      {
        type: 'imagepicker',
        name: 'picture',
        title: 'A picture',
        choices: [
          { value: 'red', text: 'Red', imageLink: RED },
          { value: 'blue', text: 'Blue', imageLink: BLUE },
        ],
        showLabel: true,
      },
      { type: 'rating', name: 'stars', title: 'A rating', rateMax: 5 },
      { type: 'slider', name: 'warmth', title: 'Warmth', min: 0, max: 40, step: 5 },
    ],
  },
  {
    name: 'several',
    title: 'Several of several',
    elements: [
      {
        type: 'checkbox',
        name: 'fruit',
        title: 'Fruit',
        choices: ['Apple', 'Pear', 'Plum'],
        showOtherItem: true,
        otherText: 'Another one',
      },
      { type: 'tagbox', name: 'tools', title: 'Tools', choices: ['Saw', 'Hammer', 'Drill'] },
      {
        type: 'imagemap',
        name: 'areas',
        title: 'Areas',
        imageLink: BLUE,
        areas: [
          { value: 'left', text: 'Left', shape: 'rect', coords: '0,0,60,90' },
          { value: 'right', text: 'Right', shape: 'rect', coords: '60,0,120,90' },
        ],
      },
      { type: 'ranking', name: 'order', title: 'An order', choices: ['First', 'Second', 'Third'] },
      {
        type: 'slider',
        name: 'span',
        title: 'From and to',
        sliderType: 'range',
        min: 0,
        max: 100,
        step: 10,
      },
    ],
  },
]

const PAGE_OF_WORDS: JsonObject = {
  name: 'words',
  title: 'In words and numbers',
  elements: [
    { type: 'text', name: 'line', title: 'A line' },
    { type: 'text', name: 'count', title: 'A number', inputType: 'number' },
    { type: 'text', name: 'day', title: 'A day', inputType: 'date' },
    { type: 'text', name: 'mail', title: 'An address', inputType: 'email' },
    { type: 'text', name: 'hour', title: 'An hour', inputType: 'time' },
    { type: 'comment', name: 'story', title: 'A story' },
    {
      type: 'multipletext',
      name: 'person',
      title: 'A person',
      items: [
        { name: 'given', title: 'Given name' },
        { name: 'family', title: 'Family name' },
      ],
    },
    { type: 'expression', name: 'double', title: 'Twice the number', expression: '{count} * 2' },
    { type: 'html', name: 'note', html: '<p>Read <strong>this</strong> note.</p>' },
    { type: 'image', name: 'view', imageLink: RED, altText: 'A red square' },
  ],
}

const PAGE_OF_TABLES: JsonObject = {
  name: 'tables',
  title: 'Tables and lists',
  elements: [
    {
      type: 'matrix',
      name: 'views',
      title: 'Views',
      columns: [
        { value: 'good', text: 'Good' },
        { value: 'bad', text: 'Bad' },
      ],
      rows: [
        { value: 'food', text: 'Food' },
        { value: 'noise', text: 'Noise' },
      ],
    },
    {
      type: 'matrixdropdown',
      name: 'week',
      title: 'A week',
      rows: ['Monday', 'Sunday'],
      columns: [
        { name: 'weather', title: 'Weather', cellType: 'dropdown', choices: ['Sun', 'Rain'] },
        { name: 'hours', title: 'Hours', cellType: 'text', inputType: 'number' },
      ],
    },
    {
      type: 'matrixdynamic',
      name: 'purchases',
      title: 'Purchases',
      rowCount: 1,
      columns: [
        { name: 'thing', title: 'Thing', cellType: 'text' },
        { name: 'kept', title: 'Kept', cellType: 'boolean' },
      ],
    },
    {
      type: 'paneldynamic',
      name: 'children',
      title: 'Children',
      panelCount: 1,
      templateTitle: 'Child {panelIndex}',
      templateElements: [
        { type: 'text', name: 'name', title: 'Name' },
        { type: 'text', name: 'age', title: 'Age', inputType: 'number' },
      ],
    },
    {
      type: 'panel',
      name: 'part',
      title: 'A part',
      elements: [{ type: 'text', name: 'inside', title: 'Inside the part' }],
    },
  ],
}

const PAGE_OF_FILES: JsonObject = {
  name: 'files',
  title: 'Files and a signature',
  elements: [
    {
      type: 'file',
      name: 'letter',
      title: 'A letter',
      acceptedTypes: '.txt,image/*',
      allowMultiple: true,
      maxFiles: 3,
    },
    { type: 'signaturepad', name: 'signature', title: 'A signature' },
  ],
}

/** A question of every kind that SurveyJS's library can ask. */
export const gallery: JsonObject = {
  title: 'Gallery',
  locale: 'en',
  pages: [...PAGES_OF_CHOICES, PAGE_OF_WORDS, PAGE_OF_TABLES, PAGE_OF_FILES],
}

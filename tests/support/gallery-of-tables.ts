import type { JsonObject } from '#app/core/json.ts'

export const TABLES = 'tables-of-all-kinds'

const PAGE_OF_GRIDS: JsonObject = {
  name: 'grids',
  title: 'The same for each row',
  elements: [
    {
      type: 'matrixdropdown',
      name: 'week',
      title: 'Your week',
      description: 'As far as you remember.',
      rows: [
        { value: 'mon', text: 'Monday' },
        { value: 'sun', text: 'Sunday' },
      ],
      columns: [
        {
          name: 'weather',
          title: 'Weather',
          cellType: 'dropdown',
          choices: ['Sun', 'Rain'],
          isRequired: true,
        },
        { name: 'hours', title: 'Hours outside', cellType: 'text', inputType: 'number', max: 24 },
        { name: 'walked', title: 'Did you walk?', cellType: 'boolean' },
      ],
    },
    {
      type: 'matrixdropdown',
      name: 'rooms',
      title: 'Your rooms',
      rows: ['Kitchen', 'Bedroom'],
      columns: ['Size', 'Light', 'Noise', 'Smell', 'Heat', 'Damp'].map((title) => ({
        name: title.toLowerCase(),
        title,
        cellType: 'dropdown',
        choices: ['Good', 'Fair', 'Bad'],
      })),
    },
    {
      type: 'matrixdropdown',
      name: 'shops',
      title: 'Shops',
      rows: [
        { value: 'baker', text: 'The baker' },
        { value: 'market', text: 'The market', visibleIf: '{week.sun.weather} = "Sun"' },
      ],
      columns: [
        { name: 'stars', title: 'How good is it?', cellType: 'rating', rateMax: 5 },
        {
          name: 'buys',
          title: 'What do you buy?',
          cellType: 'checkbox',
          choices: ['Bread', 'Fruit'],
        },
        { name: 'why', title: 'Why there?', cellType: 'comment' },
      ],
    },
  ],
}

const PAGE_OF_ENTRIES: JsonObject = {
  name: 'entries',
  title: 'As often as you like',
  elements: [
    {
      type: 'paneldynamic',
      name: 'children',
      title: 'Your children',
      panelCount: 1,
      maxPanelCount: 3,
      templateTitle: 'Child {panelIndex}',
      panelAddText: 'Add a child',
      keyName: 'name',
      keyDuplicationError: 'Two children with one name?',
      templateElements: [
        { type: 'text', name: 'name', title: 'Name', isRequired: true },
        { type: 'text', name: 'age', title: 'Age', inputType: 'number', min: 0, max: 30 },
        {
          type: 'radiogroup',
          name: 'school',
          title: 'Goes to school?',
          choices: ['Yes', 'Not yet'],
        },
        {
          type: 'text',
          name: 'class',
          title: 'Which class?',
          visibleIf: '{panel.school} = "Yes"',
          isRequired: true,
        },
        {
          type: 'matrixdynamic',
          name: 'toys',
          title: 'Toys',
          rowCount: 0,
          maxRowCount: 4,
          addRowText: 'Add a toy',
          columns: [
            { name: 'toy', title: 'Toy', cellType: 'text' },
            { name: 'loved', title: 'Loved?', cellType: 'boolean' },
          ],
        },
      ],
    },
    {
      type: 'matrixdynamic',
      name: 'purchases',
      title: 'What did you buy?',
      rowCount: 2,
      minRowCount: 1,
      columns: [
        { name: 'thing', title: 'Thing', cellType: 'text', isUnique: true },
        { name: 'price', title: 'Price', cellType: 'text', inputType: 'number', min: 0 },
        { name: 'kept', title: 'Did you keep it?', cellType: 'boolean' },
      ],
    },
    {
      type: 'paneldynamic',
      name: 'pets',
      title: 'Pets',
      panelCount: 0,
      noEntriesText: 'No pets so far.',
      templateDescription: 'Fish count too.',
      templateElements: [
        {
          type: 'panel',
          name: 'looks',
          title: 'How it looks',
          elements: [{ type: 'dropdown', name: 'kind', title: 'Kind', choices: ['Cat', 'Dog'] }],
        },
      ],
    },
  ],
}

/** Grids and entries with what can be set of them, within each other too. */
export const tables: JsonObject = {
  title: 'Tables',
  locale: 'en',
  pages: [PAGE_OF_GRIDS, PAGE_OF_ENTRIES],
}

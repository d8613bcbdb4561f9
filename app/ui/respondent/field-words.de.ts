import type { FieldWords } from './field-words.ts'

export const FIELDS_DE: FieldWords = {
  placeOf: (choice) => `Platz von ${choice}`,
  noPlace: 'Kein Platz',
  rankAll: (last) =>
    `Geben Sie jedem einen Platz von 1, für den ersten, bis ${last}, oder lassen Sie alle weg.`,
  rankPicked: (min, max) => {
    const many =
      min !== null && max !== null
        ? min === max
          ? `${min} davon`
          : `${min} bis ${max} davon`
        : min !== null
          ? `mindestens ${min} davon`
          : max !== null
            ? `höchstens ${max} davon`
            : 'so vielen, wie Sie möchten,'
    return `Geben Sie ${many} einen Platz: 1 für den ersten, 2 für den nächsten.`
  },
  rankMore: (min) => `Geben Sie mindestens ${min} davon einen Platz, oder keinem.`,
  between: (min, max) => `Von ${min} bis ${max}`,
  inSteps: (range, step) => `${range}, in Schritten von ${step}`,
  from: 'Von',
  to: 'Bis',
  ownComment: 'In Ihren Worten, wenn Sie möchten',
  ownAnswer: 'Oder eine andere Antwort',
  ownAnswers: 'Andere Antworten, jede in einer eigenen Zeile',
  upTo: (count) => `Sie können bis zu ${count} Zeichen schreiben.`,
  atLeast: (count) => `Bitte schreiben Sie mindestens ${count} Zeichen.`,
  like: (example) => `Schreiben Sie es wie ${example}`,
  digit: 'eine Ziffer für jede 9',
  letter: 'ein Buchstabe für jedes a',
  either: 'ein Buchstabe oder eine Ziffer für jedes #',
  noPicture: 'Ein Bild, das hier nicht gezeigt werden kann',
  notKnownYet: 'Noch nicht bekannt',
}

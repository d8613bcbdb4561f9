import { countedIn } from '../language/plural.ts'
import type { ProblemSentences } from './problem-sentences.ts'

const counted = countedIn('de')

export const PROBLEMS_DE: ProblemSentences = {
  one_required: () => 'Bitte beantworten Sie wenigstens eine dieser Fragen.',
  required: () => 'Bitte beantworten Sie diese Frage.',
  wrong_type: () =>
    'Bitte beantworten Sie diese Frage noch einmal. Wir konnten die Antwort nicht lesen.',
  not_a_choice: () => 'Wählen Sie eine der Antworten, die hier stehen.',
  not_a_row: () => 'Wählen Sie eine Antwort in den Zeilen, die hier stehen.',
  not_a_column: () => 'Wählen Sie eine der Antworten, die in dieser Zeile stehen.',
  duplicate_choice: () => 'Wählen Sie jede Antwort nur einmal.',
  exclusive_choice: ({ choice }) =>
    choice === undefined
      ? 'Wählen Sie entweder die Antwort, die allein steht, oder die anderen, nicht beides.'
      : `Entfernen Sie das Häkchen bei „${choice}“ oder bei den anderen Antworten.`,
  too_few_choices: ({ min = 1 }) =>
    counted(min, {
      one: 'Wählen Sie mindestens # Antwort.',
      other: 'Wählen Sie mindestens # Antworten.',
    }),
  too_many_choices: ({ max = 1 }) =>
    counted(max, {
      one: 'Wählen Sie höchstens # Antwort.',
      other: 'Wählen Sie höchstens # Antworten.',
    }),
  too_long: ({ max = '', length }) =>
    length === undefined
      ? `Kürzen Sie Ihre Antwort auf ${max} Zeichen.`
      : `Kürzen Sie Ihre Antwort auf ${max} Zeichen. Jetzt hat sie ${length}.`,
  too_short: ({ min = '' }) => `Schreiben Sie mindestens ${min} Zeichen.`,
  too_small: ({ min = '' }) =>
    typeof min === 'number'
      ? `Schreiben Sie eine Zahl ab ${min}.`
      : `Das geht frühestens mit ${min}.`,
  too_great: ({ max = '' }) =>
    typeof max === 'number'
      ? `Schreiben Sie eine Zahl bis ${max}.`
      : `Das geht spätestens mit ${max}.`,
  not_a_number: () => 'Schreiben Sie eine Zahl in Ziffern, zum Beispiel 4 oder 1500.',
  not_an_integer: ({ step = 1 }) =>
    Number(step) === 1
      ? 'Schreiben Sie eine ganze Zahl, zum Beispiel 4.'
      : `Schreiben Sie eine Zahl in Schritten von ${step}.`,
  not_an_email: () => 'Schreiben Sie eine E-Mail-Adresse wie name@example.com.',
  not_a_date: () => 'Schreiben Sie ein Datum wie 2026-05-31: Jahr, Monat, Tag.',
  other_missing: () => 'Bitte sagen Sie in wenigen Worten, was Sie meinen.',
  row_missing: () => 'Wählen Sie in dieser Zeile eine Antwort.',
  rank_taken_twice: () => 'Geben Sie jeder Möglichkeit einen eigenen Platz.',
  no_answer_and_choice: () =>
    'Entfernen Sie das Häkchen bei „Keine Antwort“ oder bei den anderen Antworten.',
  not_unique: () => 'Diese Antwort steht hier schon. Geben Sie jedem Eintrag eine eigene.',
  not_a_url: () => 'Schreiben Sie eine Internetadresse wie https://www.example.com.',
  not_a_time: () => 'Schreiben Sie eine Uhrzeit wie 14:30.',
  not_a_colour: () => 'Wählen Sie eine Farbe, oder schreiben Sie eine wie #1a2b3c.',
  not_the_pattern: ({ pattern }) =>
    pattern === undefined
      ? 'Bitte schreiben Sie dies in der verlangten Form.'
      : `Schreiben Sie dies wie ${pattern}.`,
  no_digits: () => 'Schreiben Sie dies ohne Ziffern.',
  not_valid: () =>
    'Diese Antwort passt nicht zu Ihren anderen Antworten. Bitte sehen Sie sie noch einmal an.',
  wrong_order: () => 'Setzen Sie die kleinere Zahl an die erste Stelle.',
  too_many_entries: ({ max = 1 }) =>
    counted(max, {
      one: 'Machen Sie höchstens # Eintrag.',
      other: 'Machen Sie höchstens # Einträge.',
    }),
  too_few_entries: ({ min = 1 }) =>
    counted(min, {
      one: 'Machen Sie mindestens # Eintrag.',
      other: 'Machen Sie mindestens # Einträge.',
    }),
  too_many_files: ({ max = 1 }) =>
    counted(max, {
      one: 'Senden Sie höchstens # Datei.',
      other: 'Senden Sie höchstens # Dateien.',
    }),
  not_a_file: () => 'Diese Datei ist nicht angekommen. Bitte wählen Sie sie noch einmal.',
  file_too_large: () => 'Diese Datei ist zu groß. Bitte wählen Sie eine kleinere.',
  file_type_refused: () =>
    'Dateien dieser Art werden hier nicht angenommen. Bitte wählen Sie eine andere.',
  not_a_signature: () =>
    'Wir konnten die Unterschrift nicht lesen. Bitte zeichnen Sie sie noch einmal.',
}

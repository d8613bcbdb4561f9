import { countedIn } from '../language/plural.ts'
import type { ProblemSentences } from './problem-sentences.ts'

const counted = countedIn('fr')

export const PROBLEMS_FR: ProblemSentences = {
  one_required: () => 'Répondez à au moins une de ces questions.',
  required: () => 'Merci de répondre à cette question.',
  wrong_type: () =>
    'Merci de répondre encore une fois à cette question. Nous n’avons pas pu lire la réponse.',
  not_a_choice: () => 'Choisissez une des réponses proposées ici.',
  not_a_row: () => 'Choisissez une réponse dans les lignes proposées ici.',
  not_a_column: () => 'Choisissez une des réponses proposées sur cette ligne.',
  duplicate_choice: () => 'Choisissez chaque réponse une seule fois.',
  exclusive_choice: ({ choice }) =>
    choice === undefined
      ? 'Choisissez soit la réponse qui va seule, soit les autres, mais pas les deux.'
      : `Décochez «\u00a0${choice}\u00a0» ou décochez les autres réponses.`,
  too_few_choices: ({ min = 1 }) =>
    counted(min, {
      one: 'Choisissez au moins # réponse.',
      other: 'Choisissez au moins # réponses.',
    }),
  too_many_choices: ({ max = 1 }) =>
    counted(max, {
      one: 'Choisissez # réponse au plus.',
      other: 'Choisissez # réponses au plus.',
    }),
  too_long: ({ max = '', length }) =>
    length === undefined
      ? `Raccourcissez votre réponse à ${max} caractères.`
      : `Raccourcissez votre réponse à ${max} caractères. Elle en a ${length} pour l’instant.`,
  too_short: ({ min = 1 }) =>
    counted(min, {
      one: 'Écrivez au moins # caractère.',
      other: 'Écrivez au moins # caractères.',
    }),
  too_small: ({ min = '' }) =>
    typeof min === 'number'
      ? `Écrivez un nombre à partir de ${min}.`
      : `Ce peut être ${min} au plus tôt.`,
  too_great: ({ max = '' }) =>
    typeof max === 'number'
      ? `Écrivez un nombre jusqu’à ${max}.`
      : `Ce peut être ${max} au plus tard.`,
  not_a_number: () => 'Écrivez un nombre en chiffres, par exemple 4 ou 1500.',
  not_an_integer: ({ step = 1 }) =>
    Number(step) === 1
      ? 'Écrivez un nombre entier, par exemple 4.'
      : `Écrivez un nombre qui avance de ${step} en ${step}.`,
  not_an_email: () => 'Écrivez une adresse e-mail comme nom@example.com.',
  not_a_date: () => 'Écrivez une date comme 2026-05-31\u00a0: année, mois, jour.',
  other_missing: () => 'Merci de dire en quelques mots ce que vous voulez dire.',
  row_missing: () => 'Choisissez une réponse sur cette ligne.',
  rank_taken_twice: () => 'Donnez à chaque choix une place à lui.',
  no_answer_and_choice: () =>
    'Décochez «\u00a0Sans réponse\u00a0» ou décochez les autres réponses.',
  not_unique: () => 'Cette réponse est déjà donnée ici. Donnez à chaque élément une autre réponse.',
  not_a_url: () => 'Écrivez une adresse web comme https://www.example.com.',
  not_a_time: () => 'Écrivez une heure comme 14:30.',
  not_a_colour: () => 'Choisissez une couleur ou écrivez-en une comme #1a2b3c.',
  not_the_pattern: ({ pattern }) =>
    pattern === undefined
      ? 'Merci d’écrire ceci sous la forme demandée.'
      : `Écrivez ceci comme ${pattern}.`,
  no_digits: () => 'Écrivez ceci sans chiffres.',
  not_valid: () => 'Cette réponse ne va pas avec vos autres réponses. Merci de la revoir.',
  wrong_order: () => 'Mettez d’abord le plus petit nombre.',
  too_many_entries: ({ max = 1 }) =>
    counted(max, {
      one: 'Ajoutez # élément au plus.',
      other: 'Ajoutez # éléments au plus.',
    }),
  too_few_entries: ({ min = 1 }) =>
    counted(min, {
      one: 'Ajoutez au moins # élément.',
      other: 'Ajoutez au moins # éléments.',
    }),
  too_many_files: ({ max = 1 }) =>
    counted(max, {
      one: 'Envoyez # fichier au plus.',
      other: 'Envoyez # fichiers au plus.',
    }),
  not_a_file: () => 'Ce fichier n’est pas arrivé. Merci de le choisir encore une fois.',
  file_too_large: () => 'Ce fichier est trop lourd. Merci d’en choisir un plus petit.',
  file_type_refused: () =>
    'Les fichiers de ce type ne sont pas acceptés ici. Merci d’en choisir un autre.',
  not_a_signature: () => 'Nous n’avons pas pu lire la signature. Merci de la dessiner à nouveau.',
}

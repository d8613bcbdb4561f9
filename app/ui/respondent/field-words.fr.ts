import type { FieldWords } from './field-words.ts'

export const FIELDS_FR: FieldWords = {
  placeOf: (choice) => `Place de ${choice}`,
  noPlace: 'Sans place',
  rankAll: (last) =>
    `Donnez à chacun une place, de 1 pour le premier à ${last}, ou n’en donnez aucune.`,
  rankPicked: (min, max) => {
    const many =
      min !== null && max !== null
        ? min === max
          ? `${min} d’entre eux`
          : `${min} à ${max} d’entre eux`
        : min !== null
          ? `au moins ${min} d’entre eux`
          : max !== null
            ? `${max} d’entre eux au plus`
            : 'autant d’entre eux que vous voulez'
    return `Donnez une place à ${many} : 1 pour le premier, 2 pour le suivant.`
  },
  rankMore: (min) => `Donnez une place à au moins ${min} d’entre eux, ou à aucun.`,
  between: (min, max) => `De ${min} à ${max}`,
  inSteps: (range, step) => `${range}, par pas de ${step}`,
  from: 'De',
  to: 'À',
  ownComment: 'Avec vos mots, si vous voulez',
  ownAnswer: 'Ou une autre réponse',
  ownAnswers: 'D’autres réponses, une par ligne',
  upTo: (count) => `Vous pouvez écrire jusqu’à ${count} caractères.`,
  atLeast: (count) => `Écrivez au moins ${count} caractères.`,
  like: (example) => `Écrivez-le comme ${example}`,
  digit: 'un chiffre pour chaque 9',
  letter: 'une lettre pour chaque a',
  either: 'une lettre ou un chiffre pour chaque #',
  noPicture: 'Une image qui ne peut pas être montrée ici',
  notKnownYet: 'Pas encore connu',
}

import type { FieldWords } from './field-words.ts'

export const FIELDS_ES: FieldWords = {
  placeOf: (choice) => `Puesto de ${choice}`,
  noPlace: 'Sin puesto',
  rankAll: (last) => `Dé a cada uno un puesto, de 1 para el primero a ${last}, o a ninguno.`,
  rankPicked: (min, max) => {
    const many =
      min !== null && max !== null
        ? min === max
          ? `a ${min} de ellos`
          : `a entre ${min} y ${max} de ellos`
        : min !== null
          ? `al menos a ${min} de ellos`
          : max !== null
            ? `como máximo a ${max} de ellos`
            : 'a tantos como quiera'
    return `Dé un puesto ${many}: 1 para el primero, 2 para el siguiente.`
  },
  rankMore: (min) => `Dé un puesto al menos a ${min} de ellos, o a ninguno.`,
  between: (min, max) => `De ${min} a ${max}`,
  inSteps: (range, step) => `${range}, en pasos de ${step}`,
  from: 'De',
  to: 'A',
  ownComment: 'Con sus palabras, si quiere',
  ownAnswer: 'U otra respuesta',
  ownAnswers: 'Otras respuestas, cada una en su línea',
  upTo: (count) => `Puede escribir hasta ${count} caracteres.`,
  atLeast: (count) => `Escriba al menos ${count} caracteres.`,
  like: (example) => `Escríbalo como ${example}`,
  digit: 'una cifra por cada 9',
  letter: 'una letra por cada a',
  either: 'una letra o cifra por cada #',
  noPicture: 'Una imagen que no se puede mostrar aquí',
  notKnownYet: 'Todavía no se sabe',
}

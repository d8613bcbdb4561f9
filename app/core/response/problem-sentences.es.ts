import { countedIn } from '../language/plural.ts'
import type { ProblemSentences } from './problem-sentences.ts'

const counted = countedIn('es')

export const PROBLEMS_ES: ProblemSentences = {
  one_required: () => 'Responda al menos a una de estas preguntas.',
  required: () => 'Responda a esta pregunta, por favor.',
  wrong_type: () =>
    'Responda otra vez a esta pregunta, por favor. No hemos podido leer la respuesta.',
  not_a_choice: () => 'Elija una de las respuestas que aparecen aquí.',
  not_a_row: () => 'Elija una respuesta en las filas que aparecen aquí.',
  not_a_column: () => 'Elija una de las respuestas que aparecen en esta fila.',
  duplicate_choice: () => 'Elija cada respuesta una sola vez.',
  exclusive_choice: ({ choice }) =>
    choice === undefined
      ? 'Elija la respuesta que va sola o las demás, pero no ambas cosas.'
      : `Desmarque «${choice}» o desmarque las demás respuestas.`,
  too_few_choices: ({ min = 1 }) =>
    counted(min, {
      one: 'Elija al menos # respuesta.',
      other: 'Elija al menos # respuestas.',
    }),
  too_many_choices: ({ max = 1 }) =>
    counted(max, {
      one: 'Elija # respuesta como máximo.',
      other: 'Elija # respuestas como máximo.',
    }),
  too_long: ({ max = '', length }) =>
    length === undefined
      ? `Acorte su respuesta a ${max} caracteres.`
      : `Acorte su respuesta a ${max} caracteres. Ahora tiene ${length}.`,
  too_short: ({ min = 1 }) =>
    counted(min, {
      one: 'Escriba al menos # carácter.',
      other: 'Escriba al menos # caracteres.',
    }),
  too_small: ({ min = '' }) =>
    typeof min === 'number'
      ? `Escriba un número a partir de ${min}.`
      : `Puede ser ${min} como muy pronto.`,
  too_great: ({ max = '' }) =>
    typeof max === 'number'
      ? `Escriba un número hasta ${max}.`
      : `Puede ser ${max} como muy tarde.`,
  not_a_number: () => 'Escriba un número en cifras, por ejemplo 4 o 1500.',
  not_an_integer: ({ step = 1 }) =>
    Number(step) === 1
      ? 'Escriba un número entero, por ejemplo 4.'
      : `Escriba un número que vaya de ${step} en ${step}.`,
  not_an_email: () => 'Escriba un correo electrónico como nombre@example.com.',
  not_a_date: () => 'Escriba una fecha como 2026-05-31: año, mes, día.',
  other_missing: () => 'Diga en pocas palabras a qué se refiere, por favor.',
  row_missing: () => 'Elija una respuesta en esta fila.',
  rank_taken_twice: () => 'Dé a cada opción un puesto propio.',
  no_answer_and_choice: () => 'Desmarque «Sin respuesta» o desmarque las demás respuestas.',
  not_unique: () => 'Esta respuesta ya está aquí. Dé a cada entrada una distinta.',
  not_a_url: () => 'Escriba una dirección web como https://www.example.com.',
  not_a_time: () => 'Escriba una hora como 14:30.',
  not_a_colour: () => 'Elija un color o escriba uno como #1a2b3c.',
  not_the_pattern: ({ pattern }) =>
    pattern === undefined
      ? 'Escriba esto en la forma que se pide, por favor.'
      : `Escriba esto como ${pattern}.`,
  no_digits: () => 'Escriba esto sin cifras.',
  not_valid: () => 'Esta respuesta no encaja con las demás. Mírela otra vez, por favor.',
  wrong_order: () => 'Ponga primero el número más pequeño.',
  too_many_entries: ({ max = 1 }) =>
    counted(max, {
      one: 'Añada # entrada como máximo.',
      other: 'Añada # entradas como máximo.',
    }),
  too_few_entries: ({ min = 1 }) =>
    counted(min, {
      one: 'Añada al menos # entrada.',
      other: 'Añada al menos # entradas.',
    }),
  too_many_files: ({ max = 1 }) =>
    counted(max, {
      one: 'Envíe # archivo como máximo.',
      other: 'Envíe # archivos como máximo.',
    }),
  not_a_file: () => 'Este archivo no ha llegado. Elíjalo otra vez, por favor.',
  file_too_large: () => 'Este archivo es demasiado grande. Elija uno más pequeño, por favor.',
  file_type_refused: () => 'Aquí no se aceptan archivos de este tipo. Elija otro, por favor.',
  not_a_signature: () => 'No hemos podido leer la firma. Dibújela otra vez, por favor.',
}

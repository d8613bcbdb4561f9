/** What the script says where it makes a question more comfortable; `{0}` and so on are put in there. */
export type ComfortWords = {
  /** Of ranking; `{0}` is the choice, `{1}` its place and `{2}` how many there are. */
  readonly up: string
  readonly down: string
  readonly nowAt: string
  readonly nowNowhere: string
  readonly charactersLeft: string
}

const EN: ComfortWords = {
  up: 'Move {0} up',
  down: 'Move {0} down',
  nowAt: '{0} is now in place {1} of {2}.',
  nowNowhere: '{0} has no place now.',
  charactersLeft: 'Characters left: {0}',
}

const SPOKEN: { readonly [language: string]: ComfortWords } = {
  en: EN,
  de: {
    up: '{0} nach oben',
    down: '{0} nach unten',
    nowAt: '{0} steht jetzt auf Platz {1} von {2}.',
    nowNowhere: '{0} hat jetzt keinen Platz.',
    charactersLeft: 'Zeichen übrig: {0}',
  },
  fr: {
    up: 'Monter {0}',
    down: 'Descendre {0}',
    nowAt: '{0} est maintenant à la place {1} sur {2}.',
    nowNowhere: '{0} n’a plus de place.',
    charactersLeft: 'Caractères restants : {0}',
  },
  es: {
    up: 'Subir {0}',
    down: 'Bajar {0}',
    nowAt: '{0} está ahora en el lugar {1} de {2}.',
    nowNowhere: '{0} ya no tiene lugar.',
    charactersLeft: 'Caracteres restantes: {0}',
  },
  ar: {
    up: 'تحريك {0} إلى أعلى',
    down: 'تحريك {0} إلى أسفل',
    nowAt: '{0} الآن في المرتبة {1} من {2}.',
    nowNowhere: '{0} الآن بلا مرتبة.',
    charactersLeft: 'الأحرف المتبقية: {0}',
  },
}

export const comfortWordsFor = (locale: string): ComfortWords =>
  SPOKEN[locale.split('-')[0] ?? locale] ?? EN

import { languageTag } from '#app/core/language/language-tag.ts'

export type QuestionWords = { readonly noAnswer: string; readonly required: string }

/**
 * The two things that we say within questions, again and again, and that SurveyJS has no string
 * for. English there would be in everybody's way.
 */
const QUESTION_WORDS: Readonly<Record<string, readonly [noAnswer: string, required: string]>> = {
  bg: ['Без отговор', 'нужен е отговор'],
  ca: ['Sense resposta', 'cal una resposta'],
  cs: ['Bez odpovědi', 'je třeba odpovědět'],
  da: ['Intet svar', 'kræver et svar'],
  el: ['Καμία απάντηση', 'χρειάζεται απάντηση'],
  et: ['Vastus puudub', 'vajab vastust'],
  fa: ['بدون پاسخ', 'نیاز به پاسخ دارد'],
  fi: ['Ei vastausta', 'vaatii vastauksen'],
  he: ['ללא תשובה', 'נדרשת תשובה'],
  hi: ['कोई उत्तर नहीं', 'उत्तर आवश्यक है'],
  hr: ['Bez odgovora', 'potreban je odgovor'],
  hu: ['Nincs válasz', 'választ igényel'],
  id: ['Tidak menjawab', 'perlu dijawab'],
  it: ['Nessuna risposta', 'serve una risposta'],
  ja: ['無回答', '回答が必要です'],
  ko: ['응답 없음', '응답 필요'],
  lt: ['Be atsakymo', 'reikia atsakymo'],
  lv: ['Bez atbildes', 'vajadzīga atbilde'],
  ms: ['Tiada jawapan', 'perlu dijawab'],
  nl: ['Geen antwoord', 'antwoord nodig'],
  nb: ['Ikke noe svar', 'krever et svar'],
  nn: ['Ikkje noko svar', 'krev eit svar'],
  no: ['Ikke noe svar', 'krever et svar'],
  pl: ['Bez odpowiedzi', 'wymaga odpowiedzi'],
  pt: ['Sem resposta', 'precisa de resposta'],
  ro: ['Fără răspuns', 'necesită un răspuns'],
  ru: ['Без ответа', 'нужен ответ'],
  sk: ['Bez odpovede', 'treba odpovedať'],
  sl: ['Brez odgovora', 'potreben je odgovor'],
  sr: ['Bez odgovora', 'potreban je odgovor'],
  sv: ['Inget svar', 'kräver ett svar'],
  th: ['ไม่ตอบ', 'ต้องตอบ'],
  tr: ['Yanıt yok', 'yanıt gerekli'],
  uk: ['Без відповіді', 'потрібна відповідь'],
  vi: ['Không trả lời', 'cần trả lời'],
  zh: ['不回答', '需要回答'],
}

export function questionWordsFor(locale: string): Partial<QuestionWords> {
  const base = languageTag(locale).split('-')[0] ?? ''
  const [noAnswer, required] = (Object.hasOwn(QUESTION_WORDS, base) && QUESTION_WORDS[base]) || []
  return noAnswer === undefined || required === undefined ? {} : { noAnswer, required }
}

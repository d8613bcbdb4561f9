import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonObject } from '#app/core/json.ts'

export const ARABIC = 'an-arabic-survey'
export const ITALIAN = 'an-italian-survey'

const yesOrNo = [
  { value: 'yes', text: 'نعم' },
  { value: 'no', text: 'لا' },
]

/** In Arabic and English, with one question that nobody has translated. */
const arabic: JsonObject = {
  locale: 'ar',
  title: { default: 'كيف كانت خدمة العملاء؟', en: 'How was customer service?' },
  description: {
    default: 'نود أن نفهم كيف عوملت. تستغرق الأسئلة نحو ثلاث دقائق.',
    en: 'We would like to understand how you were treated. It takes about three minutes.',
  },
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'radiogroup',
          name: 'solved',
          title: 'هل حُلّت مشكلتك؟',
          description: 'المقصود هو آخر مرة تواصلت فيها معنا.',
          isRequired: true,
          choices: yesOrNo,
        },
        {
          type: 'checkbox',
          name: 'ways',
          title: 'كيف تواصلت معنا؟',
          showOtherItem: true,
          otherText: 'طريقة أخرى',
          choices: [
            { value: 'phone', text: 'بالهاتف' },
            { value: 'mail', text: 'عبر البريد الإلكتروني (name@example.com)' },
            { value: 'app', text: 'عبر تطبيق WhatsApp' },
          ],
        },
        {
          type: 'rating',
          name: 'recommend',
          title: 'ما مدى احتمال أن توصي بنا؟',
          rateMin: 0,
          rateMax: 10,
          minRateDescription: 'غير محتمل إطلاقًا',
          maxRateDescription: 'محتمل جدًا',
        },
      ],
    },
    {
      name: 'second',
      title: { default: 'المزيد عن تجربتك', en: 'More about it' },
      elements: [
        {
          type: 'matrix',
          name: 'views',
          title: 'إلى أي مدى توافق؟',
          columns: [
            { value: 1, text: 'لا أوافق' },
            { value: 2, text: 'محايد' },
            { value: 3, text: 'أوافق' },
          ],
          rows: [
            { value: 'listened', text: 'استمعوا إليّ' },
            { value: 'fast', text: 'جاء الرد سريعًا' },
          ],
        },
        {
          type: 'dropdown',
          name: 'city',
          title: 'في أي مدينة تعيش؟',
          choices: [
            { value: 'cairo', text: 'القاهرة' },
            { value: 'amman', text: 'عمّان' },
          ],
        },
        { type: 'text', name: 'mail', title: 'بريدك الإلكتروني', inputType: 'email' },
        { type: 'text', name: 'times', title: 'كم مرة تواصلت معنا؟', inputType: 'number', min: 1 },
        { type: 'text', name: 'day', title: 'متى كان ذلك؟', inputType: 'date', min: '2026-01-01' },
        { type: 'comment', name: 'story', title: 'What happened (in your own words)?' },
      ],
    },
  ],
}

/** In a language that Rapport does not speak and SurveyJS does, and in more than a row has room for. */
const italian: JsonObject = {
  locale: 'it',
  title: {
    default: 'Com’è andata?',
    nl: 'Hoe ging het?',
    pl: 'Jak poszło?',
    ja: 'いかがでしたか',
    fa: 'چطور بود؟',
    en: 'How did it go?',
  },
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'radiogroup',
          name: 'well',
          title: { default: 'È andato tutto bene?', fa: 'همه چیز خوب پیش رفت؟' },
          isRequired: true,
          choices: [
            { value: 'yes', text: 'Sì' },
            { value: 'no', text: 'No' },
          ],
        },
      ],
    },
    { name: 'second', elements: [{ type: 'comment', name: 'why', title: 'Perché?' }] },
  ],
}

/** Both, in a folder of surveys of its own. */
export function surveysInOtherLanguages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-surveys-'))
  for (const [slug, survey] of [
    [ARABIC, arabic],
    [ITALIAN, italian],
  ] as const) {
    mkdirSync(join(folder, slug))
    writeFileSync(join(folder, slug, 'survey.json'), JSON.stringify(survey))
  }
  return folder
}

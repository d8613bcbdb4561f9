import type { FieldWords } from './field-words.ts'

export const FIELDS_AR: FieldWords = {
  placeOf: (choice) => `مرتبة ${choice}`,
  noPlace: 'بلا مرتبة',
  rankAll: (last) => `أعطِ كل خيار مرتبة من 1 للأول إلى ${last}، أو اتركها كلها.`,
  rankPicked: (min, max) => {
    const many =
      min !== null && max !== null
        ? min === max
          ? `${min} منها`
          : `من ${min} إلى ${max} منها`
        : min !== null
          ? `${min} منها على الأقل`
          : max !== null
            ? `${max} منها على الأكثر`
            : 'ما شئت منها'
    return `أعطِ مرتبة لعدد ${many}: 1 للأول و2 لما بعده.`
  },
  rankMore: (min) => `أعطِ مرتبة لعدد ${min} منها على الأقل، أو لا تعطِ أيًا منها.`,
  between: (min, max) => `من ${min} إلى ${max}`,
  inSteps: (range, step) => `${range}، بخطوات من ${step}`,
  from: 'من',
  to: 'إلى',
  ownComment: 'بكلماتك، إن شئت',
  ownAnswer: 'أو إجابة أخرى',
  ownAnswers: 'إجابات أخرى، كل واحدة في سطر',
  upTo: (count) => `يمكنك كتابة ما يصل إلى ${count} حرفًا.`,
  atLeast: (count) => `اكتب ${count} حرفًا على الأقل.`,
  // Kept apart: what is written from left to right would be turned over.
  like: (example) => `اكتبها مثل \u2066${example}\u2069`,
  digit: 'رقم مكان كل 9',
  letter: 'حرف مكان كل a',
  either: 'حرف أو رقم مكان كل #',
  noPicture: 'صورة لا يمكن عرضها هنا',
  notKnownYet: 'غير معروف بعد',
}

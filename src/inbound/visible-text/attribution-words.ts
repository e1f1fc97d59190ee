// The words of the line above a quotation ("On 5 March 2024 at 10:12, Ann <ann@example.com> wrote:"), lower case.

import { listPhrases } from '../normalize.ts'

/** Verbs that people use of other things as well ("on 5 March we sent:"), so they never decide alone. */
export const weakVerbs = ['sent', 'said']

/** Verbs, in the languages whose mail programs write such a line. Whole words; those of Asia stand inside a line. */
export const verbs = listPhrases(
  'wrote | writes | has written',
  'a écrit | a ecrit | escribió | escribio | escribe | escreveu | escribiu | va escriure',
  'ha scritto | scrive | a scris | scris',
  'schrieb | schreibt | geschrieben | schreef | geschreven | skrev | skrifaði | kirjoitti | skriver',
  'napisał | napisała | napisał(a) | napisała/napisał | pisze | napsal | napsala | napsal(a) | napísal | napísal(a)',
  'napisao | napisala | je napisao | je napisala | napisao/la | rašė | rakstīja | kirjutas | írta | ezt írta',
  'написал | написала | написал(а) | пишет | писал | писал(а) | написав | написала(в) | пише | написа',
  'yazdı | şunları yazdı | şunu yazdı | έγραψε | έγραψε/αν | כתב | כתבה | כתב/ה | كتب | كتبت | נכתב',
  'đã viết | menulis | menulis pesan | tulis | เขียนว่า | ने लिखा | लिखा',
)

/** Written without spaces, so no word ends before or behind them. */
export const innerVerbs = listPhrases(
  '写道 | 寫道 | 写到 | 撰写 | 来信 | のメッセージ | のメール | さんが書きました | さんは書きました | が書きました',
  '作成 | 작성 | 님이 작성 | 썼습니다 | เขียน | ने लिखा',
)

/** What such a line begins with: a preposition of the date in most languages, else a weekday or the date itself. */
export const openers = listPhrases(
  'on | at | le | el | em | il | in data | il giorno | a | pe | am | op | den | d. | på | dne | dňa | dana | u | v | в | на',
  'w dniu | dnia | în data | în | la data | vào | pada | στις | em qua | quoting | citando | zitat von | citat',
  'ב | بتاريخ | في | 在 | 于 | 於 | tarihinde | ngày',
)

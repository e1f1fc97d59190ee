// How automatic answers begin, in eight languages. Normalized: lower case, straight apostrophes.

import { listPhrases } from './normalize.ts'

/** Absence, in the first words of an answer. Alone it says nothing: people write "I am out of the office" too. */
export const awayPhrases = listPhrases(
  "i am out of the office | i'm out of the office | i am currently out of | i'm currently out of",
  'i will be out of the office | out of the office until | out of office until | on annual leave',
  "away from my desk | away until | i am on vacation | i'm on vacation | on maternity leave | i am away",
  'limited access to email | limited access to e-mail | currently on leave | i am currently away',
  'je suis absent | je suis actuellement absent | actuellement absent | je serai absent | absent du bureau',
  "absente du bureau | actuellement en congé | je suis en congé | de retour le | en cas d'urgence",
  'estoy fuera de la oficina | estaré fuera | me encuentro fuera | de vacaciones hasta | estoy ausente | estaré ausente',
  'estou fora do escritório | estarei ausente | estou ausente | de férias até | estou de férias',
  'ich bin nicht im büro | ich bin derzeit nicht | ich bin bis | nicht erreichbar | bin ich wieder',
  'nicht im haus | ich bin abwesend | bin ich abwesend | im urlaub',
  'sono fuori ufficio | sono assente | sarò assente | sono in ferie',
  'ik ben afwezig | ik ben niet aanwezig | ben ik afwezig | niet op kantoor',
  'मैं कार्यालय से बाहर | मैं छुट्टी पर | मैं अवकाश पर | मैं अभी छुट्टी',
)

/** A machine speaking of itself, or acknowledging receipt. People quote such words, so they are weak as well. */
export const machinePhrases = listPhrases(
  'this is an automatic | this is an automated | this is an auto- | automatically generated | automated response',
  'do not reply to this | we have received your | we received your | your request has been received',
  'réponse automatique | message automatique | ne pas répondre à ce | nous avons bien reçu votre',
  'respuesta automática | mensaje automático | hemos recibido su | no responda a este',
  'resposta automática | mensagem automática | recebemos a sua | não responda a est',
  'automatische antwort | automatisch generiert | automatisch erstellt | antworten sie nicht auf diese',
  'risposta automatica | messaggio automatico | non rispondere a quest',
  'automatisch antwoord | automatisch gegenereerd | automatisch bericht',
  'यह एक स्वचालित | स्वचालित उत्तर | इस ईमेल का उत्तर न दें',
)

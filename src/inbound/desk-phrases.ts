// What a desk's software writes by itself: what became of a request, in eight languages. Of normalized words.

/** A request and what was done to it, in one sentence. */
export const statePatterns: RegExp[] = [
  /\b(?:request|ticket|case|inquiry|enquiry|incident|inc\d+|message|e-?mail|query|question|follow-up)\b[^.!?]{0,60}\b(?:has been|have been|was|is being|will be) (?:received|created|opened|updated|closed|solved|resolved|deemed|marked|assigned|logged|registered|reviewed|merged|escalated|raised)/,
  /\binc\d{4,}\b|changed the status|resolved this as|to reopen this|automatically generated|automated (?:message|response|reply|confirmation)|automatic (?:message|response|reply|confirmation)/,
  /\b(?:demande|ticket|dossier|message|e-?mail|courriel)\b[^.!?]{0,60}(?:a (?:bien )?été|est) (?:reçu|créé|enregistré|clôturé|clos|résolu|fermé|mise? à jour|en cours de traitement|prise? en compte)|message automatique|réponse automatique/u,
  /(?:anfrage|ticket|vorgang|nachricht|e-mail)[^.!?]{0,60}(?:ist (?:bei uns )?eingegangen|eingegangen und|wurde .{0,30}(?:erstellt|geschlossen|gelöst|aktualisiert|erfasst|zugewiesen)|wird .{0,40}bearbeitet)|automatisch (?:erstellt|generiert)|automatische (?:antwort|nachricht)/u,
  /(?:solicitud|caso|ticket|consulta|mensaje|incidencia)[^.!?]{0,60}(?:ha sido|fue|se ha|está siendo) (?:recibid|cread|registrad|cerrad|resuelt|actualizad|revisad|asignad)|(?:mensaje|respuesta) automátic/u,
  /(?:solicitação|chamado|pedido|protocolo|ticket|mensagem)[^.!?]{0,60}(?:foi|está sendo) (?:recebid|criad|registrad|fechad|encerrad|resolvid|atualizad|gerad)|(?:mensagem|resposta) automátic/u,
  /(?:richiesta|ticket|messaggio|segnalazione)[^.!?]{0,60}è (?:stat[oa] )?(?:ricevut|creat|chius|risolt|aggiornat|pres[oa] in carico|registrat)|(?:messaggio|risposta) automatic/u,
  /(?:aanvraag|verzoek|ticket|bericht|melding|vraag)[^.!?]{0,60}(?:is|werd|wordt) (?:ontvangen|aangemaakt|gesloten|opgelost|bijgewerkt|behandeld|in behandeling)|automatisch (?:bericht|antwoord|gegenereerd)/u,
  /(?:अनुरोध|टिकट|संदेश|शिकायत)[^।.!?]{0,60}(?:प्राप्त|दर्ज|बंद|अपडेट|हल|संख्या)|स्वचालित/u,
]

/** A number in brackets, in whatever language. */
export const numberPattern = /[(（]\s?[#№n°]{0,2}\s?\d{3,}\s?[)）]|#\s?\d{4,}/u

export const surveyPattern =
  /rate (?:the support|our support|our service|your experience)|how would you rate|how was our service|how did we do|customer satisfaction|satisfaction survey|comment évaluez|wie bewerten sie|cómo calificaría|como você avalia|come valuta|hoe beoordeelt/u

/** A subject that tells us so needs no number. */
export const receiptSubjectPattern =
  /\bwe(?:'ve| have)? (?:received|got) your (?:request|message|e-?mail|inquiry|enquiry|ticket|query|question)|^(?:request|message|ticket|e-?mail|inquiry|enquiry) received\b/

/** A receipt takes both: people write the first to say what they want, and the second to say what they will do. */
export const receivedPattern =
  /\b(?:received|got|confirming that we got) your (?:request|message|e-?mail|inquiry|enquiry|ticket|query|question|support)|thank(?:s| you) for (?:reaching out|contacting)|(?:reçu|recibido|recebemos|erhalten|ricevuto|ontvangen)|प्राप्त/u

export const promisePattern =
  /we're on it|we are on it|typically repl|get back to you|be in touch|will (?:respond|reply|answer|contact|review)|shortly|as soon as|within \d+|\d+ hours|dans les (?:meilleurs|plus brefs)|nous (?:vous )?(?:répondrons|reviendrons)|schnellstmöglich|so schnell wie möglich|melden uns|lo antes posible|a la mayor brevedad|responderemos|assim que|em até|il prima possibile|risponderemo|zo (?:snel|spoedig) mogelijk|जल्द/u

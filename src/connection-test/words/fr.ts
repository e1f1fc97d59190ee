import type { Words } from '../words.ts'

const asItShould = "répond comme il faut : un message d'accueil et un certificat valide pour {host}."

export const fr: Words = {
  causes: {
    closed: 'Le port {port} de {host} est fermé.',
    unreachable: '{host} ne répond pas sur le port {port}.',
    silent: '{host} accepte la connexion sur le port {port} et reste muet.',
    'tls-first':
      'Le port {port} de {host} est chiffré dès le premier octet, ce que le formulaire appelle SSL.',
    'text-first': "Le port {port} de {host} n'est pas chiffré dès le premier octet, comme l'exige SSL.",
    'no-starttls': 'Le port {port} de {host} ne propose aucun chiffrement.',
    'tls-fault': "Sur le port {port} de {host}, aucune connexion sécurisée ne s'établit.",
    'other-service': 'Ce qui répond sur le port {port} de {host} ne fonctionne pas comme un serveur email.',
    'hung-up': '{host} coupe la connexion sur le port {port} avant la connexion au compte.',
    'unknown-host': 'Le serveur {host} est introuvable.',
  },
  answers: {
    'same-port': `Avec {encryption}, le même port ${asItShould}`,
    'other-port': `Le port {port} avec {encryption} ${asItShould}`,
    'other-host': `{host}, port {port}, avec {encryption}, ${asItShould}`,
  },
  caveats: {
    'delivery-to-others':
      "L'email de test est allé de cette boîte à elle-même. Il ne montre pas que d'autres acceptent ses emails, ni où ils les classent.",
    'provider-passes-own-mail':
      "{provider} accepte les emails à soi-même, même quand l'envoi vers l'extérieur est bloqué : un blocage ne se verrait pas ici.",
    'limit-stays':
      "Le compte a atteint une limite d'envoi. Un email à soi-même passe quand même, la limite reste donc en vigueur.",
    'found-in-junk':
      "L'email de test a été classé comme indésirable par le filtre de cette boîte même. D'autres peuvent faire de même avec ses emails.",
    'mail-not-looked-for':
      "Comme aucun email de test n'est parti, rien ne montre encore que les emails reçus sont trouvés par IMAP.",
    'imap-not-configured':
      "Sans IMAP, rien ne montre que l'email de test est arrivé, et les réponses ne sont pas détectées.",
    'smtp-works-without-imap':
      "L'envoi fonctionne, quel que soit le problème d'IMAP. Les réponses ne sont pas détectées tant qu'IMAP ne fonctionne pas.",
  },
  yourProvider: 'votre fournisseur',
  screen: {
    works: '{side} fonctionne.',
    fails: '{side} ne fonctionne pas.',
    noImap: "IMAP n'est pas configuré.",
    notReached: 'non atteint',
    suggestion: 'Ces paramètres {side} ont été essayés et fonctionnent : {place}',
    howToApply: 'Pour les utiliser et tester à nouveau :',
    applied: 'Désormais : {place}. Nouveau test.',
    nothingToApply: "Il n'y a pas d'autres paramètres à utiliser.",
    caveats: 'Ce que ce test ne prouve pas :',
    transcript: "Ce qui s'est dit, sans les identifiants :",
  },
}

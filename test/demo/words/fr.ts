import type { Words } from './words.ts'

export const fr: Words = {
  intro: 'Tout se passe sur cette machine, dans un dossier temporaire, et disparaît ensuite.',
  steps: {
    postgres: 'PostgreSQL démarré, pour les données et la file',
    keys: 'Clés générées',
    'mail-host': 'Serveur de messagerie local et workers démarrés',
    account: 'Compte ajouté, identifiants scellés',
    'connection-test': 'Test de connexion',
    sends: 'Messages planifiés avec leurs créneaux, puis envoyés',
    answers: 'Trois destinataires répondent, chacun à sa façon',
    poll: 'Relève : les réponses trouvées et distinguées',
    'closed-port': 'Compte en panne : le port est fermé',
    'wrong-password': 'Compte en panne : le mot de passe est faux',
    'expired-certificate': 'Compte en panne : le certificat a expiré',
    'daily-limit': 'Compte en panne : la limite quotidienne est atteinte',
    secrecy: 'Aucun mot de passe nulle part dans la base',
  },
  labels: {
    group: 'Groupe',
    code: 'Code',
    field: 'Champ',
    remedy: 'Remède',
    evidence: 'Preuve',
    expected: 'attendu',
    found: 'trouvé',
    stopped: 'Arrêtée par une erreur',
  },
  keyHalves: "L'application scelle avec la clé publique ; seuls les workers peuvent ouvrir.",
  sealed: ({ start, bytes }) => `${start} … ${bytes} octets`,
  notReadable: "C'est tout ce que contient la base : le mot de passe n'y est pas.",
  roundTrip: "L'email envoyé à sa propre adresse a été retrouvé par IMAP.",
  received: 'reçu',
  answers: (recipient) => `répond au message envoyé à ${recipient}`,
  bounced: (recipient, status) => `${recipient}, statut ${status}`,
  untouched: (recipient) => `Le message est retenu, pas perdu, et ${recipient} reste un bon contact.`,
  until: (instant) => `jusqu'au ${instant}`,
  searched: ({ rows, tables }) => `${rows} lignes de ${tables} tables examinées, tâches comprises`,
  mail: {
    subject: 'Une question à propos de votre équipe',
    text: 'Bonjour,\n\nauriez-vous dix minutes cette semaine ?\n\nAnn\n',
    reply: 'Bonjour Ann,\n\noui, jeudi me convient très bien.\n',
    away: "Je suis absente jusqu'à lundi et vous répondrai à mon retour.\n",
  },
  end: {
    passed: (count, seconds) => `Les ${count} étapes se sont déroulées comme prévu, en ${seconds}.`,
    failed: (count) =>
      count === 1
        ? "1 étape ne s'est pas déroulée comme prévu."
        : `${count} étapes ne se sont pas déroulées comme prévu.`,
    interrupted: 'Interrompu ; tout a été arrêté et supprimé.',
    start: 'lance le vrai service : base, file et workers',
    readme: 'comment connecter votre propre boîte, et un chemin dans le code',
  },
}

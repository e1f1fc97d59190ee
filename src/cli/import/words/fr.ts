import type { Words } from '../words.ts'

export const fr: Words = {
  inputGroup: 'Lignes incorrectes',
  labels: {
    displayName: "Nom d'affichage",
    provider: 'Fournisseur',
    perHour: 'Par heure',
    perDay: 'Par jour',
    minGapSeconds: 'Secondes entre deux messages',
  },
  missing: 'Il manque : {field}.',
  noServer:
    "Il manque : Serveur SMTP, et le fournisseur de cette adresse n'est pas connu. Indiquez le serveur, son port et son chiffrement.",
  wrong: {
    email: '{field} : il faut une seule adresse complète, par exemple user@example.com.',
    displayName: '{field} : il faut une seule ligne de 200 caractères au plus.',
    provider: '{field} : inconnu. Laissez la case vide, le serveur suffit.',
    host: '{field} : il faut le nom du serveur seul, par exemple smtp.example.com, sans port ni https://.',
    port: '{field} : il faut un nombre, 587 (TLS) ou 465 (SSL) pour SMTP, 993 (SSL) pour IMAP.',
    encryption: '{field} : il faut TLS (STARTTLS, en général port 587) ou SSL (en général port 465 ou 993).',
    username: "{field} : 320 caractères au plus ; c'est en général l'adresse complète.",
    password: '{field} : 1024 caractères au plus.',
    perHour: '{field} : il faut un nombre entier à partir de 1.',
    perDay: '{field} : il faut un nombre entier à partir de 1.',
    minGapSeconds: '{field} : il faut un nombre entier de 0 à 86400.',
  },
  cells:
    "La ligne a {cells} cases, l'en-tête en a {columns}. Mettez entre guillemets droits une valeur qui contient un séparateur.",
  quotes:
    "Un guillemet droit est ouvert dans cette ligne et n'est pas fermé. Dans une valeur entre guillemets, écrivez-le deux fois.",
  tooLong: 'La ligne dépasse {kilobytes} Ko.',
  duplicate: 'Cette adresse figure déjà à la ligne {line}. Gardez une seule ligne par adresse.',
  connected:
    "Cette boîte est déjà connectée : rien n'a été fait. Pour la tester : postrider test {id}. Pour la modifier : postrider account update.",
  notTested: "L'import a été interrompu avant le test de cette ligne. Importez de nouveau le fichier.",
}

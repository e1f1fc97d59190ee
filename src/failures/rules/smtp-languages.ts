// Logins, limits and throttles in French, German, Spanish, Portuguese, Italian, Chinese and Japanese, by the word families
// that a reply holds. As in the English tables, limits of the sender come before faults of the recipient. None of these words is
// English. Quoted: replies as pages publish them.

import { allBut, allOf, either, type Rule } from './rule.ts'
import * as word from './words.ts'

const afterLogin = ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'] as const
const early = ['connect', 'greeting', 'capabilities', 'tls'] as const

const rows: readonly Omit<Rule, 'foreign'>[] = [
  // --- the account may not send any more: before every row about a closed mailbox

  // Composed after OVH's "compte bloqué pour spam" and Alibaba's help: 账号因发送垃圾邮件被封禁; Das Postfach ist für den Versand
  // gesperrt; Conta bloqueada para envio de mensagens
  {
    id: 'smtp/languages/sending-stopped',
    pattern: allBut(
      either(
        word.recipient,
        word.ipAddress,
        /(?:messages?|mensajes?|mensagem|nachricht|correos?|e-?mail|courriel)\b[^.:]{0,20}(?:bloqu|gesperrt|suspend)/,
      ),
      either(word.account, word.user, word.mailbox, word.sender),
      word.sendingStopped,
    ),
    code: 'sender-blocked',
  },

  // --- logins

  // 535 5.7.8 Trop de tentatives de connexion; 登录失败次数过多,被临时禁止登录 (NetEase): a limit, not a wrong password
  {
    id: 'smtp/languages/too-many-logins',
    pattern: allOf(
      word.login,
      /trop de tentatives|demasiados intentos|muitas tentativas|zu viele|次数过多|次數過多|过于频繁|回数/,
    ),
    stages: ['login'],
    code: 'too-many-logins',
  },
  // 550 用户无权登陆 (163: "User has no permission", SMTP is off)
  {
    id: 'smtp/languages/smtp-auth-disabled',
    pattern: allOf(
      word.login,
      /无权|無權|没有权限|未开通|未開通|未开启|未開啟|no (?:está |fue )?habilitad|n[ãa]o (?:está |foi )?habilitad|pas activ[ée]|nicht (?:aktiviert|freigeschaltet)/,
    ),
    stages: ['login'],
    code: 'smtp-auth-disabled',
  },
  // 535 该帐号已被冻结; 535 Compte désactivé; 535 Konto gesperrt
  {
    id: 'smtp/languages/account-blocked',
    pattern: allOf(either(word.account, word.user, word.mailbox), word.closed),
    stages: ['login'],
    code: 'account-blocked',
  },
  // 535 用户验证失败 (netkiller.github.io); 535 Échec lors de l'authentification, 535 falló durante la autenticación, 535
  // Falha durante a autenticação (ovh/docs diagnostic_advanced)
  {
    id: 'smtp/languages/bad-credentials',
    pattern: allOf(word.login, word.failed),
    codes: /^(?:5|$)/,
    stages: ['login'],
    code: 'bad-credentials',
  },
  // 551 Este servidor de email necessita de autenticação antes de enviar emails (sendpulse.com/br); 需要身份验证
  {
    id: 'smtp/languages/auth-required',
    pattern: allBut(
      /\bspf\b|dkim|dmarc/,
      /authentifi|autentica|anmeld|认证|認證|验证|驗證|登录|登錄|認証|ログイン/,
      word.required,
    ),
    code: 'auth-required',
  },
  // 454 Le client n'est pas authentifié / O cliente não foi autenticado / クライアントが認証されていない (.NET's words for 454)
  {
    id: 'smtp/languages/not-authenticated',
    pattern:
      /(?:pas|non) (?:encore )?authentifi[ée]|no (?:est[áa] |ha sido |se ha )?autenticad|n[ãa]o (?:foi |est[áa] )?autenticad|nicht (?:angemeldet|authentifiziert)|(?<!时间|時間)未(?:登录|登入)|未(?:认证|認證|验证|驗證|授权)|認証されてい(?:ない|ませ)/i,
    code: 'auth-required',
  },
  // 421 4.7.0 TLS für RCPT-Domain erforderlich; RCPT 网域需要 TLS; RCPT ドメインには TLS が必要です (Gmail)
  {
    id: 'smtp/languages/encryption-required',
    pattern: allOf(word.tls, word.required),
    code: 'encryption-required',
  },

  // --- how much the recipient receives, before how much the sender sends

  // 450 4.2.1 Der Nutzer, den Sie kontaktieren möchten, erhält zu schnell E-Mails. / O usuário … está recebendo e-mails
  // muito rápido / 您尝试联系的用户目前接收邮件过于频繁 / 宛先のユーザーが、非常に速いペースでメールを受信 (Gmail)
  {
    id: 'smtp/languages/recipient-receives-too-fast',
    pattern: allOf(either(word.recipient, word.user, word.mailbox), word.receiving, word.tooMuch),
    codes: /^(?:4|$)/,
    stages: afterLogin,
    code: 'recipient-rate-limited',
  },

  // --- connections and sessions

  // 450 MI:DMC 当前连接发送的邮件数量超出限制; 450 RP:DRC 当前连接发送的收件人数量超出限制 (NetEase)
  {
    id: 'smtp/languages/messages-per-connection',
    pattern: allBut(
      word.atOnce,
      word.connection,
      either(word.message, word.recipient),
      either(word.exceeded, word.tooMuch),
      /par connexion|por conexi|por conex|pro verbindung|(?:当前|本次|此|每次|單次|单次).{0,2}(?:连接|連接|連線)|接続(?:あたり|ごと)/,
    ),
    code: 'session-limit',
  },
  // 451 4.4.2 Zeitüberschreitung, Verbindung wird beendet. / 超时 – 正在断开连接 (Gmail)
  {
    id: 'smtp/languages/idle-timeout',
    pattern:
      /d[ée]lai (?:d'attente )?d[ée]pass|tiempo de espera|tempo (?:limite|de espera) (?:esgotad|excedid|expirad)|zeit[üu]berschreitung|超时|逾時|タイムアウト/i,
    code: 'session-limit',
  },
  // 421 HL:ICC 该IP同时并发连接数过大 (NetEase); Zu viele gleichzeitige Verbindungen; Trop de connexions (Orange)
  {
    id: 'smtp/languages/too-many-connections',
    pattern: allOf(
      word.connection,
      either(
        word.atOnce,
        /trop de conn|demasiadas conex|muitas conex|zu viele verbind|连接数|連線數|連接數|接続数/,
      ),
    ),
    codes: /^(?!.*[45]\.4\.[12])/,
    code: 'too-many-connections',
  },

  // --- how much the sender sends

  // 550 5.4.5 ユーザーの 1 日あたりの SMTP リレーの上限を超えています (Gmail); Limite quotidienne d'envoi atteinte
  {
    id: 'smtp/languages/daily-limit',
    pattern: allOf(
      either(word.sending, word.message, word.recipient),
      word.limit,
      either(word.exceeded, word.tooMuch),
      word.perDay,
    ),
    code: 'daily-limit',
  },
  // 450 发件人每小时发送量超过限制; Vous avez atteint la limite de 200 messages par heure (the wording of hosts' help pages)
  {
    id: 'smtp/languages/hourly-limit',
    pattern: allOf(
      either(word.sending, word.message, word.recipient),
      word.limit,
      either(word.exceeded, word.tooMuch),
      word.perHour,
    ),
    code: 'hourly-limit',
  },
  // 421 HL:IFC 该IP短期内发送了大量信件,超过了网易的限制; 451 MI:SFQ 发信人在15分钟内的发信数量超过限制 (NetEase)
  // 421 4.7.0 Unser System hat eine ungewöhnliche Anzahl unerwünschter E-Mails von Ihrer IP-Adresse festgestellt. / 我们的
  // 系统检测到您的 IP 地址发出了数量庞大、来路不明的邮件 / ご使用の IP アドレスから大量の迷惑メールが送信されたことを検出 (Gmail)
  {
    id: 'smtp/languages/too-much-in-a-short-time',
    pattern: allOf(
      either(word.sending, word.ipAddress, word.sender),
      word.tooMuch,
      either(
        word.perMinute,
        /envoy|enviad|inviat|rilevat|sent|gesendet|festgestellt|d[ée]tect|detect|检测|偵測|検出|发出|發出|发送|發送/,
      ),
    ),
    stages: [...early, ...afterLogin],
    codes: /^(?!4\d\d 4\.2\.[12])/,
    code: 'rate-limited',
  },
  // 450 4.2.1 SMTP-Relay-Dienst-Höchstbeschränkung für diesen Kunden überschritten / Limite máximo de redirecionamento SMTP
  // excedido / 客户的最高 SMTP 中继量超出限制 (Gmail); 554 发信量超过…最大邮件量限制 (Alibaba)
  {
    id: 'smtp/languages/relay-peak',
    pattern: allOf(word.sending, either(word.limit, word.perMinute), word.exceeded),
    codes: /^4/,
    code: 'rate-limited',
  },
  // 421 4.7.28 此邮件已受到速率限制 (Gmail); 550 发信频率受限
  {
    id: 'smtp/languages/rate-limited',
    pattern:
      /(?:速率|频率|頻率|流量|速度).{0,6}(?:限制|受限|超)|流量制限|送信制限|limite de (?:d[ée]bit|velocidad|taxa)|ratenbegrenzung|gedrosselt|ralenti(?:r|ssez)|verlangsam|m[áa]s despacio|mais devagar/i,
    code: 'rate-limited',
  },
  // 554 发信量超过一段时间内向对方服务器发送的最大邮件量限制 (Alibaba)
  {
    id: 'smtp/languages/too-much-in-some-time',
    pattern: allOf(
      word.sending,
      word.exceeded,
      /时间内|時間内|时间段|en peu de temps|en poco tiempo|em pouco tempo|kurzer zeit/,
    ),
    code: 'rate-limited',
  },
  // Sie haben das Limit zum Senden von E-Mails erreicht. / Alcanzaste el límite para enviar correos electrónicos (Gmail)
  {
    id: 'smtp/languages/sending-limit',
    pattern: either(
      allOf(word.sending, word.limit, either(word.exceeded, word.tooMuch)),
      // Vous avez dépassé votre quota; 您的配额已超出: of the one who is spoken to
      allBut(either(word.recipient, word.mailbox, word.full), word.you, word.limit, word.exceeded),
    ),
    code: 'sending-limit',
  },
]

/** Tried before the English tables. */
export const languageLimits: readonly Rule[] = rows.map((row) => ({ ...row, foreign: true }))

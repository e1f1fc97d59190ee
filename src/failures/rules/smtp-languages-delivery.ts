// What French, German, Spanish, Portuguese, Italian, Chinese and Japanese servers say about the connecting address, the
// message and the recipient, by the word families that a reply holds. Tried after their words for limits.

import { allBut, allOf, either, type Rule } from './rule.ts'
import * as word from './words.ts'

const afterLogin = ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'] as const
const delivery = ['recipient', 'data', 'message', 'round-trip', 'prepare'] as const
const early = ['connect', 'greeting', 'capabilities', 'tls'] as const
const anyone = either(word.recipient, word.mailbox, word.user, word.account, word.address)
const holder = either(word.recipient, word.mailbox, word.user, word.account)

const rows: readonly Omit<Rule, 'foreign'>[] = [
  // --- the connecting address

  // 450 Action … boîte mail … temporairement bloquée pour des raisons … de blacklistage (ovh/docs): RFC 5321's words for
  // 450, with more examples
  {
    id: 'smtp/languages/mailbox-busy',
    pattern: allOf(word.mailbox, word.unavailable),
    codes: /^4/,
    code: 'temporary-failure',
  },
  // 421 4.7.0 IP nicht auf weißer Liste für RCPT-Domain / IP 未列入 RCPT 网域的白名单 (Gmail); 450 WM:BLI 该IP不在网易允许的发送
  // 地址列表里; 421 HL:REP 该IP发送行为异常,…被临时禁止连接 (NetEase)
  {
    id: 'smtp/languages/ip-blocked',
    pattern: allOf(
      word.ipAddress,
      either(
        word.listed,
        word.refused,
        word.closed,
        /挂起|掛起|异常|異常|信誉|r[ée]putation|reputaci|reputa[çc]/,
      ),
    ),
    code: 'ip-blocked',
  },

  // 550 5.7.1 PBL(SPAMブラックリスト)により受信が拒否されている (arena.ne.jp); la IP figura en una lista de bloqueo
  {
    id: 'smtp/languages/listed',
    pattern:
      /ブラックリスト|黑名单|黑名單|liste(?: de)? (?:noire|blocage)|lista (?:negra|de bloqueos?|de bloqueio)|sperrliste|blockliste|\b[prdx]bl\b/i,
    codes: /^(?:[45]|$)/,
    code: 'ip-blocked',
  },

  // --- size and space

  // Die E-Mail ist zu groß für den Posteingang / メールのサイズが大きすぎて受信トレイに入らない (Gmail); 邮件大小超出邮件系统限制
  {
    id: 'smtp/languages/message-too-large',
    pattern: allOf(
      word.message,
      /trop (?:gros|volumineu|grand|lourd|long)|demasiado (?:grande|larg|pesad)|muito (?:grande|longa)|zu gro(?:ß|ss)|zu lang|过大|過大|太大|(?:大小|长度|長度|尺寸).{0,8}(?:超|限)|超.{0,8}(?:大小|长度)|サイズ.{0,8}(?:大き|超|上限|制限)|(?:taille|tama[ñn]o|tamanho|gr[öo](?:ß|ss)e)[^.]{0,40}(?:max|limite|d[ée]pass|exce|super|[üu]bersch|ultrapass)|(?:max|limite|d[ée]pass|exce)[^.]{0,40}(?:taille|tama[ñn]o|tamanho|gr[öo](?:ß|ss)e)/,
    ),
    stages: afterLogin,
    code: 'message-too-large',
  },
  // 452 系统存储不足,要求的操作未执行; 452 Action demandée non effectuée : système de stockage insuffisant (ovh/docs); 4.3.1 邮件系
  // 统储存空间已满: the server's own disk
  {
    id: 'smtp/languages/server-full',
    pattern: allOf(word.system, word.storage, either(word.full, word.exceeded)),
    codes: /^452|^4\d\d$|\b[45]\.3\.\d/,
    code: 'server-error',
  },
  // 收件人郵箱已滿或剩餘的空間無法容納您發送的郵件 (Tencent); El buzón está lleno; Das Postfach des Empfängers ist voll
  {
    id: 'smtp/languages/mailbox-is-full',
    pattern: allOf(holder, word.full),
    stages: delivery,
    code: 'mailbox-full',
  },
  // 452 4.2.2 A caixa de entrada do destinatário está sem espaço de armazenamento. / 收件人的收件箱存储空间不足 (Gmail); 552
  // espacio de almacenamiento superado (ovh/docs); 收件人空间不足 (QQ); 550 Benutzer hat das Speichervolumen ueberschritten
  // (web.de)
  {
    id: 'smtp/languages/mailbox-full',
    pattern: either(
      allBut(
        either(word.sending, word.you),
        either(word.full, word.storage),
        either(word.full, word.exceeded),
      ),
      allBut(
        word.sending,
        either(word.recipient, word.mailbox),
        either(word.full, word.storage),
        either(word.full, word.exceeded),
      ),
    ),
    codes: /^(?:[45][25][0-4]|422|$)/,
    stages: delivery,
    code: 'mailbox-full',
  },
  // Die Mailbox des Empfängers hat das Limit überschritten: whose limit is said
  {
    id: 'smtp/languages/recipients-limit',
    pattern: allBut(
      either(word.sending, word.sender, word.perDay, word.perHour, word.you),
      word.recipient,
      word.mailbox,
      word.limit,
      word.exceeded,
    ),
    stages: delivery,
    code: 'mailbox-full',
  },
  // 552 收信人邮箱文件夹邮件数量限制,无法收信 (Alibaba); 550 Benutzer hat zuviele Mails auf dem Server. (web.de)
  {
    id: 'smtp/languages/mailbox-has-too-many',
    pattern: allOf(
      holder,
      either(word.tooMuch, word.limit),
      /文件夹|auf dem server|dans la bo[iî]te|en el buz[óo]n|na caixa/,
    ),
    stages: delivery,
    code: 'mailbox-full',
  },

  // --- the sender's address

  // 550 5.5.0 Emetteur invalide (La Poste); 551 O endereço do remetente não é válido para o seu login (sendpulse.com/br);
  // 此用户不在网易允许的发信用户列表里 (NetEase); 553 拒绝发件人地址
  {
    id: 'smtp/languages/sender-refused',
    pattern: allBut(/\bspf\b|dkim|dmarc/, word.sender, either(word.refused, word.missing)),
    codes: /^(?!.*[45]\.7\.2)/,
    code: 'sender-refused',
  },

  // --- relaying

  // 550 a... Relais refusé / Retransmissão Negada (Outlook's help, the server's reply translated); 550 メールの中継を拒否しました
  // (Sakura); 553 拒绝中继
  {
    id: 'smtp/languages/relay-denied',
    pattern: allOf(
      /rcpt|relais|relayer|retransmi|reencam|reenv[ií]|weiterleit|weitergabe|中继|中繼|转发|轉發|中継/,
      either(
        word.refused,
        /neg|recus|n[ãa]o (?:faz parte|consta)|no (?:forma parte|figura|consta)|ne fait pas partie|nicht in/,
      ),
    ),
    code: 'relay-denied',
  },

  // --- spam

  // 553 邮件被反垃圾系统认定为垃圾邮件 (Alibaba); 571 Nachricht als Spam eingestuft (bytecamp.net); Tu correo electrónico se marcó
  // como spam (Gmail)
  {
    id: 'smtp/languages/content-rejected',
    pattern:
      /垃圾|反垃|病毒|敏感|违规|迷惑メール|スパム|ウイルス|pourriel|ind[ée]sirable|ill[ée]gitime|unerw[üu]nscht|werbung|no deseado|n[ãa]o solicitad|indesejad|(?:como|comme|als) spam|\bv[ií]rus\b|спам|вирус|스팸/i,
    stages: afterLogin,
    code: 'content-rejected',
  },

  // --- the recipient

  // 550 主机或者对方域名有错误,无法被系统解析 (Alibaba); 550 5.1.2 アドレスで指定された宛先システムが存在しない
  {
    id: 'smtp/languages/recipient-domain-not-found',
    pattern: allOf(
      word.domain,
      either(word.missing, /无法.{0,6}解析|無法.{0,6}解析|ne (?:peut|re[çc]oit)|r[ée]sol/),
    ),
    codes: /^(?!.*\.1\.[18])(?!4)/,
    stages: delivery,
    code: 'recipient-domain-not-found',
  },
  // Der E-Mail-Server des Empfängers ist ausgefallen. / 受信者のメールサーバーがダウンしている (Gmail); 4.4.1 主机无回应
  {
    id: 'smtp/languages/recipient-unreachable',
    pattern: allOf(either(word.system, word.domain), word.down),
    stages: delivery,
    code: 'recipient-unreachable',
  },
  // 550 用户由于长时间未登录处于休眠状态 (Alibaba); Boite du destinataire archivee (La Poste); Konto deaktiviert
  {
    id: 'smtp/languages/mailbox-disabled',
    pattern: either(
      allBut(either(word.ipAddress, word.sending, /tempor/), holder, word.closed),
      allBut(either(word.ipAddress, /tempor/), word.recipient, word.closed),
    ),
    codes: /^(?!4\d\d 4\.7)/,
    stages: delivery,
    code: 'mailbox-disabled',
  },
  // 553 邮箱名不可用,要求的操作未执行(例如邮箱格式错误); 553 Acción solicitada no realizada: dirección de correo electrónico no
  // autorizada (ovh/docs): RFC 5321's "mailbox name not allowed"
  {
    id: 'smtp/languages/invalid-address',
    pattern: allOf(
      either(word.address, /邮箱名|邮箱格式|信箱.{0,4}句法/),
      either(
        /no(?:n|o)? autori|n[ãa]o autori|nicht (?:erlaubt|zul)|mal form|syntaxe?|sintax|formato|format\b|格式|句法|语法|形式|構文/,
      ),
    ),
    codes: /^(?:50[01]|553)|\.1\.3\b/,
    stages: delivery,
    code: 'invalid-address',
  },
  // 该用户不存在; 该用户未开通QQ邮箱 (QQ); 550 5.1.1 Utilisateur inconnu; La dirección de correo electrónico del destinatario no
  // existe; Die E-Mail-Adresse des Empfängers existiert nicht; 受信者のメールアドレスが存在しません (Gmail)
  {
    id: 'smtp/languages/mailbox-not-found',
    pattern: allOf(anyone, word.missing),
    codes: /^(?!50[0234])(?!.*[45]\.[57]\.)/,
    stages: delivery,
    code: 'mailbox-not-found',
  },
  // 550 Action demandée non effectuée : boîte aux lettres indisponible; 550 La acción solicitada no se ejecutó: buzón de
  // correo no disponible; 550 邮箱不可用 : RFC 5321's words for 550. 551 Utilisateur non local
  {
    id: 'smtp/languages/mailbox-unavailable',
    pattern: allOf(
      either(word.mailbox, word.user, word.recipient),
      either(word.unavailable, /(?:non|no|n[ãa]o|nicht) local|非本地|非本機|ローカルでは/),
    ),
    codes: /^5(?!.*5\.7\.)/,
    stages: delivery,
    code: 'mailbox-not-found',
  },
  // 550 5.4.1 Dirección del destinatario rechazada: Acceso denegado (Exchange Online's directory-based blocking)
  {
    id: 'smtp/languages/exchange-edge-block',
    pattern: allOf(word.recipient, word.refused),
    codes: /5\.4\.1\b/,
    stages: delivery,
    code: 'mailbox-not-found',
  },
  // Zu viele Empfänger; 550 Maximale Anzahl von Empfängern überschritten; 收件人过多
  {
    id: 'smtp/languages/too-many-recipients',
    pattern: allBut(word.mailbox, word.recipient, either(word.tooMuch, word.limit)),
    stages: delivery,
    code: 'too-many-recipients',
  },
  // 550 5.7.1 Diese Nachricht verstößt gegen die E-Mail-Richtlinien von example.com. / 此邮件违反了 example.com 的电子邮件政策
  // (Gmail: a rule that the recipient's administrator made)
  {
    id: 'smtp/languages/violates-policy',
    pattern: allOf(word.policy, word.violated),
    codes: /^(?:5|$)/,
    stages: delivery,
    code: 'recipient-rejected',
  },
  // 541 Endereço do destinatário rejeitado – Acesso negado (sendpulse.com/br); 收件人拒收
  {
    id: 'smtp/languages/recipient-rejected',
    pattern: allOf(word.recipient, word.refused),
    codes: /^(?:5|$)/,
    stages: delivery,
    code: 'recipient-rejected',
  },

  // --- the server and the session

  // 503 错误的命令序列; 500 Erreur de syntaxe, commande non reconnue (arobase.org); 503 不正なコマンド順序
  {
    id: 'smtp/languages/protocol-error',
    pattern: allOf(word.command, word.misused),
    codes: /^50|[45]\.5\.\d/,
    code: 'protocol-error',
  },
  // 421 服务未就绪,关闭传输信道; 554 Transacción fallida, "Aquí no hay servicios SMTP" (ovh/docs)
  {
    id: 'smtp/languages/service-unavailable',
    pattern: allOf(
      /services?\b|servicios?|servi[çc]os?|dienst|服务|サービス/,
      either(word.unavailable, word.refused, /aucun|no hay|nenhum|kein|未就绪|关闭/),
    ),
    stages: early,
    code: 'service-unavailable',
  },
  // 451 Se ha interrumpido la acción necesaria: Error de procesamiento local (ovh/docs); 451 处理过程中出错; 421 4.7.0
  // Vorübergehendes Systemproblem. / システムに一時的な問題があります (Gmail); 452 manque de ressources système
  {
    id: 'smtp/languages/server-error',
    pattern: allOf(
      either(word.system, word.processing),
      either(word.broken, word.unavailable, /manque|insuf/),
    ),
    codes: /^(?:4|5\d\d(?: 5\.3|$)|$)/,
    stages: [...early, 'login', ...afterLogin],
    code: 'server-error',
  },
]

/** Tried before the English tables. */
export const languageRefusals: readonly Rule[] = rows.map((row) => ({ ...row, foreign: true }))

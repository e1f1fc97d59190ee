// Word families of French, German, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese (both scripts), Japanese and
// Korean: who is meant, and what is wrong. A rule about several families reads a wording that nobody has seen yet; order and grammar do not matter then.
// Accents are optional, as many servers drop them.

/** Who. */
export const recipient =
  /destinataires?|destinatari(?:[oa]s?)?\b|\bdestin\.|\breceptor\b|destinat[áa]rios?|empf[äa]nger\w*|zieladresse|adressat|收件人|收信人|收件者|接收者|收件方|收件地址|收件帐号|受信者|宛先|送信先|あて先|受取人|получател|odbiorc|ontvanger|수신자/
export const mailbox =
  /bo[iî]tes?[ -](?:aux[ -]|[àa] |mail|e-?mail|de r|du |postale|pleine|satur|inconnu|inexist|indispon|d[ée]sactiv|archiv)|messagerie|\bmailbox\b|buz[óo]n|casilla|casell[ae]\b|posta in arrivo|bandeja|caixa|postfach|posteingang|邮箱|信箱|郵箱|收件箱|收件匣|メールボックス|受信トレイ|受信箱|メールアドレス|почтов\S* ящик|skrzynk|postbus|brievenbus|편지함|메일함|사서함/
export const user =
  /utilisateur|usuari[oa]|usu[áa]rio|utilizador|benutzer|nutzer|\butent[ei]\b|用户|用戶|使用者|ユーザ|пользовател|u[żz]ytkownik|gebruiker|사용자/
export const account =
  /\bcomptes?\b|\bcuentas?\b|\bcontas?\b|\bkont(?:o|os|en)\b|\baccount\b|帐号|账号|帳號|帐户|账户|帳戶|アカウント|аккаунт|уч[её]тн\S* запис|\bkonta\b|계정/
export const address =
  /adress[en]*|direcci[óo]n|endere[çc]o|indirizz[oi]|地址|位址|アドレス|адрес|\badres\b|주소/
export const sender =
  /exp[ée]diteur|[ée]metteur|remitente|remetente|mittent[ei]|absender|发件人|发信人|寄件者|寄件人|发件者|發件人|发信用户|送信者|差出人|発信者|送信元|отправител|nadawc|afzender|발신자/
export const domain =
  /domaine|dominio|dom[ií]nio|dom[äa]ne|\bdomain|域名|网域|網域|域(?:不|无)|主机|主機|ホスト|ドメイン|宛先システム/
export const message =
  /messages?\b|mensajes?|mensagens?|mensagem|courri(?:er|el)s?|correos?|nachricht\w*|e-?mails?\b|\bmails?\b|pi[èe]ces? jointes?|adjuntos?|anexos?|anh[äa]ng\w*|messagg[io]+|\bposta\b|allegat[oi]|邮件|郵件|信件|附件|メール|メッセージ|添付|сообщени|письмо|wiadomo[śs][ćc]|\bbericht\b|메일/
export const ipAddress = /(?:^|[^a-z])ips?(?:[^a-z]|$)|adresse ip|direcci[óo]n ip|endere[çc]o ip|indirizzo ip/
export const system =
  /syst[èe]me|sistema|system|servidor|serveur|\bserver|服务器|伺服器|服务|系统|系統|主机|サーバ|システム|サービス/
export const connection =
  /connexions?|conexi[óo]n|conexiones|conex[ãa]o|conex[õo]es|connession[ei]|verbindung(?:en)?|连接|連接|連線|接続|セッション/

/** What is wrong. */
export const full =
  /\bplein(?:e|es|s)?\b|satur[ée]|\bllen[oa]\b|\bchei[oa]\b|lotad[oa]|\bpien[ao]\b|\besaurit[ao]|\bvoll\b|überfüllt|已满|已滿|满了|爆满|邮箱满|超容|いっぱい|一杯|満杯|переполнен|заполнен|prze?pe[łl]n|pe[łl]n[aey]\b|\bvol\b|가득/
export const storage =
  /espace|espacio|almacenamiento|armazenamento|espa[çc]o|\bspazio\b|speicher|\bquota\b|\bcuota\b|\bcota\b|kontingent|stockage|存储|儲存|容量|空间|空間|邮件数量|ディスク|記憶域/
export const exceeded =
  /d[ée]pass|exc[ée]d|supera|ultrapass|acima|alcan[zcç]|atingi|superat|eccedut|raggiunt|esaurit|atteint|[üu]e?berschr|erreicht|ersch[öo]pf|insuf|sin espacio|sem espa|n[ão]+ (?:tiene|tem|hay)|\bsans\b|keinen?\b|manque|不足|超出|超过|超過|超量|过量|達到|達し|达到|已达|已達|已用完|超え|足り|不十分|十分な.{0,12}(?:ありません|ない)|最大值|最大値|превыш|исчерпан|przekroc|overschreden|초과/
export const missing =
  /inexist|inconnu|introuvable|n'existe|pas trouv|no existe|desconocid|no (?:se )?(?:ha |pudo |fue )?(?:sido )?(?:encontr|localiz)|no encontrad|n[ãa]o existe|desconhecid|n[ãa]o (?:foi )?(?:encontrad|localizad|cadastrad)|nessun[ao]? (?:utente|casella|account|indirizzo)|sconosciut|inesistent|non (?:esist|[èe] (?:stat[oa] )?trovat|trovat|riconosciut|valid)|\berrat[oa]\b|unbekannt|nicht (?:gefunden|bekannt|vorhanden|existent)|existiert (?:nicht|leider)|invalid[ea]|inv[áa]lid[oa]|ung[üu]ltig|不存在|无此|無此|查无|查無|没有(?:此|这|该|找到)|未找到|找不到|未开通|未開通|未注册|未知|无效|無效|错误|存在しな|存在しま|見つかりま|が(?:無|な)い|はいません|おりません|不明|無効|не (?:найден|существует|зарегистрирован)|неизвестн|нет таког|nie (?:istnieje|ma takiego|znaleziono)|nieznan|onbekend|bestaat niet|niet gevonden|존재하지|없는|없습니다/
export const unavailable =
  /indispon[ií]vel|indisponible|non disponible|no (?:est[áa] )?disponible|n[ãa]o (?:est[áa] )?dispon|non disponibil|nicht (?:verf[üu]gbar|erreichbar)|不可用|无法使用|無法使用|利用不可|利用できま|使用できま/
export const closed =
  /d[ée]sactiv|suspend|suspens|bloqu|ferm[ée]e?\b|cl[ôo]tur|archiv[ée]|deshabilit|desactiv|desativ|inativ|inactiv|cancelad|encerrad|disabilitat|disattivat|sospes[oa]|bloccat|\bchius[oa]\b|scadut|deaktiviert|inaktiv|gesperrt|stillgelegt|gek[üu]ndigt|禁用|停用|冻结|凍結|锁定|鎖定|休眠|注销|過期|过期|失效|暂停|停止|ロック|休止|無効|заблокирован|отключ[её]н|удал[её]н|nieaktywn|zablokowan|geblokkeerd|휴면|정지/
export const refused =
  /refus|rejet|interdit|non autoris|pas autoris|rechaz|deneg|prohibid|no (?:est[áa] )?(?:permitid|autorizad|v[áa]lid)|rejeitad|recusad|negad|n[ãa]o (?:[ée] |est[áa] )?(?:permitid|autorizad|v[áa]lid|aceit)|abgelehnt|verweiger|zur[üu]ckgewiesen|abgewiesen|nicht (?:erlaubt|zul[äa]ssig|gestattet|berechtigt|akzeptiert)|no tiene permiso|n[ãa]o tem permiss|rifiutat|respint|negat[oa]|vietat|non (?:[èe] )?(?:consentit|autorizzat|permess|ammess|accettat)|n'a pas (?:le droit|l'autorisation|la permission)|keine berechtigung|unzul[äa]ssig|拒绝|拒絕|拒收|禁止|不允许|不允許|不接受|不合法|不匹配|不一致|不在|没有权限|沒有權限|无权|無權|屏蔽|封禁|封锁|封鎖|攔截|拦截|拒否|許可されて|許可しま|ブロック|blockiert|bloqu|bloquead|отклон[её]н|отказ|запрещ|odrzucon|zablokowan|odm[óo]w|geweigerd|geblokkeerd|niet toegestaan|거부|차단/
export const violated = /viol[ea]|enfreint|infring|incumpl|contr[áa]ri|verst[öo](?:ß|ss)|违反|違反/
export const policy = /politique|pol[ií]tica|politic(?:a|he)|richtlinie|政策|策略|规则|規則|ポリシー/
export const down =
  /ausgefallen|antwortet nicht|nicht erreichbar|injoignable|r[ée]pond pas|no responde|non risponde|irraggiungibil|inalcanzable|inaccesible|n[ãa]o responde|inacess[ií]vel|无回应|无响应|無回應|无法连接|無法連線|无法到达|ダウン|応答(?:が)?(?:なし|ありま|しま)|到達でき/
export const listed =
  /elenco|list[ea]s? (?:nera|bianca|noire|blanche|negra|blanca|branca|d'autoris)|(?:wei(?:ß|ss)e|schwarze|zulassungs|sperr)\w* ?liste|zulassungsliste|sperrliste|白名单|白名單|黑名单|黑名單|許可清單|允许的|rbl|ホワイトリスト|ブラックリスト|许可/

/** How much, and in what time. */
export const sending =
  /envois?\b|d'envoi|envoyer|envoy[ée]|env[ií]os?\b|enviar|enviad|\binvi[oi]?\b|inviar|inviat|spedi(?:re|t[oaie]|zion)|versand|versende|\bsenden\b|\bsende|gesendet|发送|发信|發送|發信|寄送|外发|送信|relais|\brelay|retransmi|redirecionamento|中继|中繼|リレー|転送|отправк|отправл|wysy[łl]|wys[łl]an|verzend|verzonden|발송|전송/
export const limit =
  /limite|l[ií]mite|limits?\b|maxim[ou]m|m[áa]xim[oa]|\blimiti\b|massim[oa]|beschr[äa]nkung|obergrenze|grenzwert|限制|上限|限额|限額|配额|配額|quota|cuota|\bcota\b|kontingent|制限|лимит|ограничен|\blimit[uy]\b|limiet|제한|한도/
export const tooMuch =
  /\btrop\b|demasiad|\bmuit[oa]s?\b|excesiv|excessiv|\bzu (?:schnell|viele?|rasch|h[äa]ufig)\b|zuviele|geschwindigkeit|gran (?:cantidad|n[úu]mero)|grande (?:quantidade|quantit[àa])|grand nombre|gro(?:ß|ss)e (?:anzahl|menge)|tropp[oaie]\b|eccessiv|rapidamente|insolit|frequen|\btaxa\b|\btasa\b|\btaux\b|rythme|ritmo|velocid|rapidement|inhabituel|inusual|incomum|ungew[öo]hnlich|过多|過多|过于|過於|频率|頻率|频繁|頻繁|过快|過快|速度|大量|数量庞大|數量異常|数量|數量|发信量|速いペース|ペース|頻度|多すぎ/
export const receiving =
  /re[çc]oi[tv]|reciba|recibe|recibiendo|recebendo|recebe\b|ricev|empf[äa]ngt|erh[äa]lt|接收|收到|受信し/
export const perDay =
  /par jour|journali|quotidien|jour\b|diari[oa]|por d[ií]a|al d[ií]a|di[áa]ri[oa]|por dia|giornalier|al giorno|24 ore|pro tag|t[äa]glich|tages|每天|每日|当日|當日|今日|今天|本日|当天|單日|单日|一天|1 ?日|一日|24 ?小[时時]|24 ?時間|24 ?(?:heures?|horas?|stunden)|сутк|в день|суточн|dzienn|per dag|dagelijks|하루|일일/
export const perHour =
  /par heure|horaire|heure\b|por hora|hora\b|\borari[oa]\b|all'ora|pro stunde|st[üu]ndlich|stunde\b|每小[时時]|1 ?小[时時]|一小[时時]|1 ?時間|毎時|в час|godzin|per uur|시간당/
export const perMinute =
  /par minute|por minuto|minutos?\b|pro minute|minuten?\b|segundos?\b|secondes?\b|分钟|分鐘|\d ?分|短期|短时|短時|秒|频率|頻率|頻度|最高|pico|pointe|picco|minuti\b|h[öo]chst/
export const atOnce = /simultan|contemporane|concurren|gleichzeitig|parallel|并发|並行|同时|同時/

/** Logins and encryption. */
export const login =
  /authentifi\w+|identifi(?:ant|cation)|autentica\w*|autentifica\w*|anmeld\w+|mot de passe|contrase[ñn]a|\bclave\b|senha|passwor[td]|benutzername|zugangsdaten|credenciais|credenciales|credenziali|autenticazion\w*|nome utente|inici(?:o|ar) (?:de )?sesi[óo]n|login|认证|認證|验证|驗證|登录|登陆|登錄|登入|密码|密碼|授权|認証|ログイン|パスワード|парол|логин|авторизац|аутентификац|uwierzytelni|has[łl]o|logowani|wachtwoord|inloggen|로그인|비밀번호|인증/
export const failed =
  /[ée]chec|[ée]chou|erreur|erron|incorrect|invalid|incorret|fall[óo]|falla|fallid|falh|fallit|non riuscit|errat|fehlgeschlag|fehler|falsch|ung[üu]ltig|inv[áa]lid|errad|err[óo]ne|失败|失敗|错误|錯誤|不正确|不正確|有误|异常|異常|できま|正しくあり|エラー|неверн|ошибк|не удал|b[łl][ąe]d|niepoprawn|nieprawid[łl]ow|mislukt|onjuist|실패|잘못/
export const required =
  /requis|requier|requer|n[ée]cessit|n[ée]cessaire|obligatoire|exig|necesit|necesari|necess[áa]ri|obligatori|obrigat|richiest|necessari|obbligator|erforderlich|ben[öo]tigt|notwendig|需要|必须|必須|要求|必要|请先|請先/
export const tls =
  /\btls\b|\bssl\b|starttls|chiffrement|cifrado|cifrada|crittografia|cifratura|criptograf|verschl[üu]ssel|加密|暗号化/

/** Errors of the server. */
export const broken =
  /erreur (?:de |interne|local|syst|technique|temporaire)|probl[èe]me|panne|surcharg|error (?:de |interno|local|temporal|del )|problema|erro (?:de |interno|local|tempor|no )|errore (?:di |del |interno|local|temporan)|fehler|problem\b|st[öo]rung|[üu]berlast|出错|出錯|错误|錯誤|故障|问题|問題|异常|異常|内部|エラー|障害/
export const processing =
  /traitement|procesamiento|processamento|tratamento|elaborazione|verarbeitung|处理|處理|処理|interne|interno|local/
export const command =
  /commandes?\b|comand(?:os?|i)\b|pedido|[óo]rdenes|encomendas?|befehl|protokoll|protocole|protocolo|指令|命令|语法|語法|格式错误|参数|參數|コマンド|文法|パラメーター?/
export const misused =
  /syntaxe?|sintax|sintassi|sequenza|non riconosciut|s[ée]quence|secuencia|sequ[êe]ncia|reihenfolge|non (?:impl|reconnu|support)|no (?:impl|reconoc|soport)|n[ãa]o (?:impl|reconhec|suport)|nicht (?:impl|erkannt|unterst)|unbekannt|verletz|violation|violaci|viola[çc]|inconnue|序列|顺序|順序|不可识别|不可識別|不可实现|不支持|格式|错误|エラー|未実装|不正/

/** The account may not send any more; said of a message, the same words are about the message. */
export const sendingStopped =
  /(?:bloqu[^\s.]+|suspend\S+|suspens\S*|gesperrt|deaktiviert|d[ée]sactiv\S+|desativad\w+|deshabilitad\w+|interdit\w*|impedid\w+|bloccat\w+|sospes\w+|disabilitat\w+|封禁|封锁|禁止|停止|冻结|凍結|锁定|鎖定|停用|屏蔽)[^.]{0,30}(?:envois?\b|env[ií]os?\b|enviar|envoyer|\binvio\b|inviare|versand|senden|发送|发信|發送|發信|外发|送信|\bspam)|(?:envois?\b|env[ií]os?\b|enviar|envoyer|versand|senden|发送|发信|發送|發信|外发|送信|\bspam|垃圾邮件)[^.]{0,24}(?:bloqu|suspend|suspens|gesperrt|deaktiv|d[ée]sactiv|desativ|interdit|封禁|封锁|禁止|停止|冻结|凍結|锁定|停用)/

/** The one who is spoken to is the sender: your quota, not the recipient's. */
export const you =
  /\bvotre\b|\bvous\b|\btu[oa] |\bvostr[oa]\b|\bhai\b|\bihre?\b|\bsie haben\b|\bsu (?:cuota|cuenta|l[ií]mite)|\busted\b|\bha (?:superado|excedido|alcanzado)\b|\b(?:sua|seu) (?:cota|conta|limite)|\bvoc[êe]\b|[您你]|貴方|あなた|お客様/

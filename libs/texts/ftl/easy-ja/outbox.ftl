# 開発用の送信箱
outbox-title = 送（おく）ったもの（開発用（かいはつよう））
outbox-lead = 本当（ほんとう）には 送（おく）っていません。新（あたら）しいものが 上（うえ）です。
outbox-empty = まだ 何（なに）も 送（おく）っていません。
outbox-no-subject = 題（だい）は ありません
outbox-to = 送（おく）る人（ひと）
outbox-way = 送（おく）り方（かた）
outbox-city = 町（まち）
outbox-at = 日（ひ）と時間（じかん）
outbox-mail = メール
outbox-sms = SMS
outbox-push = アプリの お知らせ

# 開発用の送信箱
outbox-title = 送信箱（開発用）
outbox-lead = 実際には送られていません。新しいものから並んでいます。
outbox-empty = まだ何も送られていません。
outbox-no-subject = 件名なし
outbox-to = 宛先
outbox-way = 手段
outbox-city = 都市
outbox-at = 日時
outbox-mail = メール
outbox-sms = SMS
outbox-push = プッシュ通知

# 履歴
history-title = 前（まえ）の{ $span }の記録（きろく）
history-now = 今回（こんかい）は { $water }です。
history-compared = 前（まえ）の年（とし）と くらべる
history-compared-caption = 前（まえ）の年（とし）の 同（おな）じ月と くらべる
history-before = 前（まえ）の年（とし）
history-this-year = この1年（ねん）
history-difference = ちがい
history-bills = お金（かね）の表（ひょう）
history-empty = まだ 何（なに）も ありません。次（つぎ）に メーターを 見（み）たあとで、ここに 出（で）ます。
history-older = もっと前（まえ）を見（み）る
history-newer = 新（あたら）しい方（ほう）を見（み）る
history-why-title = { $month }より前（まえ）が ない理由（りゆう）
history-why-started = この場所（ばしょ）の契約（けいやく）は、{ $day }に 始（はじ）まりました。その前（まえ）の記録（きろく）は ありません。
history-why-window = 見（み）ることが できるのは、{ $month }から あとの、{ $span }です。
ledger-until = { $day }まで
ledger-was-due = { $day }までに 払（はら）う 約束（やくそく）でした
ledger-debit = { $day } 口座から

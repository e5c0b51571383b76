# 料金明細
bill-title = { $month }の お金（かね）の内容（ないよう）
bill-title-corrected = { $title }（直（なお）したあと）
bill-parts = お金（かね）の内容（ないよう）
bill-amount = お金（かね）
bill-tax = この中（なか）の消費税（しょうひぜい）
bill-total = 全部（ぜんぶ）で
bill-tax-note = 消費税（しょうひぜい）（{ $rates }）は、お金（かね）の中（なか）に 入（はい）っています。
bill-use = 使（つか）った水について
bill-more = ほかの月
bill-paid-title = 払（はら）ったあとについて
bill-paid-days = 払（はら）ってから 「払いました」と 出（で）るまで、休（やす）みの日を 入（い）れないで { $days }日ぐらい かかります。2回（かい） 払（はら）わないように、払（はら）ったときの紙（かみ）を 見（み）てください。
bill-paid = 払（はら）ってから 「払いました」と 出（で）るまで、何日（なんにち）か かかります。2回（かい） 払（はら）わないように、払（はら）ったときの紙（かみ）を 見（み）てください。

period-name = 使（つか）った日
period = { $from }から { $to }まで
period-days = （{ $days }）
register-before = 前（まえ）の メーターの数（かず）
register-now = 今回（こんかい）の メーターの数（かず）
usage-estimated = メーターを 見（み）ないで 考（かんが）えた量（りょう）です

bill-corrected-title = この請求（せいきゅう）は 直（なお）しました
bill-corrected = { $before }から { $after }に 直（なお）しました。前（まえ）の納入通知書（のうにゅうつうちしょ）は 使（つか）わないでください。
bill-replaced-title = この請求（せいきゅう）は 直（なお）しました
bill-replaced = ここにあるのは、直（なお）す前（まえ）の内容（ないよう）です。直（なお）したあとの請求（せいきゅう）で 払（はら）ってください。
bill-see-corrected = 直（なお）したあとの請求（せいきゅう）を見（み）る
bill-see-before = 直（なお）す前（まえ）の請求（せいきゅう）を見（み）る
bill-provisional-title = まだ 決（き）まっていないお金（かね）です
bill-provisional = メーターを 見（み）たときに 知（し）らせた 予定（よてい）のお金（かね）です。決（き）まったら、ここに 出（で）ます。
bill-changes = 直（なお）したところ
bill-changes-caption = 直（なお）す前（まえ）と 直（なお）したあと
bill-changes-item = 名前（なまえ）
bill-changes-before = 直（なお）す前（まえ）
bill-changes-after = 直（なお）したあと

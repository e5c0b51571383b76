# 料金明細
bill-title = { $month }の料金明細
bill-title-corrected = { $title }（訂正後）
bill-parts = 料金の内訳
bill-amount = 金額
bill-tax = 内消費税相当額
bill-total = 合計
bill-tax-note = 消費税相当額（税率{ $rates }）は、それぞれの金額に含まれています。
bill-use = ご使用のようす
bill-more = ほかの月
bill-paid-title = お支払いの状況について
bill-paid-days = お支払いから「支払済」の表示まで、約{ $days }営業日かかります。お支払い方法により前後することがあります。その間に二重にお支払いにならないよう、領収書をお確かめください。
bill-paid = お支払いから「支払済」の表示まで、日数がかかることがあります。その間に二重にお支払いにならないよう、領収書をお確かめください。

period-name = ご使用期間
period = { $from }から{ $to }
period-days = （{ $days }間）
register-before = 前回の指針
register-now = 今回の指針
usage-estimated = 推定による水量です

bill-corrected-title = この請求は訂正されました
bill-corrected = { $before }から { $after } に訂正しました。前の納入通知書がお手元にあるときは、お使いにならないでください。
bill-replaced-title = この請求は訂正されています
bill-replaced = ここにあるのは、訂正する前の内容です。お支払いは、訂正後のご請求でお願いします。
bill-see-corrected = 訂正後のご請求を見る
bill-see-before = 訂正前のご請求を見る
bill-provisional-title = まだ確定していない金額です
bill-provisional = 検針のときにお知らせした予定の金額です。確定した金額は、後日ここに表示します。
bill-changes = 訂正の内容
bill-changes-caption = 訂正前と訂正後の比較
bill-changes-item = 項目
bill-changes-before = 訂正前
bill-changes-after = 訂正後

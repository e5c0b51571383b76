# 履歴
history-title = 過去{ $span }のご利用
history-now = 今回は { $water }。
history-compared = 前の年との比較
history-compared-caption = 前の年の同じ月との比較
history-before = 前の年
history-this-year = この1年
history-difference = 差
history-bills = 料金明細
history-empty = まだ表示するものがありません。次の検針の後から、ここに表示します。
history-older = さらに前を見る
history-newer = 新しいほうへ戻る
history-why-title = { $month }より前が表示されない理由
history-why-started = この場所のご契約は、{ $day }に始まりました。それより前の記録はありません。
history-why-window = ご覧になれるのは、{ $month }以降の過去{ $span }です。
ledger-until = { $day }まで
ledger-was-due = { $day }が期限でした
ledger-debit = { $day }引き落とし

# 枠：どのページにもあるもの
platform-name = 水道ポータル
skip = 本文へ進む
nav-label = メイン
nav-home = ホーム
nav-history = 実績
logout = ログアウト
help = お困りのときは　{ $name }
languages = ことば
title-error = エラー：{ $title }
errors-title = 入力内容をお確かめください

# 一つの言い方で、どこでも
customer-no = お客さま番号
bill-no = お支払番号
usage = ご使用水量
charge = 料金
amount = ご請求金額
days-used = ご利用日数
issued-on = 請求日
paid-on = お支払日
paid-so-far = お支払い済みの金額
payment-state = お支払状況
read-on = 検針日
method = お支払い方法
method-slip = 納入通知書
method-direct-debit = 口座振替
method-credit-card = クレジットカード
unit-yen = 円
percent = { $rate }％
span-years = { $number }年分
span-months = { $number }か月分
updated = 最終更新時間　{ $day } { $time }
updated-never = まだデータが届いていません。届くと、最後に更新した日時をここに表示します。
contract-shown = 表示中のご契約
contract-switch = 切り替える

part-water-base = 水道料金（基本料金）
part-water-volume = 水道料金（従量料金）
part-water = 水道料金
part-sewer = 下水道使用料
part-meter = メーター使用料
part-discount = 減免・割引
part-other = その他

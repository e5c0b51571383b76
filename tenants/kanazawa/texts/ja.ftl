# 金沢市のことば（金沢市上下水道ポータルサイトの主な画面説明）
customer-no = お客様番号
bill-no = お支払番号
contract-shown = お客様番号（他の場所を見る）
# ログイン画面
hours-next-day = ご利用可能時間は、毎日 { $opens }から翌日の{ $closes }までです。
login-advice-title = セキュリティ確保のために
login-advice =
    不正ログイン防止のため、
    ・他のサービスのパスワードの使い回しはお止め下さい。
    ・容易に推測できるパスワードを使用しないで下さい。
    ・定期的にパスワードを変更して下さい。
# ログイン後の画面
services-title = 料金お知らせサービス
services-chart = 使用量・請求金額のグラフ
services-bills = 料金明細
see-history = 使用量・請求金額のグラフ（過去2年分）
amount = 請求金額
days-used = ご利用日数
issued-on = 納付年月日
# 会員登録
register-title = 会員登録
terms-title = ご利用規約
privacy-title = 個人情報の取り扱いについて
field-answer = 秘密の質問の回答
hint-question = ログインIDやパスワードを忘れた場合、ログインIDの表示やパスワードの再設定に、秘密の質問の回答が必要となります。
hint-password-own =
    ・他のサービスのパスワードの使い回しはお止め下さい。
    ・容易に推測できるパスワードを使用しないで下さい。

# 名寄市のことば（上下水道ポータル お問い合わせ内容と回答）
# Q5
customer-no = お客様（水栓）番号
# Q1
history-title = 過去{ $span }の使用水量・料金・お支払い実績
see-history = 過去2年分の使用水量・料金・お支払い実績を見る
services-title = 使用水量等のお知らせ
services-chart = 使用水量・料金のグラフ
services-bills = 使用水量・料金・お支払い実績
# Q14
login-email-wrong = メールアドレスまたはパスワードが違います。入力内容に間違いはありませんか。

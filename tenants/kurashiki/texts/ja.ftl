# 倉敷市のことば（公式アプリ「くらっぴぃ」Q＆A集）
# お客様番号が分からないのですが
customer-no = お客様番号
# 過去どれくらいの期間の照会ができますか
see-history = 過去12回分（2年分）の水量・料金を見る
services-chart = 水量・料金のグラフ
services-bills = 水量・料金の履歴
# 使用水量等のお知らせ（検針票又はハガキ）
services-title = 使用水量等のお知らせ
# ユーザーIDが分からなくなったのですが：ユーザーIDはメールアドレスです
login-email = ユーザーID（メールアドレス）
login-email-required = ユーザーID（メールアドレス）を入力してください
login-email-too-long = ユーザーID（メールアドレス）が長すぎます
# ユーザーIDとパスワードを入力してもログインできないのですが
login-email-wrong = ユーザーIDまたはパスワードが違います

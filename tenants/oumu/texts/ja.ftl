# 雄武町のことば（水道ポータル 登録方法）
# 用意するもの、6：検針票に記載の使用者番号
customer-no = 使用者番号
# 用意するもの：検針票（水道使用量のお知らせ）
services-title = 水道使用量のお知らせ
# 9：使用料や料金の確認
services-chart = 使用量や料金のグラフ
services-bills = 使用料や料金の確認
see-history = 過去の使用料や料金を確認する

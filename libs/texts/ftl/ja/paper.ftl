# お知らせを紙で届ける契約の一覧（ファイル）
paper-list-change = 区分
paper-list-customer-no = お客さま番号
paper-list-holder = 使用者名
paper-list-route = 検針地区
paper-list-form = 形
paper-list-address = 送付先
paper-list-place = 使用場所
paper-list-slip = 検針票
paper-list-postcard = はがき
paper-list-added = 追加
paper-list-altered = 変更
paper-list-withdrawn = 取消

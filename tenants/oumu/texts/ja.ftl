# 雄武町のことば（水道ポータル 登録方法）
# 用意するもの、6：検針票に記載の使用者番号
customer-no = 使用者番号
# 用意するもの：検針票（水道使用量のお知らせ）
services-title = 水道使用量のお知らせ
# 9：使用料や料金の確認
services-chart = 使用量や料金のグラフ
services-bills = 使用料や料金の確認
see-history = 過去の使用料や料金を確認する
# 用意するもの
register-have =
    ・メールアドレス
    ・検針票（水道使用量のお知らせ）
    ※使用者番号の分かるもの
    ・スマートフォンもしくはパソコン
# 2、4：「認証コードの送信」、「次へ」
register-send = 認証コードの送信
form-next = 次へ
# 3：メールが届かない場合
code-help-title = メールが届かない場合
code-help-mail =
    ・メールアドレスの確認をお願いします。
    ・迷惑メールフォルダなどに入っていないか確認をお願いします。
# 5：会員情報を入力します
step-details = 会員情報
step-details-title = 会員情報を入力します
hint-password-asked = パスワードは、{ $sorts }を含む{ $least }文字以上で設定します（{ $waived }文字以上なら、種類は問いません）。
# 6：検針票に記載の使用者番号とカナ氏名を入力します
step-contract = 使用者番号とカナ氏名
step-contract-title = 検針票に記載の使用者番号とカナ氏名を入力します
hint-customer-no = 検針票に記載の使用者番号です。
field-kana = カナ氏名
hint-kana = 検針票に記載のカナ氏名です。
# 7：申込者と契約者の関係
field-relation = 申込者と契約者の関係
hint-relation = 申込者と契約者の関係を選択してください。
check-go = 確認
# 8：入力した内容を確認します
step-check-title = 入力した内容を確認します
check-lead = まだ登録は終わっていません。入力内容に誤りがなければ「登録」ボタンを押します。
check-register = 登録
# 9：登録は完了です
done-title = 登録は完了です
done-shows = 使用料や料金の確認ができるようになる日
done-why-later = 1営業日後から使用料や料金の確認ができるようになります。

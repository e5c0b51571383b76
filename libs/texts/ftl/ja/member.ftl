# メニュー：会員が自分で見るもの、変えるもの
menu-title = メニュー
menu-own = ご契約と会員情報
menu-procedures = お手続き
menu-languages = 文字・ことば
menu-ask = お電話でのお問い合わせ
menu-ask-text = 分からないことは、{ $name }へお問い合わせください。
menu-notices = 通知受信設定
menu-contracts-note = 登録しているご契約を見る、追加する、解除する
menu-details-note = メールアドレス、パスワード、ニックネームなど
menu-notices-note = お知らせを受け取るか、止めるか
menu-devices-note = どこでログインしているかを見る、ログアウトする
menu-procedures-note = ここでできること、お電話で承ること
menu-withdraw-note = このポータルのご利用をやめる

# お手続き
procedures-title = お手続き
procedures-here = ここでできること
procedures-add = 契約の追加
procedures-add-note = 別の場所のご契約も見られるようにする
procedures-elsewhere-title = お電話で承ること
procedures-elsewhere =
    ■ 水道の使用開始・使用中止
    お引っ越しなどで、水道を使い始めるとき、やめるときは、{ $name }（{ $phone }）へお電話ください。
    ■ 契約者の名義の変更
    契約者の名義を変えるときは、{ $name }（{ $phone }）へお電話ください。
    ■ 紙のお知らせ（検針票）
    紙のお知らせについては、{ $name }（{ $phone }）へお問い合わせください。
    ■ 表示がおかしいとき、分からないとき
    状況を確認しますので、{ $name }（{ $phone }）へお問い合わせください。

# メニューから行くページの題
details-title = 会員情報の変更
devices-title = ログイン中の端末
withdraw-title = 退会

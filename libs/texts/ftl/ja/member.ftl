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

# 会員情報
change-button = 変更する
details-none = 登録なし
details-change-mail = 変更
details-more = そのほかの設定
details-mail-waits = { $mail } の確認を待っています
details-mail-waits-go = 認証コードを入力する
nickname-title = ニックネームの変更
phone-title = 電話番号の変更
phone-lead = 水道局からのご連絡に使う番号です。水道のご契約に届け出た電話番号は、変わりません。
mail-title = メールアドレスの変更
mail-new = 新しいメールアドレス
mail-lead = 新しいメールアドレスに、認証コードを送ります。認証コードを入力するまでは、今のメールアドレスのままです。
mail-lead-login = 変更した後は、新しいメールアドレスでログインします。
password-title = パスワードの変更
password-new = 新しいパスワード
password-lead = 変更すると、ほかの端末はすべてログアウトします。この端末は、ログインしたままです。

# 変更した後に、次のページで一度だけ
told-nickname = ニックネームを変更しました
told-phone = 電話番号を変更しました
told-phone-text = 変更したことを、メールでお知らせします。
told-mail = メールアドレスを変更しました
told-mail-text = これからのお知らせは、新しいメールアドレスに届きます。変更したことを、前のメールアドレスへもお知らせします。
told-password = パスワードを変更しました
told-password-text = ほかの端末は、すべてログアウトしました。変更したことを、メールでお知らせします。
told-switched = 保存しました。お知らせをお送りします
told-news-off = 保存しました。断水や災害のお知らせも届きません
told-usage-off = 保存しました。検針や料金のお知らせは届きません
told-usage-off-text = 使用水量と料金は、ログインしてご確認ください。

# 通知受信設定
notices-title = 通知受信設定
notices-to = お知らせは { $mail } へ届きます。
notices-to-change = メールアドレスを変更する
notices-always = 停止できません
notices-usage = 使用水量・料金のお知らせ
notices-usage-always = いつもお送りします。紙のお知らせ票の代わりになる、大切なお知らせだからです。
notices-news = 水道局からのお知らせ
notices-news-always = いつもお送りします。断水や災害など、大切なお知らせだからです。
notices-usage-box = 使用水量・料金のお知らせを受け取る
notices-usage-hint = 検針、ご請求、口座からの引き落としのお知らせです。
notices-usage-warn-title = 止めると、検針や料金のお知らせが届かなくなります
notices-usage-warn = 使用水量と料金は、ログインしてご確認ください。
notices-news-box = 水道局からのお知らせを受け取る
notices-news-hint = 断水や災害、窓口の休みなど、水道局からのお知らせです。
notices-news-warn-title = 止めると、断水のお知らせも届かなくなります
notices-news-warn = 断水や災害のときの大切なお知らせも、届かなくなりますので、ご注意ください。
notices-save = 保存する
notices-missing-title = お知らせが届かないとき
notices-missing =
    ・このページで、お知らせを止めていないかをお確かめください。
    ・迷惑メールフォルダに入っていないかをお確かめください。
    ・メールボックスの容量や、受信拒否の設定をお確かめください。
notices-apart-title = 通知先を分けたいとき
notices-apart = お知らせは、ご登録のメールアドレスへまとめてお送りします。分けたいときは、メールアドレスごとに利用者登録をしてください。どのお知らせにも、ご契約の名前が入ります。

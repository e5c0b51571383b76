# メニュー：会員が自分で見るもの、変えるもの
menu-title = メニュー
menu-own = 契約（けいやく）と あなたのこと
menu-procedures = 手続（てつづ）き
menu-languages = 文字（もじ）・ことば
menu-ask = 電話（でんわ）で 聞（き）く
menu-ask-text = わからないことは、{ $name }に 聞（き）いてください。
menu-notices = お知（し）らせの 設定（せってい）
menu-contracts-note = 登録（とうろく）した 契約（けいやく）を 見（み）る、増（ふ）やす、外（はず）す
menu-details-note = メールアドレス、パスワード、呼（よ）び名（な）など
menu-notices-note = お知（し）らせを もらうか、止（と）めるか
menu-devices-note = どこで ログインしているか 見（み）る、ログアウトする
menu-procedures-note = ここで できること、電話（でんわ）で すること
menu-withdraw-note = このページを 使（つか）うのを やめる

# お手続き
procedures-title = 手続（てつづ）き
procedures-here = ここで できること
procedures-add = 契約（けいやく）を 増（ふ）やす
procedures-add-note = ほかの 場所（ばしょ）の 契約（けいやく）も 見（み）られるように する
procedures-elsewhere-title = 電話（でんわ）で すること
procedures-elsewhere =
    ■ 水道（すいどう）を 使（つか）い始（はじ）める、やめる
    引（ひ）っ越（こ）しなどで 水道（すいどう）を 使（つか）い始（はじ）めるとき、やめるときは、{ $name }（{ $phone }）に 電話（でんわ）を してください。
    ■ 契約（けいやく）する人（ひと）の 名前（なまえ）を 変（か）える
    契約（けいやく）する人（ひと）の 名前（なまえ）を 変（か）えるときは、{ $name }（{ $phone }）に 電話（でんわ）を してください。
    ■ 紙（かみ）の お知（し）らせ（検針票（けんしんひょう））
    紙（かみ）の お知（し）らせの ことは、{ $name }（{ $phone }）に 聞（き）いてください。
    ■ 画面（がめん）が おかしいとき、わからないとき
    いっしょに 確（たし）かめます。{ $name }（{ $phone }）に 聞（き）いてください。

# メニューから行くページの題
details-title = あなたの 情報（じょうほう）を 変（か）える
devices-title = ログインしている 機械（きかい）
withdraw-title = やめる（退会（たいかい））

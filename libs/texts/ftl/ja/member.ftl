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
notices-news-box = 断水などのお知らせを受け取る
notices-news-hint = 断水や災害、窓口の休みなどのお知らせです。
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
told-renamed = ニックネームを変更しました
told-made-main = メインのご契約にしました
told-removed = ご契約の登録を解除しました
told-removed-text = もう一度ご覧になりたいときは、「契約の追加」から登録してください。
told-logged-out = 端末をログアウトしました
told-all-logged-out = ほかの端末を、すべてログアウトしました

# ひとつの契約
contract-title = ご契約の内容
contract-main = メインのご契約
contract-place = 使用場所
contract-state = ご利用の状態
contract-used = 使用中
contract-ended = 使用中止
contract-ended-note = 使用中止の後も、それまでの使用水量と料金をご覧になれます。
contract-moved = 転出済み
contract-moved-note = 今はほかの方がお使いの場所です。お使いだった期間の使用水量と料金をご覧になれます。新しいお知らせは届きません。
contract-later = 準備中
contract-since = 使用開始日
contract-until = 使用中止日
contract-see = 使用水量と料金を見る
contract-nickname = ご契約の名前
contract-nickname-hint = 「自宅」「母の家」など、ご契約を見分けるための名前です。空欄のときは、使用場所で表示します。
contract-rename = ニックネームを保存する
contract-first = ホームに、はじめに表示するご契約
contract-first-text = メインのご契約にすると、ホームと実績に、はじめに表示されます。
contract-first-is = このご契約が、ホームと実績に、はじめに表示されます。
contract-make-main = メインにする
contract-procedures = お手続き
contract-remove = ポータルでの利用を中止する
contract-remove-note = このご契約だけ、登録を解除します
remove-follows =
    ・このご契約の使用水量と料金は、ここではご覧になれなくなります。
    ・紙のお知らせ（検針票）が止まっていたときは、また紙でお届けします。
    ・メインのご契約を解除したときは、次のご契約がメインになります。
    ・水道は、これまでどおりお使いになれます。水道の使用中止の手続きではありません。
    ・「契約の追加」からもう一度登録すると、またご覧になれます。
remove-button = 登録を解除する
remove-not = 解除しない

# 契約の追加
add-title = 契約の追加
add-held = いま{ $number }件のご契約を登録しています。
add-held-of = いま{ $number }件のご契約を登録しています。{ $most }件まで登録できます。
add-advised-title = { $number }件程度までの登録をおすすめします
add-advised = 登録の上限はありませんが、{ $number }件を超えると、ブラウザの動作が遅くなることがあります。別のメールアドレスで、もうひとつ利用者登録をすることもできます。
contract-add-lead = 水道のご契約者ご本人、またはご契約者の同意を得た方が追加できます。ご契約の方かどうかを照合するためにおたずねします。入力された内容で、ご契約の情報が変わることはありません。
add-button = 追加する
added-title = 契約を追加しました
added-mail = 追加したことを、メールでお知らせします。
added-paper = このご契約の紙のお知らせ（検針票）も、ほかのご契約と同じ扱いになります。
added-contract = 追加したご契約を見る

# ログイン中の端末
devices-lead = これまでにログインした端末です。なくした端末や、お心当たりのない端末は、ログアウトしてください。
device-browser = ブラウザ
device-app = アプリ
device-this = この端末
device-stays = ログインしたままの端末です
device-first = はじめてのログイン
device-last = 最後のログイン
device-moment = { $day } { $time }
device-end = ログアウトする
devices-others = ほかの端末
devices-others-text = お心当たりのない端末があるときは、ほかの端末をすべてログアウトして、パスワードを変更してください。
devices-others-end = ほかの端末をすべてログアウトする
devices-new-title = 新しい端末でお使いになるとき
devices-new = 新しい端末でも、今と同じID（メールアドレスまたはログインID）とパスワードでログインできます。新しく登録する必要はありません。

# 退会
withdraw-means-title = 退会すると
withdraw-means =
    ・使用水量と料金は、ご覧になれなくなります。
    ・すべての端末でログアウトします。
    ・お知らせは、届かなくなります。
    ・ご登録のお名前やご連絡先、パスワードは消えます。取り消すことはできません。
    ・水道は、これまでどおりお使いになれます。水道の使用中止の手続きではありません。
withdraw-paper-title = 紙のお知らせ（検針票）
withdraw-paper = 検針のお知らせは、紙でお届けします。
withdraw-paper-this = { $contract }は、{ $day }の検針から、紙でお届けします。
withdraw-paper-next = { $contract }は、次の検針（{ $day }）から、紙でお届けします。今月の検針の分は、紙では届きません。
withdraw-paper-unplanned = { $contract }は、次の検針から、紙でお届けします。
withdraw-paper-more = ほかの{ $number }件のご契約も、それぞれの次の検針から、紙でお届けします。
withdraw-again-day = 今もう一度登録すると、使用水量と料金は、{ $day }からご覧になれます。
withdraw-again-time = 今もう一度登録すると、使用水量と料金は、{ $day } { $time }からご覧になれます。
withdraw-again-title = もう一度登録するとき
withdraw-again = 退会した後でも、新規登録ができます。同じメールアドレスも使えます。
withdraw-one-title = ひとつのご契約だけをやめるとき
withdraw-one = 退会しなくても、ご契約ごとに登録を解除できます。
withdraw-go = 退会の手続きへ進む
withdraw-confirm-title = 退会の確認
withdraw-confirm-lead = ご本人の確認のため、今のパスワードを入力してください。「退会する」を押すと、すぐに退会となり、取り消すことはできません。
withdraw-button = 退会する
withdraw-done-title = 退会の手続きが終わりました
withdraw-done =
    ご利用ありがとうございました。すべての端末でログアウトしました。
    手続きが終わったことを、メールでお知らせします。
withdraw-done-register = もう一度、新規登録をする
withdraw-done-login = ログイン画面へ

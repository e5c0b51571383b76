# 登録
register-title = はじめての方へ
register-steps = 登録　{ $total }段階の{ $number }
register-back = { $name }へ戻る
register-to-login = ログインへ戻る
register-who = 水道のご契約者ご本人、またはご契約者の同意を得た方が登録できます。
register-have-title = 用意するもの
register-have =
    ・メールアドレス
    ・検針票（お知らせ票）など、お客さまの番号が分かるもの
    ・スマートフォンまたはパソコン
register-begin = メールアドレスの入力
register-send = 認証コードの送信
register-gone = 登録の続きを開けませんでした
register-gone-text = このブラウザには、登録の続きがありません。登録が終わっていることがあります。ログインをお試しください。まだのときは、もう一度、同じメールアドレスを入力してください。途中の内容が残っていれば、続きから進められます。
register-on = このブラウザで、登録の途中です
register-on-code = このブラウザで、認証コードの入力を待っています
register-on-go = 続きへ進む
channel-email = メールで受け取る
channel-sms = SMS（ショートメッセージ）で受け取る
code-title = 認証コードを入力してください
code-other-contact = 送り先の入力へ戻る

# 段階の名前と、そのページの題
step-mail = メールの確認
step-mail-title = 認証コードを入力してください
step-contact = 連絡先の確認
step-contact-title = 認証コードを入力してください
step-details = 利用者情報
step-details-title = 利用者情報を入力してください
step-contract = 契約情報
step-contract-title = 契約情報を入力してください
step-consents = 利用規約と個人情報
step-consents-title = 利用規約と個人情報の取り扱いをお読みください
step-terms-title = 利用規約をお読みください
step-privacy-title = 個人情報の取り扱いをお読みください
step-relation = 契約者との関係
step-relation-title = 契約者との関係を選んでください
step-check = 確認
step-check-title = 入力内容を確認してください
step-mobile = 携帯電話の確認
step-mobile-title = 携帯電話に届いた認証コードを入力してください

# 利用者情報
hint-nickname = 画面でお呼びする名前です。
hint-contact-phone = 水道局からご連絡するときに使います。日中に連絡のつく番号を入力してください。
hint-mobile = SMS（ショートメッセージ）を受け取れる番号を入力してください。認証コードを送るためだけに使います。
hint-mobile-same = 前と同じ番号でも、もう一度送ることができます。
hint-login-id = 6文字から40文字までの半角の英字と数字です。間には . _ - も使えます。ログインのときに使います。
hint-question = ログインIDやパスワードを忘れたときに、おたずねします。
hint-answer = ほかの人に分かりにくく、ご自分が忘れない答えにしてください。

# 契約情報
contract-lead = ご契約の方かどうかを照合するためにおたずねします。入力された内容で、ご契約の情報が変わることはありません。
hint-customer-no = 検針票（お知らせ票）や納入通知書に書かれています。
hint-assessment-no = 検針票（お知らせ票）に書かれています。
hint-known-phone = 水道のお申込みのときなどに、水道局へ届け出た電話番号です。
help-known-phone-title = 届け出た電話番号が分からないとき
help-known-phone = 届け出た電話番号が古いか、届け出ていないことがあります。このページの下にある窓口へお電話ください。
hint-place = 検針票（お知らせ票）に書かれている、使用場所の住所です。
hint-debit-last4 = 口座振替で支払っている方だけが使えます。
hint-kana = 検針票（お知らせ票）に書かれている、使用者のお名前をカナで入力してください。
hint-holder-name = 検針票（お知らせ票）に書かれている、使用者のお名前です。
hint-proof = 次の{ $total }つのうち、{ $least }つ以上を入力してください。ほかは空欄でかまいません。

# 同意と関係
consent-read = { $document }を読む
consent-agree = { $document }に同意する
hint-relation = あなたは、水道の契約者からみて、どなたですか。
relation-holder = 契約者本人
relation-family = 契約者の家族
relation-staff = 契約者（法人など）の従業員
relation-other = その他
consent-of-holder = 契約者の同意を得ています
hint-consent = 契約者ご本人でない方は、必ず契約者の同意を得て、チェックを入れてください。

# 確認
check-lead = まだ登録は終わっていません。よろしければ、いちばん下の「登録する」を押してください。
check-change = 変更
check-change-what = （{ $name }）
check-password = ●●●●●●●●（表示しません）
check-answer = 答えは表示しません
check-nothing = 入力なし
check-agreed = 同意する
consent-declared = 契約者の同意を得ています
check-register = 登録する
check-go = 確認へ進む

# 携帯電話の認証コード
mobile-change = 携帯電話番号の変更

# 完了
done-title = 登録が完了しました
done-thanks = { $name }さま、ご登録ありがとうございます。
done-shows = 使用水量と料金をご覧になれる日
done-from-day = { $day }から
done-from-time = { $day } { $time }から
done-why-later = データの準備ができてから、ご覧になれます。
done-shown = いますぐ、ご覧になれます
done-next = これからのこと
done-mail = 同じ内容を、{ $mail } へお送りしました。
done-home = ホームへ進む
paper-stops = 紙のお知らせ（検針票）は、届かなくなります。
paper-goes-on = 紙のお知らせ（検針票）は、これまでどおり届きます。
paper-one-may-come = 近日中に検針があるときは、もう一度紙のお知らせが届くことがあります。
paper-print = 紙が必要なときは、お知らせのページをご自身で印刷できます。
paper-one-period = ある回の紙のお知らせが必要なときは、{ $name }（{ $phone }）へご連絡ください。
paper-kept-on-request = 紙のお知らせを続けたいときは、{ $name }（{ $phone }）へお問い合わせください。

# 入力欄：名前、入力の前に知っておくこと、まちがい。登録でも再設定でも使う
form-next = 次へ
field-required = 必須
field-optional = 任意
field-choose = 選んでください
list-between = 、
field-mail = メールアドレス
field-channel = 認証コードの受け取り方
field-phone = 携帯電話番号（SMSで受け取る方だけ）
field-code = 認証コード
field-name = お名前
field-nickname = ニックネーム
field-contact-phone = 連絡先の電話番号
field-mobile = 携帯電話番号
field-question = 秘密の質問
field-answer = 秘密の質問の答え
field-known-phone = 水道局に届け出た電話番号
field-place = 水道を使っている場所の住所
field-debit-last4 = 口座番号の下4桁
field-kana = 使用者のカナ氏名
field-holder-name = 使用者のお名前
field-proof = 確認のための情報
field-relation = 申込者と契約者の関係
field-consent = 契約者の同意

# 入力の前に
hint-mail = 認証コードや、検針と料金のお知らせをお送りします。
hint-phone = ハイフンはあってもなくてもかまいません。
hint-code = 6桁の数字です。{ $minutes }分間使えます。全角でもかまいません。
hint-password = { $least }文字以上で、長いほど安全です。
hint-password-asked = { $least }文字以上で、{ $sorts }をそれぞれ1文字以上使ってください（{ $waived }文字以上なら、種類は問いません）。
hint-password-own = お名前やメールアドレス、よく使われるパスワードは使えません。
password-upper = 大文字
password-lower = 小文字
password-digit = 数字
password-symbol = 記号
hint-kept = 入力済みです。変えるときだけ、入力してください。
hint-again = 安全のため、もう一度入力してください。
shape-digits = 数字{ $length }桁です。全角でも、間にハイフンがあってもかまいません。
shape-letters = 全部で{ $length }桁、{ $places }桁目はアルファベットの大文字です。全角でも、小文字でもかまいません。例 { $example }

question-first-school = はじめて通った学校の名前は
question-childhood-friend = 子どものころの友だちの名前は
question-first-journey = はじめて旅行した場所は
question-first-pet = はじめて飼ったペットの名前は
question-favourite-teacher = 好きだった先生の名前は

# 認証コード
code-to-mail = { $mail } に、6桁の数字をメールで送りました。
code-to-phone = 末尾が { $end } の携帯電話に、6桁の数字をSMSで送りました。
code-to-a-phone = 携帯電話に、6桁の数字をSMSで送りました。
code-help-title = 認証コードが届かないとき
code-help-mail =
    ・入力されたメールアドレスが正しいか、お確かめください。
    ・迷惑メールフォルダに入っていないか、お確かめください。
    ・受信拒否の設定やメールボックスの容量を、お確かめください。
    ・届くまでに、数分かかることがあります。
code-help-sms =
    ・携帯電話番号が正しいか、お確かめください。
    ・電波の状態や、機内モードになっていないかをお確かめください。
    ・SMSを受け取れる電話か、知らない番号からのSMSを拒否する設定になっていないかをお確かめください。
    ・SMSの保存容量がいっぱいになっていないか、お確かめください。
code-newest = 何度も送ったときは、最後に届いた認証コードだけが使えます。
code-again = もう一度送る
code-send = 認証コードを送る
code-sent = 認証コードを、もう一度送りました。

# まちがい
wrong-required = { $field }を入力してください
wrong-not-chosen = { $field }を選んでください
wrong-not-agreed = { $field }をお読みになり、「同意する」にチェックを入れてください
wrong-no-consent = 契約者ご本人でない方は、契約者の同意を得て、チェックを入れてください
wrong-too-long = { $field }が長すぎます
wrong-mail = メールアドレスの形を、お確かめください。例 hanako@example.jp
wrong-phone = { $field }を、市外局番から入力してください
wrong-no-sms = SMSを受け取れる携帯電話番号を入力してください。固定電話の番号は使えません
wrong-login-id = ログインIDは、6文字から40文字までの半角の英字と数字で入力してください。間には . _ - も使えます
wrong-taken-mail = このメールアドレスは、すでに登録されています。ログインするか、パスワードを再設定してください
wrong-taken = このログインIDは、すでに使われています。別のIDを入力してください
wrong-length = { $field }は、{ $number }桁です
wrong-letter = { $field }の{ $number }桁目は、アルファベットの大文字です
wrong-digit = { $field }の{ $number }桁目は、数字です
wrong-four-digits = { $field }は、4桁の数字です
wrong-says-nothing = { $field }を、文字か数字で入力してください
wrong-too-few = 確認のための情報を、{ $number }つ以上入力してください
wrong-too-short = パスワードは、{ $number }文字以上にしてください
wrong-lacks-upper = パスワードに、アルファベットの大文字を入れてください
wrong-lacks-lower = パスワードに、アルファベットの小文字を入れてください
wrong-lacks-digit = パスワードに、数字を入れてください
wrong-lacks-symbol = パスワードに、記号を入れてください
wrong-common = このパスワードは、よく使われているか、単純すぎます。別のパスワードにしてください
wrong-own-words = お名前やメールアドレスなどに近いパスワードは使えません。別のパスワードにしてください
wrong-not-current = { $field }が新しくなりました。もう一度お読みになり、チェックを入れてください
wrong-no-match = 入力された内容では、ご契約を確認できませんでした
no-match =
    次のことをお確かめください。
    ・番号などに、まちがいがないか
    ・まだ一度も請求のないご契約でないか
    ・水道局に届け出た電話番号が古いか、届け出ていないのではないか

    どれが違うかは、安全のためお知らせしません。確認できないときは、{ $name }（{ $phone }）へお電話ください。
wrong-ask-by-phone = きょうは、この番号ではこれ以上お確かめになれません。{ $name }（{ $phone }）へお電話ください
wrong-ask-by-phone-until = この番号では、{ $until }まで、お確かめになれません。お急ぎのときは、{ $name }（{ $phone }）へお電話ください
wrong-not-code = 認証コードは、6桁の数字です
wrong-code = { $number ->
    [0] 認証コードが違います。「もう一度送る」を押してください
   *[other] 認証コードが違います。あと{ $number }回入力できます
}
wrong-expired = この認証コードは、使える時間を過ぎました。「もう一度送る」を押してください
wrong-tried-out = まちがいが続いたため、この認証コードは使えなくなりました。「もう一度送る」を押してください
wrong-used = この認証コードは、すでに使われました。「もう一度送る」を押してください
wrong-no-code = 使える認証コードがありません。「もう一度送る」を押してください
wrong-codes-used-up = きょうは、これ以上認証コードを送れません。{ $name }（{ $phone }）へお電話ください
wrong-codes-used-up-until = 認証コードは、{ $until }から、また送れます。お急ぎのときは、{ $name }（{ $phone }）へお電話ください
wrong-answer = { $number ->
    [0] 答えが違います。きょうは、もう答えられません
   *[other] 答えが違います。きょうは、あと{ $number }回答えられます
}
wrong-answers-used-up = きょうは、これ以上答えられません。{ $name }（{ $phone }）へお電話ください
wrong-answers-used-up-until = 秘密の質問には、{ $until }から、また答えられます。お急ぎのときは、{ $name }（{ $phone }）へお電話ください
wrong-gone = このブラウザでは、続けられなくなりました。はじめからやり直してください
wrong-too-early = 前のページから入力してください
wrong-too-late = ここでは、もう変更できません

field-current = 今のパスワード
wrong-not-the-password = 今のパスワードが違います
wrong-already-yours = このご契約は、すでに登録されています
wrong-full = 登録できるのは{ $number }件までです。追加するには、先に使わないご契約の登録を解除してください
wrong-main-stays = メインのご契約は、登録を解除できません。先に、別のご契約をメインにしてください
wrong-last-stays = 登録が1件だけのときは、解除できません。ご利用をやめるときは、退会の手続きをしてください
wrong-same-password = 今と違うパスワードにしてください
wrong-same = 今と同じです。変えるものを入力してください
wrong-must-be-on = このお知らせは、止めることができません
wrong-not-yet = このご契約は、まだご覧になれません
wrong-not-yet-until = このご契約は、{ $until }からご覧になれます。それまでは、メインにできません

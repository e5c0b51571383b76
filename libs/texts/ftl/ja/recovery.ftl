# パスワードの再設定
recover-title = パスワードの再設定
recover-title-id = ログインIDの表示・パスワードの再設定
recover-lead = 登録したメールアドレスを入力してください。パスワード再設定用の認証コードをメールで送ります。コードを入力した後、新しいパスワードを設定できます。
recover-lead-answer = 登録したメールアドレスを入力してください。認証コードをメールで送ります。コードと、秘密の質問の回答を入力した後、ログインIDの表示とパスワードの再設定ができます。
recover-mail = 登録したメールアドレス
recover-send = 認証コードを送る
recover-lost = メールアドレスを忘れた方、使えなくなった方
recover-to-login = ログインへ戻る
recover-to-start = メールアドレスの入力へ戻る
recover-gone-title = もう一度、はじめからお願いします
recover-gone = 時間がたったか、別の端末でお手続きをされたため、続きを表示できません。何も変更していません。
recover-mail-required = メールアドレスを入力してください
recover-mail-too-long = メールアドレスが長すぎます
recover-mail-not-mail = メールアドレスの形になっていません。@ の前後をお確かめください
recover-codes-used-up-until = 認証コードを送れる回数を超えました。{ $until }を過ぎてから、もう一度お試しください
recover-codes-used-up = 認証コードを送れる回数を超えました。しばらくしてから、もう一度お試しください
recover-too-many-until = 短い時間に何度も送られました。{ $until }を過ぎてから、もう一度お試しください
recover-too-many = 短い時間に何度も送られました。少し待ってから、もう一度お試しください

# 認証コード
recover-code-title = 認証コードを入力してください
recover-code-sent = { $mail } が登録されているときは、6桁の認証コードをメールで送りました。
recover-code = 認証コード
recover-code-hint = 6桁の数字です。{ $minutes }分間使えます。全角でもかまいません。
recover-next = 次へ
recover-code-help-title = 認証コードが届かないとき
recover-code-help =
    ・メールアドレスが正しいか、ご確認ください。
    ・迷惑メールフォルダに入っていないか、ご確認ください。
    ・メールボックスの容量や、メールの受信拒否設定をご確認ください。
    ・届くまでに数分かかる場合があります。
    ・何度も送ったときは、最後に届いたコードだけが使えます。
recover-code-nobody = 登録されていないメールアドレスには、認証コードは送信されません。
recover-code-unfinished = 登録が完了していないメールアドレスにも、送信されません。その場合は、新規登録を行ってください。
recover-register = 新規登録へ進む
recover-code-again = もう一度送る
recover-again-title = もう一度送りました
recover-again = 最後に届いた認証コードだけが使えます。
recover-code-required = 認証コードを入力してください
recover-code-not-code = 認証コードは6桁の数字です
recover-code-wrong = { $number ->
    [0] 認証コードが違います。もう一度送ってください
   *[other] 認証コードが違います。あと{ $number }回入力できます
}
recover-code-expired = 認証コードの有効期限が切れました。もう一度送ってください
recover-code-tried-out = 間違いが続いたため、この認証コードは使えなくなりました。もう一度送ってください
recover-code-used = この認証コードは使用済みです。もう一度送ってください
recover-code-none = この端末で使える認証コードがありません。もう一度送ってください

# 秘密の質問
recover-answer-title = 秘密の質問に答えてください
recover-answer-lead = 会員登録時に登録した、秘密の質問の回答を入力してください。
recover-answer-hint = 登録したときと同じ言葉で入力してください。
recover-answer-required = 回答を入力してください
recover-answer-too-long = 回答が長すぎます
recover-answer-wrong = { $number ->
    [0] 回答が違います。きょうはもう入力できません
   *[other] 回答が違います。きょうはあと{ $number }回入力できます
}
recover-answer-stop-title = きょうはもう入力できません
recover-answer-stop-until = 間違いが続いたため、回答を受け付けられません。{ $until }から、もう一度入力できます。お急ぎのときは、{ $name }（{ $phone }）へお電話ください。
recover-answer-stop = 間違いが続いたため、きょうは回答を受け付けられません。お急ぎのときは、{ $name }（{ $phone }）へお電話ください。

# 新しいパスワード
recover-password-title = 新しいパスワードを設定してください
recover-password-title-id = ログインIDと新しいパスワード
recover-your-id = ログインID
recover-id-login = パスワードが分かる方は、このIDでログイン
recover-password-set = 新しいパスワードの設定
recover-password = 新しいパスワード
recover-password-least = { $number }文字以上にしてください。
recover-password-asked = { $sorts }を、それぞれ1文字以上入れてください。{ $waived }文字以上のときは、入れなくてもかまいません。
recover-password-common = 多くの人が使うパスワードや、名前・メールアドレスに近いパスワードは使えません。
recover-sort-upper = 大文字
recover-sort-lower = 小文字
recover-sort-digit = 数字
recover-sort-symbol = 記号
recover-sort-between = 、
recover-password-button = パスワードを設定する
recover-password-required = 新しいパスワードを入力してください
recover-password-too-long = パスワードが長すぎます
recover-password-too-short = パスワードは{ $number }文字以上にしてください
recover-password-lacks-upper = 大文字を1文字以上入れてください
recover-password-lacks-lower = 小文字を1文字以上入れてください
recover-password-lacks-digit = 数字を1文字以上入れてください
recover-password-lacks-symbol = 記号を1文字以上入れてください
recover-password-is-common = 多くの人が使うパスワードか、それに近いものです。別のパスワードにしてください
recover-password-own-words = 名前やメールアドレスなどに近いものです。別のパスワードにしてください

# 再設定の完了
recover-done-title = 新しいパスワードを設定しました
recover-done =
    ・これまでにログインしていた端末は、すべてログアウトしました。
    ・ロックがかかっていたときは、解除しました。
    ・再設定したことを、登録のメールアドレスにお知らせします。
recover-done-login = ログインする

# メールアドレスを忘れた方
lost-title = メールアドレスを忘れた方
lost-ask = { $name }（{ $phone }）へお問い合わせください。
lost-try-title = はじめに、お試しください
lost-try = お心当たりのあるメールアドレスをお試しください。登録されているメールアドレスには、認証コードが届きます。
lost-try-link = お心当たりのあるメールアドレスで再設定する
lost-withdraw-title = それでも分からないとき、使えなくなったとき
lost-withdraw = 一度退会し、再度ご登録をしていただく必要がございます。こちらで退会の手続きをしますので、{ $name }（{ $phone }）までお問い合わせください。
lost-register = 退会の手続きの後で、登録する

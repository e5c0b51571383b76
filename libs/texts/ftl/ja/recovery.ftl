# パスワードの再設定
recover-title = パスワードの再設定
recover-title-id = ログインIDの表示・パスワードの再設定
recover-lead = 登録したメールアドレスを入力してください。パスワード再設定用の認証コードをメールで送ります。コードを入力した後、新しいパスワードを設定できます。
recover-lead-answer = 登録したメールアドレスを入力してください。認証コードをメールで送ります。コードと、秘密の質問の答えを入力した後、ログインIDの表示とパスワードの再設定ができます。
recover-send = 認証コードを送る
recover-lost = メールアドレスを忘れた方、使えなくなった方
recover-to-login = ログインへ戻る
recover-to-start = メールアドレスの入力へ戻る
recover-gone-title = もう一度、はじめからお願いします
recover-gone = 時間がたったか、お手続きが終わったか、別の端末で続きをされたため、表示できません。新しいパスワードを設定された方は、ログインをお試しください。

# 認証コード
recover-code-sent = { $mail } が登録されているときは、6桁の認証コードをメールで送りました。
recover-code-sent-again = 登録されているときは、認証コードをもう一度送りました。
recover-code-help =
    ・メールアドレスが正しいか、ご確認ください。
    ・迷惑メールフォルダに入っていないか、ご確認ください。
    ・メールボックスの容量や、メールの受信拒否設定をご確認ください。
    ・届くまでに数分かかる場合があります。
recover-nobody-title = 登録が済んでいない方
recover-code-nobody = 登録されていないメールアドレスには、認証コードは送信されません。
recover-code-unfinished = 登録が完了していないメールアドレスにも、送信されません。その場合は、新規登録を行ってください。
recover-register = 新規登録へ進む

# 秘密の質問
recover-answer-title = 秘密の質問に答えてください
recover-answer-lead = 会員登録時に登録した、秘密の質問の答えを入力してください。
recover-answer-hint = 登録したときと同じ言葉で入力してください。

# 新しいパスワード
recover-password-title = 新しいパスワードを設定してください
recover-password-title-id = ログインIDと新しいパスワード
recover-id-login = パスワードが分かる方は、このIDでログイン
recover-password-set = 新しいパスワードの設定
recover-password-button = パスワードを設定する

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

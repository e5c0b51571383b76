# ログイン
login-title = ログイン
login-email = メールアドレス
login-id = ログインID
login-password = パスワード
login-keep = 次回からIDの入力を省略
login-keep-hint = この端末にIDだけを残します。パスワードは残しません。
login-button = ログイン
hours-same-day = ご利用時間は、毎日 { $opens }から{ $closes }までです。
hours-next-day = ご利用時間は、毎日 { $opens }から翌日の{ $closes }までです。

login-forgotten = ログインできないとき
login-forgotten-text =
    入力内容に間違いはありませんか。間違いが見つからないときは、パスワードの再設定をお試しください。
    それでもログインできないときは、{ $name }へお電話ください。

login-advice-title = 安全にお使いいただくために
login-advice = 水道局が、電話やメールでパスワードや認証コードをおたずねすることはありません。

login-email-required = メールアドレスを入力してください
login-id-required = ログインIDを入力してください
login-password-required = パスワードを入力してください
login-email-too-long = メールアドレスが長すぎます
login-id-too-long = ログインIDが長すぎます
login-password-too-long = パスワードが長すぎます
login-email-wrong = メールアドレスまたはパスワードが違います
login-id-wrong = ログインIDまたはパスワードが違います
login-locked-until = まちがいが続いたため、ロックがかかっています。{ $until }を過ぎてからもう一度お試しいただくか、パスワードを再設定してください。
login-locked = まちがいが続いたため、ロックがかかっています。パスワードを再設定するか、お電話ください。
login-too-many-until = 短い時間に何度も送られました。{ $until }を過ぎてから、もう一度お試しください。
login-too-many = 短い時間に何度も送られました。少し待ってから、もう一度お試しください。
login-unlock = パスワードを再設定して、ロックを解除する

login-recover-email = パスワードを忘れた方
login-recover-id = ログインID／パスワードを忘れた方はこちら
login-lost = メールアドレスを忘れた方

login-new = はじめての方
login-new-ask = 登録の方法など、分からないことは、{ $name }へお問い合わせください。
login-new-button = はじめての方はこちら

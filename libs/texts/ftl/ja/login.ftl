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
login-forgotten-text = IDやパスワードを忘れたときや、ロックがかかって使えないときは、{ $name }へお電話ください。

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
login-locked-until = まちがいが続いたため、ロックがかかっています。{ $until }を過ぎてから、もう一度お試しください。
login-locked = まちがいが続いたため、ロックがかかっています。お電話ください。
login-too-many-until = 短い時間に何度も送られました。{ $until }を過ぎてから、もう一度お試しください。
login-too-many = 短い時間に何度も送られました。少し待ってから、もう一度お試しください。

# ログイン
login-title = ログイン
login-email = メールアドレス
login-id = ログインID
login-password = パスワード
login-keep = 次（つぎ）から IDを書（か）かない
login-keep-hint = この機械（きかい）に IDだけを残（のこ）します。パスワードは残（のこ）しません。
login-button = ログインする
hours-same-day = 毎日（まいにち） { $opens }から { $closes }まで 使（つか）えます。
hours-next-day = 毎日（まいにち） { $opens }から 次（つぎ）の日の { $closes }まで 使（つか）えます。

login-forgotten = ログインできないとき
login-forgotten-text =
    書（か）いたものを もう一度（いちど） 見（み）てください。まちがいが ないときは、パスワードを もう一度（いちど） 決（き）めてください。
    それでも ログインできないときは、{ $name }に電話（でんわ）をしてください。

login-advice-title = 安全（あんぜん）に使（つか）うために
login-advice = 水道局（すいどうきょく）の人（ひと）は、電話（でんわ）やメールで パスワードを 聞（き）きません。

login-email-required = メールアドレスを 書（か）いてください
login-id-required = ログインIDを 書（か）いてください
login-password-required = パスワードを 書（か）いてください
login-email-too-long = メールアドレスが 長（なが）すぎます
login-id-too-long = ログインIDが 長（なが）すぎます
login-password-too-long = パスワードが 長（なが）すぎます
login-email-wrong = メールアドレスか パスワードが ちがいます
login-id-wrong = ログインIDか パスワードが ちがいます
login-locked-until = 何回（なんかい）も まちがえたので、ロックされています。{ $until }のあとで もう一度（いちど）するか、パスワードを もう一度（いちど） 決（き）めてください。
login-locked = 何回（なんかい）も まちがえたので、ロックされています。パスワードを もう一度（いちど） 決（き）めるか、電話（でんわ）をしてください。
login-too-many-until = 短（みじか）い時間（じかん）に 何回（なんかい）も 送（おく）りました。{ $until }のあとで、もう一度（いちど）してください。
login-too-many = 短（みじか）い時間（じかん）に 何回（なんかい）も 送（おく）りました。少（すこ）し待（ま）って、もう一度（いちど）してください。
login-unlock = パスワードを もう一度（いちど） 決（き）めて、使（つか）えるようにする

login-recover-email = パスワードを 忘（わす）れた人（ひと）
login-recover-id = ログインIDや パスワードを 忘（わす）れた人（ひと）
login-lost = メールアドレスを 忘（わす）れた人（ひと）

login-new = はじめての人（ひと）
login-new-ask = わからないことは、{ $name }に 聞（き）いてください。
login-new-button = はじめての人（ひと）は こちら

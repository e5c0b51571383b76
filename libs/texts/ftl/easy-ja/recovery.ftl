# パスワードの再設定
recover-title = パスワードを もう一度（いちど） 決（き）める
recover-title-id = ログインIDを 見（み）る・パスワードを もう一度（いちど） 決（き）める
recover-lead = 登録（とうろく）した メールアドレスを 書（か）いてください。メールで 認証（にんしょう）コード（6つの数字（すうじ））を 送（おく）ります。コードを 書（か）くと、新（あたら）しい パスワードを 決（き）めることが できます。
recover-lead-answer = 登録（とうろく）した メールアドレスを 書（か）いてください。メールで 認証（にんしょう）コード（6つの数字（すうじ））を 送（おく）ります。コードと、秘密（ひみつ）の質問（しつもん）の 答（こた）えを 書（か）くと、ログインIDを 見（み）たり、パスワードを 決（き）めたり できます。
recover-mail = 登録（とうろく）した メールアドレス
recover-send = 認証（にんしょう）コードを 送（おく）る
recover-lost = メールアドレスを 忘（わす）れた人（ひと）、使（つか）えなくなった人（ひと）
recover-to-login = ログインに もどる
recover-to-start = メールアドレスを 書（か）くページに もどる
recover-gone-title = もう一度（いちど）、はじめから してください
recover-gone = 時間（じかん）が たったか、ほかの機械（きかい）で したので、続（つづ）けることが できません。何（なに）も 変（か）わっていません。
recover-mail-required = メールアドレスを 書（か）いてください
recover-mail-too-long = メールアドレスが 長（なが）すぎます
recover-mail-not-mail = メールアドレスでは ありません。@ の 前（まえ）と 後（うし）ろを 見（み）てください
recover-codes-used-up-until = 認証（にんしょう）コードは これ以上（いじょう） 送（おく）れません。{ $until }のあとで、もう一度（いちど）してください
recover-codes-used-up = 認証（にんしょう）コードは これ以上（いじょう） 送（おく）れません。あとで、もう一度（いちど）してください
recover-too-many-until = 短（みじか）い時間（じかん）に 何回（なんかい）も 送（おく）りました。{ $until }のあとで、もう一度（いちど）してください
recover-too-many = 短（みじか）い時間（じかん）に 何回（なんかい）も 送（おく）りました。少（すこ）し待（ま）って、もう一度（いちど）してください

# 認証コード
recover-code-title = 認証（にんしょう）コードを 書（か）いてください
recover-code-sent = { $mail } が 登録（とうろく）されているときは、メールで 6つの数字（すうじ）を 送（おく）りました。
recover-code = 認証（にんしょう）コード
recover-code-hint = 6つの数字（すうじ）です。{ $minutes }分（ふん）の間（あいだ） 使（つか）えます。
recover-next = 次（つぎ）へ
recover-code-help-title = 認証（にんしょう）コードが 来（こ）ないとき
recover-code-help =
    ・メールアドレスが 正（ただ）しいか 見（み）てください。
    ・迷惑（めいわく）メールのところに 入（はい）っていないか 見（み）てください。
    ・メールを 受（う）け取（と）る 設定（せってい）を 見（み）てください。
    ・来（く）るまでに 何分（なんぷん）か かかることが あります。
    ・何回（なんかい）も 送（おく）ったときは、最後（さいご）に 来（き）たコードだけが 使（つか）えます。
recover-code-nobody = 登録（とうろく）していない メールアドレスには、認証（にんしょう）コードを 送（おく）りません。
recover-code-unfinished = 登録（とうろく）が 終（お）わっていない メールアドレスにも、送（おく）りません。そのときは、新（あたら）しく 登録（とうろく）してください。
recover-register = 新（あたら）しく 登録（とうろく）する
recover-code-again = もう一度（いちど） 送（おく）る
recover-again-title = もう一度（いちど） 送（おく）りました
recover-again = 最後（さいご）に 来（き）た 認証（にんしょう）コードだけが 使（つか）えます。
recover-code-required = 認証（にんしょう）コードを 書（か）いてください
recover-code-not-code = 認証（にんしょう）コードは 6つの数字（すうじ）です
recover-code-wrong = { $number ->
    [0] 認証（にんしょう）コードが ちがいます。もう一度（いちど） 送（おく）ってください
   *[other] 認証（にんしょう）コードが ちがいます。あと { $number }回（かい） 書（か）くことが できます
}
recover-code-expired = 認証（にんしょう）コードは 古（ふる）くなりました。もう一度（いちど） 送（おく）ってください
recover-code-tried-out = 何回（なんかい）も まちがえたので、この認証（にんしょう）コードは 使（つか）えません。もう一度（いちど） 送（おく）ってください
recover-code-used = この認証（にんしょう）コードは もう使（つか）いました。もう一度（いちど） 送（おく）ってください
recover-code-none = この機械（きかい）で 使（つか）える 認証（にんしょう）コードが ありません。もう一度（いちど） 送（おく）ってください

# 秘密の質問
recover-answer-title = 秘密（ひみつ）の質問（しつもん）に 答（こた）えてください
recover-answer-lead = 登録（とうろく）のときに 決（き）めた 答（こた）えを 書（か）いてください。
recover-answer-hint = 登録（とうろく）のときと 同（おな）じ ことばで 書（か）いてください。
recover-answer-required = 答（こた）えを 書（か）いてください
recover-answer-too-long = 答（こた）えが 長（なが）すぎます
recover-answer-wrong = { $number ->
    [0] 答（こた）えが ちがいます。きょうは もう書（か）くことが できません
   *[other] 答（こた）えが ちがいます。きょうは あと { $number }回（かい） 書（か）くことが できます
}
recover-answer-stop-title = きょうは もう書（か）くことが できません
recover-answer-stop-until = 何回（なんかい）も まちがえたので、答（こた）えを 受（う）け取（と）れません。{ $until }から、もう一度（いちど） 書（か）くことが できます。急（いそ）ぐときは、{ $name }（{ $phone }）に 電話（でんわ）をしてください。
recover-answer-stop = 何回（なんかい）も まちがえたので、きょうは 答（こた）えを 受（う）け取（と）れません。急（いそ）ぐときは、{ $name }（{ $phone }）に 電話（でんわ）をしてください。

# 新しいパスワード
recover-password-title = 新（あたら）しい パスワードを 決（き）めてください
recover-password-title-id = ログインIDと 新（あたら）しい パスワード
recover-your-id = ログインID
recover-id-login = パスワードが わかる人（ひと）は、このIDで ログインする
recover-password-set = 新（あたら）しい パスワードを 決（き）める
recover-password = 新（あたら）しい パスワード
recover-password-least = { $number }文字（もじ）より 多（おお）くしてください（{ $number }文字（もじ）でも いいです）。
recover-password-asked = { $sorts }を、1つずつ 入（い）れてください。{ $waived }文字（もじ）より 長（なが）いときは、入（い）れなくても いいです。
recover-password-common = たくさんの人（ひと）が 使（つか）っている パスワードや、名前（なまえ）に 近（ちか）い パスワードは 使（つか）えません。
recover-sort-upper = 大（おお）きい文字（もじ）（A、B、C）
recover-sort-lower = 小（ちい）さい文字（もじ）（a、b、c）
recover-sort-digit = 数字（すうじ）（1、2、3）
recover-sort-symbol = 記号（きごう）（!、?、#）
recover-sort-between = と、
recover-password-button = この パスワードに する
recover-password-required = 新（あたら）しい パスワードを 書（か）いてください
recover-password-too-long = パスワードが 長（なが）すぎます
recover-password-too-short = パスワードが 短（みじか）いです。{ $number }文字（もじ）か、それより 長（なが）くしてください
recover-password-lacks-upper = 大（おお）きい文字（もじ）（A、B、C）を 入（い）れてください
recover-password-lacks-lower = 小（ちい）さい文字（もじ）（a、b、c）を 入（い）れてください
recover-password-lacks-digit = 数字（すうじ）（1、2、3）を 入（い）れてください
recover-password-lacks-symbol = 記号（きごう）（!、?、#）を 入（い）れてください
recover-password-is-common = たくさんの人（ひと）が 使（つか）っている パスワードです。ほかの パスワードに してください
recover-password-own-words = 名前（なまえ）や メールアドレスに 近（ちか）いです。ほかの パスワードに してください

# 再設定の完了
recover-done-title = 新（あたら）しい パスワードに なりました
recover-done =
    ・いままで ログインしていた 機械（きかい）は、全部（ぜんぶ） ログアウトしました。
    ・ロックされていたときは、使（つか）えるように なりました。
    ・パスワードを 変（か）えたことを、メールで 知（し）らせます。
recover-done-login = ログインする

# メールアドレスを忘れた方
lost-title = メールアドレスを 忘（わす）れた人（ひと）
lost-ask = { $name }（{ $phone }）に 聞（き）いてください。
lost-try-title = はじめに
lost-try = 使（つか）ったかもしれない メールアドレスを 全部（ぜんぶ） 試（ため）してください。登録（とうろく）した メールアドレスには、認証（にんしょう）コードが 来（き）ます。
lost-try-link = メールアドレスを 試（ため）す
lost-withdraw-title = わからないとき、メールアドレスが 使（つか）えないとき
lost-withdraw = 一度（いちど） やめて、もう一度（いちど） 登録（とうろく）します。やめる手続（てつづ）きは、水道局（すいどうきょく）が します。{ $name }（{ $phone }）に 電話（でんわ）をしてください。
lost-register = やめる手続（てつづ）きの あとで、登録（とうろく）する

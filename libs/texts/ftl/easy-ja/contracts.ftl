# ご契約の一覧
contracts-title = 契約（けいやく）を 見（み）る
contracts-search = 場所（ばしょ）を さがす
contracts-search-hint = 自分（じぶん）で つけた名前（なまえ）、{ $number }、住所（じゅうしょ）の どれかを 書（か）いてください。
contracts-search-button = さがす
contracts-search-too-long = { $number }文字（もじ）までで 書（か）いてください
contracts-count = 全部（ぜんぶ）で { $number }
contracts-found = { $number } ありました
contracts-none = 書（か）いたことばの 場所（ばしょ）は ありませんでした。短（みじか）くするか、ほかのことばで さがしてください。
contracts-first = 最初（さいしょ）のページを見（み）る
contracts-next = 続（つづ）きを見（み）る
contracts-all = 全部（ぜんぶ）の場所（ばしょ）を見（み）る

# ご契約の一覧
contracts-title = 契約内容のご確認
contracts-search = ご契約をさがす
contracts-search-hint = ニックネーム、{ $number }、場所のどれかを入力してください。
contracts-search-button = さがす
contracts-search-too-long = { $number }文字までで入力してください
contracts-count = 全{ $number }件
contracts-found = { $number }件見つかりました
contracts-none = 入力された内容に合うご契約は見つかりませんでした。短くするか、別の言葉でお試しください。
contracts-first = はじめのページへ戻る
contracts-next = 続きを見る
contracts-all = すべてのご契約を見る

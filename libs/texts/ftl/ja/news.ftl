# お知らせ：局から皆さまへ
news-title = お知らせ
news-empty = お知らせはまだありません。
news-all = お知らせをすべて見る
news-older = さらに前のお知らせを見る
news-newer = 新しいお知らせへ戻る

# News: what the bureau tells all
news-title = News
news-empty = There is no news yet.
news-all = See all news
news-older = See earlier news
news-newer = Back to the newest

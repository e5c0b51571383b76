# エラー
broken-title = ページを表示できませんでした
broken-lead = こちらの不具合です。ご迷惑をおかけして、申し訳ございません。
broken-todo = お願い
broken-wait = 少し待ってから、もう一度お試しください。
broken-call = それでも表示できないときは、{ $name }へお電話ください。次の番号をお伝えいただくと、早くお調べできます。
broken-number = お伝えいただく番号
missing-title = ページが見つかりません
missing-lead = アドレスが違うか、ご覧になれないページです。ホームからお探しください。
too-many-title = しばらくお待ちください
too-many-lead = 短い時間に何度も送られました。少し待ってから、もう一度お試しください。
refused-title = 受け付けられませんでした
refused-lead = 別のページから送られたようです。何も変更していません。ホームに戻って、もう一度お試しください。
error-again = もう一度開く
error-home = ホームへ戻る
unknown-tenant-title = 水道局が見つかりません
unknown-tenant-lead = アドレスをお確かめください。お住まいの水道局からのご案内に、正しいアドレスが書かれています。
unknown-tenant-disagree = このアドレスは、二つの水道局を同時に指しています。お住まいの水道局からのご案内にあるアドレスを開いてください。

# お知（し）らせを 紙（かみ）で とどける契約（けいやく）の 一覧（いちらん）
paper-list-change = 区分（くぶん）
paper-list-customer-no = お客（きゃく）さま番号（ばんごう）
paper-list-holder = 使（つか）う人の名前（なまえ）
paper-list-route = 検針（けんしん）の地区（ちく）
paper-list-form = 形（かたち）
paper-list-address = 送（おく）るところ
paper-list-place = 水を使（つか）うところ
paper-list-slip = 検針票（けんしんひょう）
paper-list-postcard = はがき
paper-list-added = 追加（ついか）
paper-list-altered = 変更（へんこう）
paper-list-withdrawn = 取消（とりけし）

# 取込：ファイルの問題
intake-unknown-file = ファイル名から、何のファイルか分かりません。{ $known } のどれかに合わせてください（* は何でもよい部分です）。
intake-empty-file = 中身がありません。出力し直してください。
intake-no-byte-order-mark = 先頭にBOM（バイト順マーク）がありません。文字コードを「{ $encoding }（BOM付き）」にして、出力し直してください。
intake-byte-order-mark = 先頭にBOM（バイト順マーク）があります。文字コードを「UTF-8（BOMなし）」にして、出力し直してください。
intake-not-encoded = { $encoding ->
    [CP932] Shift_JIS（CP932）
   *[other] { $encoding }
}として読めない文字があります。取り決めた文字コードで出力し直してください。
intake-garbled = 文字化けしています。{ $instead ->
    [CP932] Shift_JIS（CP932）
   *[other] { $instead }
}の文字が、別の文字コードとして扱われたようです。取り決めた文字コードで出力し直してください。
intake-replaced = 文字化けして、元の文字が失われています（U+FFFD）。元のシステムで文字を確かめて、出力し直してください。
intake-gaiji = 外字（{ $code }）があります。ほかの端末では表示できません。標準の文字に置き換えて、出力し直してください。
intake-control = 使えない制御文字（{ $code }）があります。項目の中に改行などが入っていないか、お確かめください。

intake-missing-column = この列が見出しの行にありません。列の名前が変わっていないか、お確かめください。
intake-unknown-column = 取り決めにない列です。列の名前が変わっていないか、見出しの行が抜けていないか、お確かめください。列が増えたときは、取込の設定に加えてください。
intake-repeated-column = 見出しの行に、同じ名前の列が二つあります。
intake-field-count = 列の数が取り決めと違います（取り決め { $expected }列、この行 { $found }列）。余分な区切り（カンマなど）や引用符がないか、お確かめください。
intake-record-length = 行の長さが取り決めと違います（取り決め { $expected }バイト、この行 { $found }バイト）。文字数ではなく、バイト数でそろえて出力し直してください（漢字などは1文字で2バイト以上あります）。

intake-required = 空欄です。必ず入れてください。
intake-too-long = { $limit }文字を超えています。列がずれていないか、お確かめください。
intake-identifier = 番号に使えない文字があります。半角の英字・数字・ハイフンだけで入れてください。
intake-last-four = 口座番号の下4桁ではありません。半角の数字4桁で入れてください。先頭の0も省かないでください。
intake-date-form = 日付の書き方が違います。{ $form } のように入れてください（年月だけの列は、日を除きます）。
intake-no-such-day = 暦にない日付です。
intake-outside-era = 元号と日付が合いません。改元の前後の日付を、お確かめください（例：H31.05.01 は R01.05.01）。
intake-date-out-of-range = 日付が1900年から2199年までにありません。
intake-dates-reversed = 列「{ $other }」より前の日付です。どちらの日付が正しいか、お確かめください。
intake-not-after = 列「{ $other }」より後の日付ではありません。どちらの日付が正しいか、お確かめください。
intake-number-form = 数の書き方が違います。半角の整数で入れてください。小数、単位、△は使えません。桁区切りのカンマは、取り決めがあるときだけ使えます。
intake-number-out-of-range = 数が { $least } から { $most } までにありません。列がずれていないか、お確かめください。
intake-unknown-code = 取り決めにないコード「{ $code }」です。使えるコードは { $known } です。新しいコードのときは、取込の設定に加えてください。
intake-other-bureau = ほかの団体の行です（団体コード { $found }、こちらは { $expected }）。ファイルを取り違えていないか、お確かめください。同じ団体コードの行は、ほかにもあるかもしれません。
intake-repeated = { $line }行目と同じものです。どちらかを除いてください。

intake-parts-differ = 合計 { $total }円が、内訳の合計 { $parts }円と合いません。
intake-tax-out-of-range = 消費税 { $tax }円が、税込の金額 { $amount }円と合いません。
intake-no-trailer = 終わりの行（先頭が「{ $marker }」の行）がありません。ファイルが途中で切れているかもしれません。出力し直してください。
intake-rows-differ = 終わりの行の件数は { $stated }件ですが、実際は { $found }件です。行が抜けていないか、お確かめください。
intake-total-differs = 終わりの行の合計は { $stated }円ですが、実際の合計は { $found }円です。行が抜けていないか、お確かめください。
intake-base-not-before = このファイルは{ $own }番ですが、{ $base }番に続く差分となっています。{ $own }番より前の番号かどうか、お確かめください。
intake-after-trailer = 終わりの行のあとに、まだ行があります。ファイルをつなげていないか、お確かめください。
intake-more = 問題が多いため、このファイルは初めの{ $shown }件だけを表示しています。

# 取込：どこに問題があるか
import-refused = 問題が{ $count }件あります。何も変更していません。直してから、もう一度取り込んでください。
import-where-line = { $place } { $line }行目
import-where-column = { $place } 「{ $column }」
import-where-column-number = { $place } { $column }列目
import-where = { $place }: { $problem }
import-unknown-contract = この契約がまだありません。契約のファイルを、先に、または一緒に取り込んでください。
import-unknown-bill = この収納に当たる請求がまだありません。請求のファイルを、先に、または一緒に取り込んでください。
import-second-bill = この契約の同じ月・同じ期間に、番号の違う請求がすでにあります。二重の請求でないか、お確かめください。
import-reading-has-been = もう過ぎた検針日は動かせません。これからの検針日を、過ぎた日に動かすこともできません。
import-doubtful = { $place } の指針が前回より小さくなっています。取替の印がないため、使用水量を「確認中」と表示します。確かめて、検針のファイルを出し直してください。
import-doubtful-more = 同じように指針が前回より小さい検針が、ほかに{ $number }件あります。
import-other-base = { $base }番に続く差分のファイルですが、取込済みの最新は{ $newest }番です。抜けている番号のファイルを、先に、または一緒に取り込んでください。
import-other-base-none = { $base }番に続く差分のファイルですが、この種類のファイルはまだ取り込まれていません。全件のファイルを、先に、または一緒に取り込んでください。
import-superseded = { $serial }番のファイルですが、{ $newest }番まで取込済みです。古いファイルでないか、お確かめください。

# 取込：進み具合と結果
import-kind-contracts = 契約
import-kind-readings = 検針
import-kind-bills = 請求
import-kind-payments = 収納
import-kind-calendar = 検針予定
import-reading = { $count }個のファイルを読んでいます
import-staging = { $file }（{ $rows }件）を取り込んでいます
import-checking = これまでの内容と照らし合わせています
import-publishing = { $kind }を反映しています
import-summary = { $kind }: { $rows }件のうち、新規・変更 { $changed }件
import-summary-corrections = { $kind }: { $rows }件のうち、新規・変更 { $changed }件（うち訂正 { $corrections }件）
import-known = { $file } は取込済みのため、とばしました。
import-unchanged = 新しい内容はありませんでした。何も変更していません。

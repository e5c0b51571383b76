# Import: what is wrong with a file
intake-unknown-file = The name does not say what the file holds. Please name it as one of { $known } (* stands for anything).
intake-empty-file = The file is empty. Please export it again.
intake-no-byte-order-mark = The file does not begin with a byte order mark (BOM). Please export it again as “{ $encoding } with BOM”.
intake-byte-order-mark = The file begins with a byte order mark (BOM). Please export it again as “UTF-8 without BOM”.
intake-not-encoded = Some text cannot be read as { $encoding ->
    [CP932] Shift_JIS (CP932)
   *[other] { $encoding }
}. Please export the file again in the encoding that was agreed.
intake-garbled = The text is garbled: it was written in { $instead ->
    [CP932] Shift_JIS (CP932)
   *[other] { $instead }
} and seems to have been read in another encoding. Please export the file again in the encoding that was agreed.
intake-replaced = The text is garbled, and the original characters are lost (U+FFFD). Please check them in your own system and export the file again.
intake-gaiji = There is a user-defined character, or gaiji ({ $code }), which no other computer can show. Please replace it with a standard character and export the file again.
intake-control = There is a control character ({ $code }). Please check that the field holds no line break or the like.

intake-missing-column = The header has no such column. Please check whether it was renamed.
intake-unknown-column = This column was not agreed. Please check whether it was renamed, or whether the header is missing. If the column is new, add it to the import settings.
intake-repeated-column = The header names this column twice.
intake-field-count = The number of columns is not as agreed (agreed: { $expected }, here: { $found }). Please check for separators (such as commas) or quotation marks too many.
intake-record-length = The line is not as long as agreed (agreed: { $expected } bytes, here: { $found } bytes). Please export the file again with lines of equal length in bytes, not in characters (a kanji takes two bytes or more).

intake-required = This must not be empty.
intake-too-long = This is longer than { $limit } characters. Please check whether the columns have shifted.
intake-identifier = A number may hold only half-width letters, digits and hyphens.
intake-last-four = These are not the last four digits of an account. Please write four half-width digits, leading zeros too.
intake-date-form = The date is not written as agreed. Please write it like { $form } (without the day where only year and month are wanted).
intake-no-such-day = There is no such day.
intake-outside-era = The day is not in the era that it names. Please check days around a change of era (for example, H31.05.01 is R01.05.01).
intake-date-out-of-range = The date is not between 1900 and 2199.
intake-dates-reversed = This is earlier than the date in column “{ $other }”. Please check which one is right.
intake-not-after = This is not after the date in column “{ $other }”. Please check which one is right.
intake-number-form = The number is not written as agreed. Please write a whole number in half-width digits, without decimals, units or △. Commas between thousands are taken only where they were agreed.
intake-number-out-of-range = The number is not between { $least } and { $most }. Please check whether the columns have shifted.
intake-unknown-code = The code “{ $code }” was not agreed. The known codes are { $known }. If the code is new, add it to the import settings.
intake-other-bureau = This row is another bureau’s (its code is { $found }, yours is { $expected }). Please check that this is the right file. There may be more rows with the same code.
intake-repeated = This is the same as line { $line }. Please remove one of them.

intake-parts-differ = The total of { $total } yen does not match the sum of its parts, { $parts } yen.
intake-tax-out-of-range = A tax of { $tax } yen cannot be included in an amount of { $amount } yen.
intake-no-trailer = The last line does not begin with “{ $marker }”. The file may be cut short. Please export it again.
intake-rows-differ = The last line counts { $stated } rows, but the file has { $found }. Please check whether rows are missing.
intake-total-differs = The last line gives a total of { $stated } yen, but the rows add up to { $found } yen. Please check whether rows are missing.
intake-base-not-before = This is file number { $own }, but it says that it builds upon number { $base }. Please check that this is a number before { $own }.
intake-after-trailer = There are more rows after the one that ends the file. Please check whether files were joined.
intake-more = There are many problems: only the first { $shown } of this file are shown.

# Import: where it is wrong
import-refused = { $count ->
    [one] There is 1 problem
   *[other] There are { $count } problems
}. Nothing was changed. Please correct the files and import them again.
import-where-line = { $place }, line { $line }
import-where-column = { $place }, column “{ $column }”
import-where-column-number = { $place }, column { $column }
import-where = { $place }: { $problem }
import-unknown-contract = There is no such contract yet. Please import the file of contracts first, or together with this one.
import-unknown-bill = There is no bill for this payment yet. Please import the file of bills first, or together with this one.
import-second-bill = This contract already has a bill of another number for the same month and period. Check that nobody is billed twice.
import-reading-has-been = A reading that has been can't be moved, nor one to come to a day that has been.
import-doubtful = { $place }: The register is below the former one, and no change of meter is marked. The usage is shown as being checked. Check it, and deliver the readings again.
import-doubtful-more = { $number } more readings are below the former register in the same way.
import-other-base = This file of changes builds upon number { $base }, but the newest that was imported is number { $newest }. Please import the missing files first, or together with this one.
import-other-base-none = This file of changes builds upon number { $base }, but no file of its kind has been imported yet. Please import a full file first, or together with this one.
import-superseded = This is file number { $serial }, but number { $newest } has been imported already. Please check that this is not an old file.

# Import: progress and result
import-kind-contracts = contracts
import-kind-readings = meter readings
import-kind-bills = bills
import-kind-payments = payments
import-kind-calendar = reading days
import-reading = Reading { $count ->
    [one] 1 file
   *[other] { $count } files
}
import-staging = Loading { $file } (rows: { $rows })
import-checking = Checking against what is there already
import-publishing = Publishing { $kind }
import-summary = { $kind }: { $rows } read, { $changed } new or changed
import-summary-corrections = { $kind }: { $rows } read, { $changed } new or changed ({ $corrections } of them corrections)
import-known = { $file } was imported before and was passed over.
import-unchanged = There was nothing new. Nothing was changed.

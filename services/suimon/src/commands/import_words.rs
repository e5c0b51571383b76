//! What an import says to people: what it is doing, what it came to, and what is wrong where.
use intake::Kind;
use journeys::{Counts, Refusal, Step, Summary, Why};
use texts::{Value, Words};

/// What is being done now: `検針を反映しています`.
pub(crate) fn step(words: &Words, step: &Step) -> String {
    match step {
        Step::Reading(count) => words.get("import-reading", &[("count", (*count).into())]),
        Step::Staging(file, rows) => {
            words.get("import-staging", &[("file", file.as_str().into()), ("rows", grouped(rows).into())])
        }
        Step::Checking => words.get("import-checking", &[]),
        Step::Publishing(of) => words.get("import-publishing", &[("kind", kind(words, *of).into())]),
    }
}

/// One problem and its place, on one line: `bills_202409.csv 12行目 「納期限」: 空欄です。…`.
pub(crate) fn refusal(words: &Words, refusal: &Refusal) -> String {
    let mut place = refusal.file.clone();
    if let Some(line) = refusal.line {
        place = line_of(words, &place, line);
    }
    if let Some(column) = &refusal.column {
        // Files without a header have numbers for their columns.
        let numbered = column.bytes().all(|byte| byte.is_ascii_digit());
        let key = if numbered { "import-where-column-number" } else { "import-where-column" };
        place = words.get(key, &[("place", place.into()), ("column", column.as_str().into())]);
    }
    words.get("import-where", &[("place", place.into()), ("problem", why(words, &refusal.why).into())])
}

/// What came of it: the files passed over, then a line for each kind, then what is doubted, then whether all is as it
/// was.
pub(crate) fn summary(words: &Words, summary: &Summary) -> Vec<String> {
    let known = summary.known.iter().map(|file| words.get("import-known", &[("file", file.as_str().into())]));
    let counts = summary.counts.iter().map(|count| counts(words, count));
    let unchanged = (!summary.changed()).then(|| words.get("import-unchanged", &[]));
    let doubtful = summary
        .doubtful
        .iter()
        .map(|place| words.get("import-doubtful", &[("place", line_of(words, &place.file, place.line).into())]));
    let told = u64::try_from(summary.doubtful.len()).unwrap_or(u64::MAX);
    let rest = summary.doubted.checked_sub(told).filter(|rest| *rest > 0);
    let rest = rest.map(|rest| words.get("import-doubtful-more", &[("number", grouped(rest).into())]));
    known.chain(counts).chain(doubtful).chain(rest).chain(unchanged).collect()
}

fn line_of(words: &Words, file: &str, line: u64) -> String {
    words.get("import-where-line", &[("place", file.into()), ("line", line.to_string().into())])
}

fn why(words: &Words, why: &Why) -> String {
    match why {
        Why::File(problem) => {
            let args: Vec<(&str, Value)> =
                problem.args().into_iter().map(|(name, value)| (name, value.into())).collect();
            words.get(problem.key(), &args)
        }
        Why::UnknownContract => words.get("import-unknown-contract", &[]),
        Why::UnknownBill => words.get("import-unknown-bill", &[]),
        Why::SecondBill => words.get("import-second-bill", &[]),
        Why::ReadingHasBeen => words.get("import-reading-has-been", &[]),
        Why::OtherBase { base, newest: None } => {
            words.get("import-other-base-none", &[("base", base.to_string().into())])
        }
        Why::OtherBase { base, newest: Some(newest) } => {
            words.get("import-other-base", &[("base", base.to_string().into()), ("newest", newest.to_string().into())])
        }
        Why::Superseded { serial, newest } => {
            let serial = ("serial", serial.to_string().into());
            words.get("import-superseded", &[serial, ("newest", newest.to_string().into())])
        }
    }
}

fn counts(words: &Words, counts: &Counts) -> String {
    let mut args: Vec<(&str, Value)> = vec![
        ("kind", kind(words, counts.kind).into()),
        ("rows", grouped(counts.rows).into()),
        ("changed", grouped(counts.changed).into()),
    ];
    if counts.corrections == 0 {
        return words.get("import-summary", &args);
    }
    args.push(("corrections", grouped(counts.corrections).into()));
    words.get("import-summary-corrections", &args)
}

fn kind(words: &Words, kind: Kind) -> String {
    let key = match kind {
        Kind::Contracts => "import-kind-contracts",
        Kind::Readings => "import-kind-readings",
        Kind::Bills => "import-kind-bills",
        Kind::Payments => "import-kind-payments",
        Kind::Calendar => "import-kind-calendar",
    };
    words.get(key, &[])
}

/// Grouped by thousands: `1,234,567`.
fn grouped(count: impl ToString) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use intake::{DateForm, Problem};
    use journeys::Place;
    use kernel::Yen;
    use texts::{City, Language};

    /// All variants with values; a variant that is not listed doesn't compile.
    macro_rules! every {
        ($of:ident: $($variant:ident $({ $($field:ident: $value:expr),+ })?),+ $(,)?) => {{
            let all = vec![$($of::$variant $({ $($field: $value),+ })?),+];
            for one in &all {
                match one {
                    $($of::$variant { .. })|+ => {}
                }
            }
            all
        }};
    }

    fn problems() -> Vec<Problem> {
        let text = str::to_owned;
        every!(Problem:
            UnknownFile { known: text("chotei_*.csv") },
            EmptyFile,
            NoByteOrderMark { encoding: "UTF-16LE" },
            ByteOrderMark,
            NotEncoded { encoding: "CP932" },
            Garbled { instead: "UTF-8" },
            Replaced,
            Gaiji { code: text("F040") },
            Control { code: text("U+0000") },
            MissingColumn,
            UnknownColumn,
            RepeatedColumn,
            FieldCount { expected: 17, found: 18 },
            RecordLength { expected: 178, found: 179 },
            Required,
            TooLong { limit: 200 },
            Identifier,
            LastFour,
            DateForm { form: DateForm::Era },
            NoSuchDay,
            OutsideEra,
            DateOutOfRange,
            DatesReversed { other: text("使用期間自") },
            NotAfter { other: text("検針日") },
            NumberForm,
            NumberOutOfRange { least: -77, most: 999 },
            UnknownCode { code: text("ZZ"), known: text("A1, B2") },
            OtherBureau { expected: text("271004"), found: text("172014") },
            Repeated { line: 42 },
            PartsDiffer { total: Yen(5509), parts: Yen(5508) },
            TaxOutOfRange { tax: Yen(254), amount: Yen(-2799) },
            NoTrailer { marker: text("END") },
            RowsDiffer { stated: 31, found: 32 },
            TotalDiffers { stated: Yen(12423), found: Yen(12424) },
            BaseNotBefore { base: 102, own: 101 },
            AfterTrailer,
            More { shown: 100 },
        )
    }

    fn words(language: Language) -> Words {
        City::none().words(language)
    }

    fn at(line: Option<u64>, column: Option<&str>, why: Why) -> Refusal {
        Refusal { file: "bills_202409.csv".to_owned(), line, column: column.map(str::to_owned), why }
    }

    #[test]
    fn every_problem_is_told_in_every_language_with_all_its_figures() {
        for problem in problems() {
            let args: Vec<(&str, Value)> =
                problem.args().into_iter().map(|(name, value)| (name, value.into())).collect();
            let told = Language::ALL.map(|language| words(language).try_get(problem.key(), &args));
            let [Some(ja), Some(easy), Some(en)] = &told else { panic!("{problem:?}: {told:?}") };
            // A text that is missing in a language would be said in Japanese.
            assert!(ja != easy && ja != en && easy != en, "{problem:?}: {told:?}");
            assert!(told.iter().flatten().all(|text| text.lines().count() == 1), "{told:?}");
            for (name, value) in problem.args() {
                assert!(told.iter().flatten().all(|text| text.contains(&value)), "{name} of {problem:?}: {told:?}");
            }
        }
    }

    #[test]
    fn a_refusal_says_where() {
        let (ja, en) = (words(Language::Ja), words(Language::En));
        let missing = at(Some(12), Some("納期限"), Why::File(Problem::Required));
        assert_eq!(refusal(&ja, &missing), "bills_202409.csv 12行目 「納期限」: 空欄です。必ず入れてください。");
        assert_eq!(refusal(&en, &missing), "bills_202409.csv, line 12, column “納期限”: This must not be empty.");
        let numbered = at(Some(12), Some("7"), Why::File(Problem::NoSuchDay));
        assert_eq!(refusal(&ja, &numbered), "bills_202409.csv 12行目 7列目: 暦にない日付です。");
        assert_eq!(refusal(&en, &numbered), "bills_202409.csv, line 12, column 7: There is no such day.");
        let whole = at(None, None, Why::File(Problem::EmptyFile));
        assert_eq!(refusal(&ja, &whole), "bills_202409.csv: 中身がありません。出力し直してください。");
        for (why, figures) in [
            (Why::UnknownContract, vec![]),
            (Why::UnknownBill, vec![]),
            (Why::SecondBill, vec![]),
            (Why::ReadingHasBeen, vec![]),
            (Why::OtherBase { base: 1102, newest: Some(1100) }, vec!["1102", "1100"]),
            (Why::OtherBase { base: 1102, newest: None }, vec!["1102"]),
            (Why::Superseded { serial: 1099, newest: 1100 }, vec!["1099", "1100"]),
        ] {
            let told = Language::ALL.map(|language| refusal(&words(language), &at(Some(3), None, why.clone())));
            assert!(told.iter().all(|text| !text.contains("import-")), "{told:?}");
            assert!(told[0] != told[1] && told[0] != told[2], "{told:?}");
            assert!(figures.iter().all(|figure| told.iter().all(|text| text.contains(figure))), "{told:?}");
        }
    }

    #[test]
    fn every_step_is_told_in_every_language() {
        let mut steps = vec![Step::Reading(1), Step::Reading(4), Step::Checking];
        steps.push(Step::Staging("chotei_202409.csv".to_owned(), 1_234_567));
        steps.extend(Kind::ALL.map(Step::Publishing));
        for one in &steps {
            let told = Language::ALL.map(|language| step(&words(language), one));
            assert!(told.iter().all(|text| !text.contains("import-")), "{told:?}");
            assert!(told[0] != told[1] && told[0] != told[2], "{told:?}");
        }
        let told = |of, language| step(&words(language), &steps[of]);
        assert_eq!([told(0, Language::En), told(1, Language::En)], ["Reading 1 file", "Reading 4 files"]);
        assert_eq!(told(3, Language::Ja), "chotei_202409.csv（1,234,567件）を取り込んでいます");
        assert_eq!(told(6, Language::Ja), "請求を反映しています");
    }

    #[test]
    fn a_summary_counts_by_kind() {
        let bills = Counts { kind: Kind::Bills, rows: 12_480, changed: 1_002, corrections: 2 };
        let readings = Counts { kind: Kind::Readings, rows: 3, changed: 0, corrections: 0 };
        let known = || vec!["keiyaku_202409.csv".to_owned()];
        let doubtful = || vec![Place { file: "kenshin_202409.csv".to_owned(), line: 7 }];
        let ja = words(Language::Ja);
        assert_eq!(
            summary(
                &ja,
                &Summary { counts: vec![readings, bills], known: known(), doubtful: doubtful(), doubted: 1_201 }
            ),
            [
                "keiyaku_202409.csv は取込済みのため、とばしました。",
                "検針: 3件のうち、新規・変更 0件",
                "請求: 12,480件のうち、新規・変更 1,002件（うち訂正 2件）",
                "kenshin_202409.csv 7行目 の指針が前回より小さくなっています。取替の印がないため、使用水量を「確認中」と表示します。\
                 確かめて、検針のファイルを出し直してください。",
                "同じように指針が前回より小さい検針が、ほかに1,200件あります。",
            ]
        );
        let same = Summary { known: known(), ..Summary::default() };
        assert_eq!(summary(&ja, &same).last().unwrap(), "新しい内容はありませんでした。何も変更していません。");
        for language in Language::ALL {
            let told = summary(
                &words(language),
                &Summary { counts: vec![readings, bills], known: known(), doubtful: doubtful(), doubted: 1_201 },
            );
            assert!(told.iter().all(|text| !text.contains("import-")), "{told:?}");
        }
        assert_eq!(["0", "999", "1000", "1234567"].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}

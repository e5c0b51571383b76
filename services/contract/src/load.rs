//! Contracts from the bureau's files: staged, then published at once.
use crate::{moved, phones, reads::CONTRACTS};
use chrono::NaiveDate;
use kernel::{ContractId, LoadId, PaperForm, PaymentMethod};
use sha2::{Digest, Sha256};
use store::{Change, Error, ExprTrait, Insert, Select, Stage, Table, TenantTx, Value, col};

pub(crate) const STAGED: Table = Table::new("staged_contracts");

/// What the bureau says of a contract.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The number by which it is known.
    pub customer_no: String,
    /// Who made it.
    pub holder_name: String,
    /// The same in kana.
    pub holder_kana: String,
    /// Where the water is used.
    pub service_address: String,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// The last four digits of an account from which it is or was debited, where they are known.
    pub debit_last4: Option<String>,
    /// The telephones that the bureau was told, as delivered and none blank.
    pub phones: Vec<String>,
    /// The route by which its meter is read; `None` in a city that knows no routes.
    pub route: Option<String>,
    /// In which form the paper notice comes, where that is said; else as a slip.
    pub paper_form: Option<PaperForm>,
    /// Where paper goes, if not to where the water is used.
    pub mailing_address: Option<String>,
    /// The first day.
    pub started_on: NaiveDate,
    /// The last day, once known.
    pub ended_on: Option<NaiveDate>,
}

/// Facts with the place where they stood.
#[derive(Clone, Debug)]
pub struct Staged {
    /// The file, counted from 0.
    pub file: i32,
    /// The line, counted from 1.
    pub line: i64,
    /// The id that a new contract gets.
    pub id: ContractId,
    /// What stood there.
    pub facts: Facts,
}

const STAGE: Stage = Stage {
    table: STAGED,
    columns: &[
        "load_id",
        "file",
        "line",
        "id",
        "customer_no",
        "holder_name",
        "holder_kana",
        "service_address",
        "payment_method",
        "debit_last4",
        "phones",
        "route",
        "paper_form",
        "mailing_address",
        "started_on",
        "ended_on",
        "digest",
    ],
};

/// Lays rows down beside the published ones.
pub async fn stage(tx: &TenantTx, load: LoadId, rows: &[Staged]) -> Result<(), Error> {
    let values = rows.iter().map(|row| values(load, row)).collect();
    STAGE.put(tx, values).await
}

fn values(load: LoadId, row: &Staged) -> Vec<Value> {
    let f = &row.facts;
    vec![
        load.0.into(),
        row.file.into(),
        row.line.into(),
        row.id.0.into(),
        f.customer_no.as_str().into(),
        f.holder_name.as_str().into(),
        f.holder_kana.as_str().into(),
        f.service_address.as_str().into(),
        f.payment_method.code().into(),
        f.debit_last4.clone().into(),
        phones::joined(&f.phones).into(),
        f.route.clone().into(),
        f.paper_form.map(PaperForm::code).into(),
        f.mailing_address.clone().into(),
        f.started_on.into(),
        f.ended_on.into(),
        digest(f).into(),
    ]
}

/// Tells whether a contract is as it was. Of one whose holder is known by nothing it is what it was before anything could be
/// known, and so with how paper comes there, so that a city which delivers nothing of the kind has none published again.
fn digest(f: &Facts) -> String {
    let ended = f.ended_on.map(|day| day.to_string()).unwrap_or_default();
    let started = f.started_on.to_string();
    let mut all = vec![&*f.holder_name, &f.holder_kana, &f.service_address, f.payment_method.code(), &started, &ended];
    let phones = phones::joined(&f.phones).unwrap_or_default();
    let known = [f.debit_last4.as_deref().unwrap_or_default(), &phones];
    if known.iter().any(|text| !text.is_empty()) {
        all.extend(known);
    }
    let form = f.paper_form.map(PaperForm::code).unwrap_or_default();
    let paper = [f.route.as_deref().unwrap_or_default(), form, f.mailing_address.as_deref().unwrap_or_default()];
    if paper.iter().any(|text| !text.is_empty()) {
        all.extend(paper);
    }
    format!("{:x}", Sha256::digest(all.join("\u{1f}")))
}

/// Publishes what is new or has changed; says how many rows that is.
pub async fn publish(tx: &TenantTx, load: LoadId) -> Result<u64, Error> {
    moved::out(tx, load).await?;
    tx.change(&PUBLISH, [load.0.into()]).await
}

/// Takes the staged rows away again.
pub async fn clear(tx: &TenantTx, load: LoadId) -> Result<(), Error> {
    tx.change(&CLEAR, [load.0.into()]).await.map(|_| ())
}

pub(crate) static PUBLISH: Change<1> = Change::insert("contract::publish", |[load]| {
    let known = col("c.customer_no").equals(("s", "customer_no"));
    let news = Select::from(STAGED, "s")
        .left_join(CONTRACTS, "c", known)
        .filter(col("s.load_id").eq(load))
        .filter(col("c.digest").is_null().or(col("c.digest").ne(col("s.digest"))));
    Insert::into(CONTRACTS, news)
        .set("id", col("s.id"))
        .set("customer_no", col("s.customer_no"))
        .set("holder_name", col("s.holder_name"))
        .set("holder_kana", col("s.holder_kana"))
        .set("service_address", col("s.service_address"))
        .set("payment_method", col("s.payment_method"))
        .set("debit_last4", col("s.debit_last4"))
        .set("phones", col("s.phones"))
        .set("route", col("s.route"))
        .set("paper_form", col("s.paper_form"))
        .set("mailing_address", col("s.mailing_address"))
        .set("started_on", col("s.started_on"))
        .set("ended_on", col("s.ended_on"))
        .set("digest", col("s.digest"))
        .or_update(
            &["customer_no"],
            &[
                "holder_name",
                "holder_kana",
                "service_address",
                "payment_method",
                "debit_last4",
                "phones",
                "route",
                "paper_form",
                "mailing_address",
                "started_on",
                "ended_on",
                "digest",
            ],
        )
});

pub(crate) static CLEAR: Change<1> = Change::delete("contract::clear", STAGED, "s", |[load]| col("s.load_id").eq(load));

//! billing: readings, bills in revisions, their parts, payments, and what was loaded when.
use crate::table::*;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        TenantTable::new("loads", &["id"], vec![uuid("id"), timestamp_with_time_zone("published_at")])
            .create(manager)
            .await?;
        index(manager, "loads", &["published_at"], false).await?;

        // A file is known again by its bytes.
        TenantTable::new(
            "load_files",
            &["fingerprint"],
            vec![text("fingerprint"), uuid("load_id"), text("name"), big_integer("rows")],
        )
        .refers("load_id", "loads")
        .create(manager)
        .await?;

        let mut reading = vec![uuid("id"), uuid("contract_id"), uuid("load_id"), integer("revision")];
        reading.extend(reading_facts());
        reading.extend([text("digest"), uuid_null("corrects"), uuid_null("corrected_by")]);
        TenantTable::new("readings", &["id"], reading).refers("load_id", "loads").create(manager).await?;
        index(manager, "readings", &["contract_id", "read_on", "revision"], true).await?;
        index(manager, "readings", &["load_id"], false).await?;
        index(manager, "readings", &["corrects"], false).await?;

        let mut bill = vec![uuid("id"), uuid("contract_id"), uuid("load_id"), integer("revision")];
        bill.extend(bill_facts());
        bill.extend([uuid_null("reading_id"), uuid_null("corrects"), uuid_null("corrected_by")]);
        TenantTable::new("bills", &["id"], bill).refers("load_id", "loads").create(manager).await?;
        index(manager, "bills", &["contract_id", "bill_no", "revision"], true).await?;
        index(manager, "bills", &["contract_id", "place"], false).await?;
        index(manager, "bills", &["load_id"], false).await?;
        index(manager, "bills", &["corrects"], false).await?;

        let mut part = vec![uuid("bill_id")];
        part.extend(part_facts());
        TenantTable::new("bill_parts", &["bill_id", "place"], part).refers("bill_id", "bills").create(manager).await?;

        let mut payment = vec![uuid("id"), uuid("contract_id"), uuid("load_id")];
        payment.extend(payment_facts());
        TenantTable::new("payments", &["id"], payment).refers("load_id", "loads").create(manager).await?;
        let whole = ["contract_id", "bill_no", "paid_on", "outcome", "amount", "nth"];
        index(manager, "payments", &whole, true).await?;

        // What a bill's payments come to, worked out when they are published.
        TenantTable::new(
            "settlements",
            &["contract_id", "bill_no"],
            vec![
                uuid("contract_id"),
                text("bill_no"),
                big_integer("paid"),
                date_null("paid_on"),
                date_null("failed_on"),
            ],
        )
        .create(manager)
        .await
    }
}

/// As delivered, never derived.
pub(crate) fn reading_facts() -> Vec<ColumnDef> {
    vec![
        date("read_on"),
        date_null("period_from"),
        date_null("period_to"),
        integer_null("days"),
        big_integer_null("previous_value"),
        big_integer_null("current_value"),
        integer("usage_m3"),
        boolean("estimated"),
    ]
}

/// As delivered, never derived; `place` orders a contract's bills, `digest` tells whether one was corrected.
pub(crate) fn bill_facts() -> Vec<ColumnDef> {
    vec![
        text("bill_no"),
        date("month"),
        date("issued_on"),
        big_integer("total"),
        date_null("due_on"),
        date_null("debit_on"),
        text("payment_method"),
        integer_null("usage_m3"),
        integer_null("days"),
        date_null("period_from"),
        date_null("period_to"),
        date_null("read_on"),
        boolean("provisional"),
        text("place"),
        text("digest"),
    ]
}

/// One line of a bill; `tax` is the consumption tax in `amount`, `tax_rate` in per cent.
pub(crate) fn part_facts() -> Vec<ColumnDef> {
    vec![
        integer("place"),
        text("kind"),
        text_null("name"),
        big_integer("amount"),
        big_integer("tax"),
        integer("tax_rate"),
    ]
}

/// `nth` parts payments that are alike in all else: people do pay twice on one day.
pub(crate) fn payment_facts() -> Vec<ColumnDef> {
    vec![text("bill_no"), date("paid_on"), big_integer("amount"), text("outcome"), integer("nth")]
}

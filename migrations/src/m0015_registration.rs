//! account: who is about to become a member, the codes that prove an address or a phone, what is counted by the day, and
//! what a member has agreed to.
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
        accounts(manager).await?;
        drafts(manager).await?;
        codes(manager).await?;
        TenantTable::new("resets", &["browser"], vec![binary("browser"), uuid("account_id"), text("reset"), begun()])
            .refers("account_id", "accounts")
            .create(manager)
            .await?;
        index(manager, "resets", &["account_id"], false).await?;
        index(manager, "resets", &["begun_at"], false).await?;
        let version =
            vec![uuid("account_id"), text("document"), date("version"), timestamp_with_time_zone("agreed_at")];
        TenantTable::new("consents", &["account_id", "document", "version"], version)
            .refers("account_id", "accounts")
            .create(manager)
            .await?;
        for table in ["registrations", "issued_codes", "daily_counts", "resets", "consents"] {
            any_tenant_alike(manager, table).await?;
        }
        Ok(())
    }
}

/// An account that an older program makes is a member's, who was never asked for any of this.
async fn accounts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    add(manager, "accounts", text("state").default("member").take()).await?;
    add(manager, "accounts", text("proven_by").default("email").take()).await?;
    for column in ["name", "question", "answer_hash", "contact_phone", "sms_phone", "relation"] {
        add(manager, "accounts", text_null(column)).await?;
    }
    add(manager, "accounts", timestamp_with_time_zone_null("registered_at")).await?;
    index(manager, "accounts", &["mail"], false).await
}

async fn drafts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // By the hash of what the first code was sent to. The account is the one that waits for the mobile phone's code.
    let columns = vec![
        binary("contact_hash"),
        binary("browser"),
        uuid_null("account_id"),
        text("draft"),
        timestamp_with_time_zone("touched_at"),
        timestamp_with_time_zone("expires_at"),
    ];
    TenantTable::new("registrations", &["contact_hash"], columns)
        .refers("account_id", "accounts")
        .create(manager)
        .await?;
    for column in ["browser", "account_id", "expires_at"] {
        index(manager, "registrations", &[column], false).await?;
    }
    Ok(())
}

async fn codes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // One for each subject and purpose: the newest. `sealed` tells nothing of the digits to who has no key.
    let columns = vec![
        binary("subject"),
        text("purpose"),
        binary("sealed"),
        binary("browser"),
        text_null("contact"),
        timestamp_with_time_zone("issued_at"),
        integer("wrong"),
        boolean("used"),
    ];
    TenantTable::new("issued_codes", &["subject", "purpose"], columns).create(manager).await?;
    index(manager, "issued_codes", &["browser", "purpose"], false).await?;
    index(manager, "issued_codes", &["issued_at"], false).await?;

    let columns = vec![text("what"), binary("key_hash"), date("day"), integer("count")];
    TenantTable::new("daily_counts", &["what", "key_hash"], columns).create(manager).await?;
    index(manager, "daily_counts", &["day"], false).await
}

fn begun() -> ColumnDef {
    timestamp_with_time_zone("begun_at")
}

//! What these pages ask for.
use crate::{
    Visit,
    ask::ask,
    door::{DetailField, LoginIdKind, PasswordRules, Tenant, schema},
    failure::Failure,
};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "DetailsPage";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct DetailsPage {
    tenant: City,
    viewer: Option<Me>,
}

/// A city with what it asks of its members.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Tenant")]
pub(super) struct City {
    #[cynic(spread)]
    pub(super) tenant: Tenant,
    pub(super) registration: Rules,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "RegistrationRules")]
pub(super) struct Rules {
    pub(super) details: Vec<DetailField>,
    pub(super) code_minutes: i32,
    pub(super) password: PasswordRules,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
pub(super) struct Me {
    pub(super) display_name: String,
    pub(super) login_id: String,
    pub(super) mail: Option<String>,
    pub(super) mail_asked: Option<String>,
    pub(super) contact_phone: Option<String>,
}

/// A member, in the city.
pub(super) struct Own {
    pub(super) city: City,
    pub(super) me: Me,
}

impl Own {
    /// Whoever is logged in.
    pub(super) async fn found(visit: &Visit) -> Result<Own, Failure> {
        let page = ask(visit, NAME, operation()).await?;
        Ok(Own { city: page.tenant, me: page.viewer.ok_or(Failure::Visitor)? })
    }

    /// Whether one logs in with the address of mail.
    pub(super) fn by_mail(&self) -> bool {
        self.city.tenant.login_id_kind == LoginIdKind::Email
    }

    /// Whether the city reaches its members by a telephone that they tell it (KRS-06).
    pub(super) fn has_phone(&self) -> bool {
        self.me.contact_phone.is_some() || self.city.registration.details.contains(&DetailField::ContactPhone)
    }
}

pub(super) fn operation() -> Operation<DetailsPage, ()> {
    DetailsPage::build(())
}

//! Why nothing was done, for all that the bureau does.
use async_graphql::{Enum, SimpleObject};
use journeys::bureau::NotDone;
use kernel::{DateTime, Utc};

/// Why nothing was done.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum BureauErrorCode {
    /// `field` is empty.
    Required,
    /// `field` is longer than any that could have been set.
    TooLong,
    /// ID, password and code don't belong together, or the code was used before.
    Wrong,
    /// Too many wrong ones; `retryAt` says when it may be tried again.
    Locked,
    /// Too many tries from one place, or in this city; `retryAt` may say when it may be tried again.
    TooMany,
    /// There is no such member.
    NoMember,
    /// A withdrawal has been asked for already.
    AlreadyAsked,
    /// Nobody has asked for a withdrawal.
    NotAsked,
    /// Who asked for it can't be the second person.
    SamePerson,
}

/// One thing that is wrong.
#[derive(SimpleObject)]
pub(super) struct BureauError {
    /// Why.
    code: BureauErrorCode,
    /// The argument that it is about; null where it is about all.
    field: Option<&'static str>,
    /// When it may be tried again.
    retry_at: Option<DateTime<Utc>>,
}

impl BureauError {
    /// About all.
    pub(super) fn whole(code: BureauErrorCode) -> BureauError {
        BureauError { code, field: None, retry_at: None }
    }

    /// At an argument.
    pub(super) fn at(code: BureauErrorCode, field: &'static str) -> BureauError {
        BureauError { code, field: Some(field), retry_at: None }
    }

    /// About all, until then.
    pub(super) fn until(code: BureauErrorCode, retry_at: DateTime<Utc>) -> BureauError {
        BureauError { code, field: None, retry_at: Some(retry_at) }
    }
}

impl From<NotDone> for BureauError {
    fn from(why: NotDone) -> BureauError {
        match why {
            NotDone::NoMember => BureauError::at(BureauErrorCode::NoMember, "id"),
            NotDone::AlreadyAsked => BureauError::whole(BureauErrorCode::AlreadyAsked),
            NotDone::NotAsked => BureauError::whole(BureauErrorCode::NotAsked),
            NotDone::SamePerson => BureauError::whole(BureauErrorCode::SamePerson),
        }
    }
}

//! The glossary's closed lists, with the codes under which they are kept.

/// A code that stands in no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown code")]
pub struct UnknownCode;

/// Closed lists, each with the code under which it is kept, and by which a city's file and a client name it.
#[macro_export]
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? })+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// All, in the list's order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The code under which it is kept; never changes.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(code: &str) -> Result<$name, $crate::UnknownCode> {
                match code { $($code => Ok($name::$variant),)+ _ => Err($crate::UnknownCode) }
            }
        }
    )+ };
}

codes! {
    /// How a bill is paid (支払方法).
    PaymentMethod {
        /// A payment slip (納入通知書).
        Slip = "slip",
        /// Direct debit (口座振替).
        DirectDebit = "direct_debit",
        /// A credit card.
        CreditCard = "credit_card",
    }
    /// What a part of a bill is for.
    PartKind {
        /// The base charge for water (基本料金).
        WaterBase = "water_base",
        /// The volumetric charge for water (従量料金).
        WaterVolume = "water_volume",
        /// The water charge as a whole (水道料金).
        Water = "water",
        /// The sewer charge (下水道使用料).
        Sewer = "sewer",
        /// The charge for the meter (メーター使用料).
        Meter = "meter",
        /// A reduction, below zero (減免).
        Discount = "discount",
        /// What the bureau names itself.
        Other = "other",
    }
    /// What became of a payment (収納).
    Outcome {
        /// The money came.
        Paid = "paid",
        /// The direct debit failed (振替不能).
        DebitFailed = "debit_failed",
        /// Money was paid back (還付).
        Refunded = "refunded",
    }
    /// In which form the paper notice comes (KRS-24).
    PaperForm {
        /// A slip, left at the reading (検針票).
        Slip = "slip",
        /// A postcard (はがき).
        Postcard = "postcard",
    }
    /// By which way a code reaches somebody (KRS-01).
    Channel {
        /// Mail.
        Email = "email",
        /// A short message to a mobile phone.
        Sms = "sms",
    }
    /// What a code proves; one for another purpose proves nothing.
    CodePurpose {
        /// Who registers reads what is sent to the address, or the phone, that was typed (OUM-03).
        Register = "register",
        /// The mobile phone is at hand (OSK-09).
        Mobile = "mobile",
        /// Who has forgotten the password reads what is sent to the account (OSK-19).
        Reset = "reset",
        /// The new address of mail is the member's (NYR-18).
        NewEmail = "new_email",
    }
    /// What a member is told by mail, SMS or push without having asked.
    NoticeKind {
        /// Usage and charges: readings, bills, debits.
        Usage = "usage",
        /// All else that the bureau tells: outages and disasters too.
        News = "news",
    }
    /// What the applicant is to the holder of the contract (契約者との関係; OUM-06).
    Relation {
        /// The holder (本人).
        Holder = "holder",
        /// Of the holder's family, with the holder's consent.
        Family = "family",
        /// Of the holder's firm, with its consent.
        Staff = "staff",
        /// Another, with the holder's consent.
        Other = "other",
    }
    /// What somebody at a bureau may do (`libs/access`).
    StaffRole {
        /// At the window and the telephone (窓口担当).
        Clerk = "clerk",
        /// Answers for them: a clerk who is the second of two, and reads the record (責任者).
        Chief = "chief",
    }
    /// Why a bureau withdraws a member (退会代行).
    WithdrawalReason {
        /// The address of mail is lost or was changed, and no code reaches them (NYR-15, KRS-13).
        LostMail = "lost_mail",
        /// They have asked for it at the window or by telephone.
        Asked = "asked",
        /// They have died.
        Died = "died",
        /// Somebody else has registered in their place.
        Impostor = "impostor",
    }
}

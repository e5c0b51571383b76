//! What is kept of what somebody typed to register, until it is an account. No secret: hashes of them alone.
use crate::seal::Subject;
use kernel::{Channel, ContractId, MailAddress, MobilePhone, NaiveDate, Phone, Relation};
use policy::{matching, recovery::SecretQuestion};
use serde::{Deserialize, Serialize};

/// What was typed for one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typed {
    /// Where the first code was sent.
    Contact(Contact),
    /// Who registers.
    Details(Box<Details>),
    /// The contract that was proved, and by what, as it was typed.
    Contract {
        /// The contract.
        contract: ContractId,
        /// What was typed.
        proof: matching::Typed,
    },
    /// A document was agreed to.
    Agreed {
        /// Which version of it.
        version: NaiveDate,
    },
    /// What the applicant is to the holder.
    Relation {
        /// That.
        relation: Relation,
        /// Whether the holder's consent was declared (OSK-05).
        consent: bool,
    },
    /// Another mobile phone than that of the details (OSK-17).
    Mobile {
        /// Its number.
        phone: MobilePhone,
    },
}

/// Where the first code goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The address of mail.
    pub mail: MailAddress,
    /// By which way the code goes.
    pub channel: Channel,
    /// The phone that it goes to by SMS.
    pub phone: Option<MobilePhone>,
    /// The tag of the language in which messages are written.
    pub language: String,
}

impl Contact {
    /// Whose code it is: the address's, by whichever way it goes (KRS-02).
    pub fn subject(&self) -> Subject {
        Subject::of(self.mail.as_str())
    }

    /// What a draft is found by: the address, and where the code goes by SMS, the phone. A code that went to a phone shows
    /// nothing about the address, so it opens no draft that was begun by another way.
    pub(crate) fn hash(&self) -> Vec<u8> {
        match (self.channel, &self.phone) {
            (Channel::Sms, Some(phone)) => {
                crate::sha256(format!("{}\n{}", self.mail.as_str(), phone.phone().digits()).as_bytes())
            }
            _ => self.subject().0,
        }
    }
}

/// Who registers, and how they will log in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// The name.
    pub name: Option<String>,
    /// What the portal calls them.
    pub nickname: Option<String>,
    /// Where the bureau reaches them (KRS-06).
    pub contact_phone: Option<Phone>,
    /// The mobile phone that gets the code and nothing else (OSK-13).
    pub mobile: Option<MobilePhone>,
    /// The ID with which they log in.
    pub login_id: Option<String>,
    /// The password's hash.
    pub password_hash: String,
    /// The secret question.
    pub question: Option<SecretQuestion>,
    /// The hash of its answer's key.
    pub answer_hash: Option<String>,
}

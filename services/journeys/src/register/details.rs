//! Who registers, and how they will log in: read, judged all at once, and hashed.
use super::begin::mobile;
use crate::{Asking, Fault, Field, Wrong};
use account::{Contact, Details};
use kernel::Phone;
use policy::{
    password::{self, Context},
    recovery::{self, SecretQuestion},
    registration::Detail,
};
use secrecy::{ExposeSecret, SecretString};

/// What was typed, as typed. What the city doesn't ask for is passed over.
#[derive(Clone, Debug, Default)]
pub struct TypedDetails {
    /// The name.
    pub name: Option<String>,
    /// What the portal calls them.
    pub nickname: Option<String>,
    /// Where the bureau reaches them.
    pub contact_phone: Option<String>,
    /// The mobile phone that gets the code.
    pub mobile: Option<String>,
    /// The ID with which they log in.
    pub login_id: Option<String>,
    /// The password; none where the one that was typed before stays.
    pub password: Option<SecretString>,
    /// The secret question.
    pub question: Option<SecretQuestion>,
    /// Its answer; none where the one that was typed before stays.
    pub answer: Option<SecretString>,
}

/// Details that are right but for their secrets' hashes.
pub(super) struct Read {
    /// With the hashes of before, where there are any.
    pub(super) details: Details,
    /// To be hashed in the place of the one of before.
    pub(super) password: Option<SecretString>,
    /// The same, in the form in which answers are compared.
    pub(super) answer: Option<SecretString>,
}

/// Longer names than this stand on no bill.
const LONGEST_NAME: usize = 60;
/// Of a login ID, in characters.
const LOGIN_ID: std::ops::RangeInclusive<usize> = 6..=40;

/// Reads what was typed. `before`: what was typed the last time.
pub(super) fn read(
    asking: &Asking,
    contact: &Contact,
    typed: &TypedDetails,
    before: Option<&Details>,
) -> Result<Read, Vec<Fault>> {
    let facts = &asking.city.facts;
    let (mut faults, mut details) = (vec![], before.cloned().unwrap_or_else(nothing));
    let (mut password, mut answer) = (None, None);
    for &detail in facts.registration.details() {
        let fault = match detail {
            Detail::Name => line(typed.name.as_deref()).map(|name| details.name = Some(name)),
            Detail::Nickname => {
                let typed = typed.nickname.as_deref().filter(|typed| !typed.trim().is_empty());
                typed.map_or(Ok(None), |typed| line(Some(typed)).map(Some)).map(|name| details.nickname = name)
            }
            Detail::ContactPhone => {
                phone(typed.contact_phone.as_deref()).map(|phone| details.contact_phone = Some(phone))
            }
            Detail::Mobile => {
                mobile(typed.mobile.as_deref().unwrap_or_default()).map(|phone| details.mobile = Some(phone))
            }
            Detail::LoginId => login_id(typed.login_id.as_deref()).map(|id| details.login_id = Some(id)),
            // judged below, by what else was typed
            Detail::Password => Ok(()),
            Detail::SecretQuestion => {
                // an answer belongs to its question
                if details.question != typed.question {
                    details.answer_hash = None;
                }
                details.question = typed.question;
                if typed.question.is_none() {
                    faults.push(Wrong::Required.at(Field::Detail(detail)));
                }
                match secret(typed.answer.as_ref()) {
                    Some(text) => match recovery::answer_key(&text) {
                        Some(key) => answer = Some(key.into()),
                        None => faults.push(Wrong::SaysNothing.at(Field::Answer)),
                    },
                    None if details.answer_hash.is_none() => faults.push(Wrong::Required.at(Field::Answer)),
                    None => {}
                }
                Ok(())
            }
        };
        if let Err(wrong) = fault {
            faults.push(wrong.at(Field::Detail(detail)));
        }
    }
    let mut at_password = |wrong: Wrong| faults.push(wrong.at(Field::Detail(Detail::Password)));
    match secret(typed.password.as_ref()) {
        Some(text) => {
            let own = [details.name.as_deref(), details.nickname.as_deref(), details.login_id.as_deref()];
            let own = own.into_iter().flatten().chain([contact.mail.as_str()]);
            let found = password_faults(asking, &text, own);
            for fault in found {
                at_password(Wrong::Password(fault));
            }
            password = Some(text.into());
        }
        None if details.password_hash.is_empty() => at_password(Wrong::Required),
        None => {}
    }
    if faults.is_empty() { Ok(Read { details, password, answer }) } else { Err(faults) }
}

/// All that is wrong with a password in this city. `own`: words of its owner.
pub(crate) fn password_faults<'w>(
    asking: &'w Asking,
    password: &str,
    own: impl Iterator<Item = &'w str>,
) -> Vec<password::Fault> {
    // its normal form may be eighteen times as long: what is too long as typed isn't even brought into it
    if password.len() > password::LONGEST {
        return vec![password::Fault::TooLong];
    }
    let facts = &asking.city.facts;
    let of_city = [asking.city.code.as_str(), &facts.name, &facts.portal_name];
    let context = Context::new(of_city.into_iter().chain(own));
    password::faults(&facts.password, &password::normal(password), &context)
}

fn nothing() -> Details {
    Details {
        name: None,
        nickname: None,
        contact_phone: None,
        mobile: None,
        login_id: None,
        password_hash: String::new(),
        question: None,
        answer_hash: None,
    }
}

/// A secret that was typed; blanks count.
fn secret(typed: Option<&SecretString>) -> Option<String> {
    typed.map(|typed| typed.expose_secret().to_owned()).filter(|typed| !typed.is_empty())
}

/// One line of a name.
pub(crate) fn line(typed: Option<&str>) -> Result<String, Wrong> {
    let name: String = typed.unwrap_or_default().chars().filter(|&c| !is_unseen(c)).collect();
    match name.trim() {
        "" => Err(Wrong::Required),
        name if name.chars().count() > LONGEST_NAME => Err(Wrong::TooLong(LONGEST_NAME)),
        name => Ok(name.to_owned()),
    }
}

/// Controls, and what is there without being seen or turns the writing around.
fn is_unseen(c: char) -> bool {
    let formats = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    c.is_control() || formats || matches!(c, '\u{ad}' | '\u{3164}' | '\u{feff}' | '\u{115f}' | '\u{1160}' | '\u{ffa0}')
}

/// A telephone, as typed.
pub(crate) fn phone(typed: Option<&str>) -> Result<Phone, Wrong> {
    match typed.unwrap_or_default().trim() {
        "" => Err(Wrong::Required),
        typed => typed.parse().map_err(Wrong::Phone),
    }
}

/// Letters of an address would make a login ID look like one.
fn login_id(typed: Option<&str>) -> Result<String, Wrong> {
    let id = account::login_name(typed.unwrap_or_default());
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let ends = id.starts_with(|c: char| c.is_ascii_alphanumeric()) && id.ends_with(|c: char| c.is_ascii_alphanumeric());
    match id.chars().count() {
        0 => Err(Wrong::Required),
        count if LOGIN_ID.contains(&count) && id.chars().all(inside) && ends => Ok(id),
        _ => Err(Wrong::NotLoginId),
    }
}

use kernel::{MessageId, TenantId};
use std::{fmt, str::FromStr};

/// Which way a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// To an address of mail.
    Mail,
    /// To a telephone that takes short messages.
    Sms,
    /// To an installed client.
    Push,
}

impl Channel {
    /// All of them.
    pub const ALL: [Channel; 3] = [Channel::Mail, Channel::Sms, Channel::Push];

    /// The code under which it is kept; never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Channel::Mail => "mail",
            Channel::Sms => "sms",
            Channel::Push => "push",
        }
    }
}

impl FromStr for Channel {
    type Err = kernel::UnknownCode;
    fn from_str(code: &str) -> Result<Channel, kernel::UnknownCode> {
        Channel::ALL.into_iter().find(|channel| channel.code() == code).ok_or(kernel::UnknownCode)
    }
}

/// What leaves: whole, so that a carrier asks nobody else.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id; the same again is the same message.
    pub id: MessageId,
    /// The city that says it.
    pub tenant: TenantId,
    /// Which way it goes.
    pub channel: Channel,
    /// To whom: an address, a number, a client's token.
    pub recipient: String,
    /// One line; an SMS has none.
    pub subject: Option<String>,
    /// What it says.
    pub body: String,
}

/// Nobody is in the log: neither who gets it nor what it says.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Message");
        shown.field("id", &self.id).field("tenant", &self.tenant).field("channel", &self.channel);
        shown.finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_says_is_in_no_log() {
        let message = Message {
            id: MessageId::LAST,
            tenant: TenantId::LAST,
            channel: Channel::Mail,
            recipient: "hanako@example.jp".to_owned(),
            subject: Some("認証コード".to_owned()),
            body: "123456".to_owned(),
        };
        let shown = format!("{message:?}");
        assert!(shown.contains("Mail") && shown.contains(&MessageId::LAST.to_string()), "{shown}");
        assert!(!["hanako", "認証", "123456"].iter().any(|secret| shown.contains(secret)), "{shown}");
    }

    #[test]
    fn a_channels_code_is_its_own() {
        assert!(Channel::ALL.into_iter().all(|channel| channel.code().parse() == Ok(channel)));
        assert!("fax".parse::<Channel>().is_err());
    }
}

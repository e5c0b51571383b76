use crate::{Carrier, Carrying, Message, Outcome};
use kernel::{Clock, DateTime, Utc};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

/// Development's carrier: nothing leaves, and what would have left is kept to be looked at. In memory alone, and no more
/// than so many. Cheap to clone; clones hold the same.
#[derive(Clone)]
pub struct Outbox {
    clock: Clock,
    most: usize,
    left: Arc<Mutex<VecDeque<Left>>>,
}

/// What would have left.
#[derive(Clone, Debug)]
pub struct Left {
    /// What.
    pub message: Message,
    /// When.
    pub at: DateTime<Utc>,
}

impl Outbox {
    /// Keeps the newest `most`.
    pub fn new(clock: Clock, most: usize) -> Outbox {
        Outbox { clock, most, left: Arc::default() }
    }

    /// What would have left, newest first.
    pub fn newest(&self) -> Vec<Left> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn keep(&self, message: &Message) {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        left.push_front(Left { message: message.clone(), at: self.clock.now() });
        left.truncate(self.most);
    }
}

impl Carrier for Outbox {
    fn carry<'c>(&'c self, message: &'c Message) -> Carrying<'c> {
        self.keep(message);
        Box::pin(std::future::ready(Outcome::Sent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Channel;
    use kernel::{MessageId, TenantId};

    #[test]
    fn the_newest_are_kept_and_no_more() {
        let outbox = Outbox::new(Clock::standing_at(DateTime::UNIX_EPOCH), 2);
        for body in ["one", "two", "three"] {
            let (id, tenant) = (MessageId::LAST, TenantId::LAST);
            let recipient = "a@example.jp".to_owned();
            outbox.keep(&Message { id, tenant, channel: Channel::Mail, recipient, subject: None, body: body.into() });
        }
        let bodies: Vec<String> = outbox.newest().into_iter().map(|left| left.message.body).collect();
        assert_eq!(bodies, ["three", "two"]);
    }
}

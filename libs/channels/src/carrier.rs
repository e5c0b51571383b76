use crate::Message;
use std::{future::Future, pin::Pin};

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It has left: the other side has taken it.
    Sent,
    /// Not now; it may leave later. The word is for the log and says nothing of anybody.
    Again(&'static str),
    /// It will never leave: there is no such address, or it is refused for good.
    Refused(&'static str),
}

/// A message on its way.
pub type Carrying<'c> = Pin<Box<dyn Future<Output = Outcome> + Send + 'c>>;

/// Takes messages to where they leave. May be given the same message twice, when nobody lived to hear the answer to the
/// first time; a carrier that can tell by the id sends it once.
pub trait Carrier: Send + Sync {
    /// Carries one. Who asks waits a limited time, and takes longer for [`Outcome::Again`].
    fn carry<'c>(&'c self, message: &'c Message) -> Carrying<'c>;
}

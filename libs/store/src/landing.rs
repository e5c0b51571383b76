use crate::{Error, flight::Inner};
use std::{
    future::Future,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

/// The answer of a read that has joined a flight.
pub struct Landing<T> {
    pub(crate) inner: Arc<Inner>,
    pub(crate) at: usize,
    pub(crate) value: PhantomData<fn() -> T>,
}

impl<T: Clone + Send + Sync + 'static> Future for Landing<T> {
    type Output = Result<T, Error>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut state = self.inner.state();
        let slot = &mut state.slots[self.at];
        match &slot.landed {
            Some(Ok(value)) => {
                Poll::Ready(Ok(value.downcast_ref::<T>().expect("a read's identity holds its type").clone()))
            }
            Some(Err(error)) => Poll::Ready(Err(error.clone())),
            None => {
                if !slot.wakers.iter().any(|waker| waker.will_wake(cx.waker())) {
                    slot.wakers.push(cx.waker().clone());
                }
                Poll::Pending
            }
        }
    }
}

//! Requests that are given up half way, as when a client hangs up.
use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
    time::Duration,
};

/// Polls a future so many times, `apart`, and drops it; what it came to if it was done before.
pub async fn dropped_after<F: Future>(polls: usize, apart: Duration, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    for _ in 0..polls {
        let polled = poll_fn(|cx| Poll::Ready(future.as_mut().poll(cx))).await;
        if let Poll::Ready(output) = polled {
            return Some(output);
        }
        // tokio's timer counts milliseconds, which is too long between two packets
        std::thread::sleep(apart);
        tokio::task::yield_now().await;
    }
    None
}

use crate::{
    Error, Handle, Landing, Read,
    gate::Gate,
    read::{Decode, Shot},
    row::Rows,
};
use std::{
    any::Any,
    future::Future,
    marker::PhantomData,
    pin::{Pin, pin},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Wake, Waker},
};

type Thing = Box<dyn Any + Send + Sync>;
type Answers = Pin<Box<dyn Future<Output = Vec<Result<Rows, Error>>> + Send>>;

/// The reads of one request. Cheap to clone. Whenever the request can go no further, everything it waits for leaves
/// together: one read-only snapshot of one tenant, one statement for equal reads. After a write, take a new one.
#[derive(Clone, Default)]
pub struct Flight(Arc<Inner>);

#[derive(Default)]
pub(crate) struct Inner {
    state: Mutex<State>,
    gate: Arc<Gate>,
}

#[derive(Default)]
pub(crate) struct State {
    pub(crate) slots: Vec<Slot>,
    waiting: Vec<usize>,
    polling: bool,
    stats: Stats,
}

pub(crate) struct Slot {
    shot: Shot,
    decode: Option<Decode<Thing>>,
    pub(crate) landed: Option<Result<Thing, Error>>,
    pub(crate) wakers: Vec<Waker>,
}

/// What a request cost: for tests, logs and metrics.
#[derive(Default, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stats {
    /// How often reads left together.
    pub flights: u32,
    /// How many statements they were.
    pub statements: u32,
    /// How many reads were already on their way when they were asked for again.
    pub shared: u32,
}

impl Inner {
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Flight {
    /// Joins the flight that gathers now.
    pub fn get<T: Clone + Send + Sync + 'static>(&self, read: Read<T>) -> Landing<T> {
        let mut state = self.0.state();
        let at = if let Some(at) = state.slots.iter().position(|slot| slot.shot == read.shot) {
            state.stats.shared += 1;
            at
        } else {
            let decode = read.decode;
            let decode: Decode<Thing> =
                Box::new(move |statement, rows| decode(statement, rows).map(|value| Box::new(value) as Thing));
            state.slots.push(Slot { shot: read.shot, decode: Some(decode), landed: None, wakers: vec![] });
            let at = state.slots.len() - 1;
            state.waiting.push(at);
            if !state.polling {
                self.0.gate.wake_by_ref();
            }
            at
        };
        Landing { inner: self.0.clone(), at, value: PhantomData }
    }

    /// Asks early, so that a nested resolver finds it there.
    pub fn prime<T: Clone + Send + Sync + 'static>(&self, read: Read<T>) {
        drop(self.get(read));
    }

    /// What this request has cost so far.
    pub fn stats(&self) -> Stats {
        self.0.state().stats
    }

    /// Polls the request to its end, sending its reads through `handle` whenever it has come to rest: pending, and
    /// not woken by itself.
    pub async fn drive<F: Future>(&self, handle: Handle, request: F) -> F::Output {
        let mut request = pin!(request);
        let mut sent: Vec<(Vec<usize>, Answers)> = vec![];
        let waker = Waker::from(self.0.gate.clone());
        std::future::poll_fn(move |cx| {
            self.0.gate.aim(cx.waker());
            for _ in 0..256 {
                self.land_all(&mut sent, cx);
                self.0.gate.clear();
                self.0.state().polling = true;
                if let Poll::Ready(answer) = request.as_mut().poll(&mut Context::from_waker(&waker)) {
                    return Poll::Ready(answer);
                }
                let mut state = self.0.state();
                state.polling = false;
                if self.0.gate.woken() {
                    continue; // collections of futures yield now and then: not at rest yet
                }
                if state.waiting.is_empty() {
                    return Poll::Pending;
                }
                let leaving = std::mem::take(&mut state.waiting);
                state.stats.flights += 1;
                state.stats.statements += u32::try_from(leaving.len()).unwrap_or(u32::MAX);
                let shots = leaving.iter().map(|at| state.slots[*at].shot.clone()).collect();
                drop(state);
                let handle = handle.clone();
                sent.push((leaving, Box::pin(async move { handle.send(shots).await })));
            }
            cx.waker().wake_by_ref();
            Poll::Pending
        })
        .await
    }

    fn land_all(&self, sent: &mut Vec<(Vec<usize>, Answers)>, cx: &mut Context<'_>) {
        let mut i = 0;
        while i < sent.len() {
            match sent[i].1.as_mut().poll(cx) {
                Poll::Ready(answers) => {
                    let (slots, _) = sent.swap_remove(i);
                    self.land(slots, answers);
                }
                Poll::Pending => i += 1,
            }
        }
    }

    fn land(&self, slots: Vec<usize>, answers: Vec<Result<Rows, Error>>) {
        let mut wakers = vec![];
        let mut state = self.0.state();
        for (at, rows) in slots.into_iter().zip(answers) {
            let slot = &mut state.slots[at];
            let decode = slot.decode.take().expect("a read lands once");
            slot.landed = Some(rows.and_then(|rows| decode(&slot.shot.statement.0.name, &rows)));
            wakers.append(&mut slot.wakers);
        }
        drop(state);
        for waker in wakers {
            waker.wake();
        }
    }
}

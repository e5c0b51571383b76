use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Wake, Waker},
};

/// Notices whether a request woke itself while it was polled: then it is not at rest yet.
#[derive(Default)]
pub(crate) struct Gate {
    woken: AtomicBool,
    outer: Mutex<Option<Waker>>,
}

impl Gate {
    /// Whom to wake from now on.
    pub(crate) fn aim(&self, waker: &Waker) {
        let mut outer = self.outer.lock().unwrap_or_else(PoisonError::into_inner);
        if !outer.as_ref().is_some_and(|known| known.will_wake(waker)) {
            *outer = Some(waker.clone());
        }
    }

    /// Forgets earlier wakes.
    pub(crate) fn clear(&self) {
        self.woken.store(false, Ordering::Release);
    }

    pub(crate) fn woken(&self) -> bool {
        self.woken.load(Ordering::Acquire)
    }
}

impl Wake for Gate {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if !self.woken.swap(true, Ordering::AcqRel)
            && let Some(outer) = &*self.outer.lock().unwrap_or_else(PoisonError::into_inner)
        {
            outer.wake_by_ref();
        }
    }
}

//! Somebody of the bureau logs in and out. At any hour: the city's hours are the residents'.
use super::{Acting, acting::act_of};
use crate::Desk;
use account::{StaffAttempt, StaffOutcome};
use kernel::{ActId, TenantId};
use store::Error;

/// Logs in at a city's bureau, with password and authenticator code.
pub async fn log_in(desk: &Desk, tenant: TenantId, attempt: StaffAttempt) -> Result<StaffOutcome, Error> {
    let chance = (&desk.clock, &desk.rng);
    let checked = account::check_staff(&desk.store, tenant, attempt, &desk.passwords, &desk.vault, chance).await?;
    let Ok(checked) = checked else { return Ok(StaffOutcome::TooLong) };
    let (guesses, when) = (desk.guesses, (ActId::new(&desk.clock, &desk.rng), desk.clock.now()));
    let judged = desk.write(tenant, move |tx| {
        let checked = checked.clone();
        Box::pin(async move {
            let outcome = account::judge_staff(tx, &checked, &guesses).await?;
            if let StaffOutcome::In { staff, .. } = &outcome {
                account::record_act(tx, &act_of(*staff, when, "logged_in")).await?;
            }
            Ok(outcome)
        })
    });
    judged.await
}

/// Logs out: the session is dead at once.
pub async fn log_out(desk: &Desk, acting: &Acting) -> Result<(), Error> {
    let (session, act) = (acting.session, acting.act(&desk.clock, &desk.rng, "logged_out"));
    let out = desk.write(acting.tenant, move |tx| {
        let act = act.clone();
        Box::pin(async move {
            account::staff_log_out(tx, session).await?;
            account::record_act(tx, &act).await
        })
    });
    out.await
}

//! What a member changes: about themselves, and where they are logged in.
use super::{
    form::FormError,
    names::NoticeKind,
    registering::{asking, cut},
};
use crate::{Actor, Gateway, error::Fault, reads::Reads};
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use journeys::{
    Asking,
    member::{self, Member, Switching},
};

/// What a change came to.
#[derive(SimpleObject, Default)]
pub(super) struct ChangePayload {
    /// Whether all is as it was asked for.
    done: bool,
    /// What is wrong with what was sent; then nothing has changed.
    user_errors: Vec<FormError>,
}

impl ChangePayload {
    pub(super) fn refused(error: FormError) -> ChangePayload {
        ChangePayload { done: false, user_errors: vec![error] }
    }

    pub(super) fn of(changed: Result<(), Vec<journeys::Fault>>) -> ChangePayload {
        let user_errors: Vec<FormError> = changed.err().into_iter().flatten().map(FormError::from).collect();
        ChangePayload { done: user_errors.is_empty(), user_errors }
    }

    pub(super) fn one(changed: Result<(), journeys::Fault>) -> ChangePayload {
        ChangePayload::of(changed.map_err(|fault| vec![fault]))
    }
}

/// Whoever is logged in, at the desk; refused with `UNAUTHENTICATED` where nobody is, and with `CLOSED` outside the city's
/// hours.
pub(super) fn member(ctx: &Context<'_>) -> Result<Result<(Member, Asking), FormError>> {
    let asking = asking(ctx)?;
    match ctx.request().actor {
        Actor::Resident { account, session, .. } => Ok(asking.map(|asking| (Member { account, session }, asking))),
        Actor::Visitor | Actor::Staff { .. } => Err(Fault::Visitor.told(ctx.request())),
    }
}

pub(super) fn told(ctx: &Context<'_>) -> impl Fn(store::Error) -> async_graphql::Error {
    |error| Fault::from(error).told(ctx.request())
}

/// Another address of mail.
#[derive(InputObject)]
struct MailChangeInput {
    /// The new address.
    mail: String,
    /// The password, once more.
    password: String,
}

/// Another password.
#[derive(InputObject)]
struct PasswordChangeInput {
    /// The one that holds now.
    current: String,
    /// The new one.
    password: String,
}

/// Another telephone at which the bureau reaches the member.
#[derive(InputObject)]
struct PhoneChangeInput {
    /// The new one.
    phone: String,
    /// The password, once more.
    password: String,
}

/// What a member can change. Each is refused with `CLOSED` outside the city's hours, and with `UNAUTHENTICATED` where nobody is
/// logged in.
#[derive(Default)]
pub(crate) struct Membership;

#[Object]
impl Membership {
    /// Sends a code to the new address of mail (NYR-18, KRS-21, KNZ-14). The answer is the same whether somebody has it or not.
    async fn begin_mail_change(&self, ctx: &Context<'_>, input: MailChangeInput) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let mail = cut(Some(input.mail)).unwrap_or_default();
        let begun = member::begin_mail_change(desk, &asking, me, (&mail, input.password.into())).await;
        Ok(ChangePayload::of(begun.map_err(told(ctx))?))
    }

    /// Sends the code anew, to the same address.
    async fn send_mail_code(&self, ctx: &Context<'_>) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        Ok(ChangePayload::of(member::send_mail_code(desk, &asking, me).await.map_err(told(ctx))?))
    }

    /// Tries the code, in the login in which it was asked for; the right one changes the address, and the old one is told.
    async fn prove_mail(&self, ctx: &Context<'_>, code: String) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        Ok(ChangePayload::one(member::prove_mail(desk, &asking, me, &code).await.map_err(told(ctx))?))
    }

    /// Sets another password: all other sessions end (KRS-22), and the address is told.
    async fn change_password(&self, ctx: &Context<'_>, input: PasswordChangeInput) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let words = (input.current.into(), input.password.into());
        Ok(ChangePayload::of(member::change_password(desk, &asking, me, words).await.map_err(told(ctx))?))
    }

    /// How the pages address the member from now on (NYR-19): one line, at most 60 characters.
    async fn change_nickname(&self, ctx: &Context<'_>, nickname: String) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let nickname = cut(Some(nickname)).unwrap_or_default();
        Ok(ChangePayload::one(member::call_me(desk, &asking, me, &nickname).await.map_err(told(ctx))?))
    }

    /// Where the bureau reaches the member from now on; no contract is changed by it (OSK-08, KRS-06).
    async fn change_contact_phone(&self, ctx: &Context<'_>, input: PhoneChangeInput) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let phone = cut(Some(input.phone)).unwrap_or_default();
        let reached = member::reach_me(desk, &asking, me, (&phone, input.password.into())).await;
        Ok(ChangePayload::of(reached.map_err(told(ctx))?))
    }

    /// Switches these notices off and all others on (OSK-38, KRS-18, KNZ-14); refused whole where one of them must be on.
    async fn switch_notices(&self, ctx: &Context<'_>, off: Vec<NoticeKind>) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        let switching = Switching { off: off.into_iter().map(kernel::NoticeKind::from).collect() };
        Ok(ChangePayload::one(member::switch_notices(desk, &asking, me, switching).await.map_err(told(ctx))?))
    }

    /// Logs one of the member's devices out, and forgets it (KRS-26).
    async fn end_device(&self, ctx: &Context<'_>, id: ID) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let Ok(device) = id.parse() else { return Ok(ChangePayload::one(Err(member::no_such()))) };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        Ok(ChangePayload::one(member::end_device(desk, &asking, me, device).await.map_err(told(ctx))?))
    }

    /// Logs the member out everywhere but here.
    async fn end_other_devices(&self, ctx: &Context<'_>) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        member::end_other_devices(desk, &asking, me).await.map_err(told(ctx))?;
        Ok(ChangePayload::of(Ok(())))
    }

    /// Leaves the portal, after the password once more: nothing can be read any more, all sessions end, and the address is free
    /// (OSK-34, NYR-21, KRS-23, KNZ-15). `Viewer.leaving` says before what it means.
    async fn withdraw(&self, ctx: &Context<'_>, password: String) -> Result<ChangePayload> {
        let (me, asking) = match member(ctx)? {
            Ok(found) => found,
            Err(error) => return Ok(ChangePayload::refused(error)),
        };
        let desk = &ctx.data_unchecked::<Gateway>().desk;
        Ok(ChangePayload::one(journeys::withdraw(desk, &asking, me, password.into()).await.map_err(told(ctx))?))
    }
}

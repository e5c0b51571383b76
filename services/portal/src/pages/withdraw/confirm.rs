//! The password once more; the right one ends the account.
use super::operation::{self, Leaving, SEND};
use crate::{
    Visit,
    ask::ask,
    cookies,
    door::FormField,
    failure::Failure,
    forms::{self, Posted, Wrong},
    pages::{
        change::{Change, ChangeView},
        logout,
    },
    told::{self, Done},
};
use axum::{Form, response::Response};

const CHANGE: Change<'_> = Change {
    here: "/withdraw/confirm",
    back: ("/withdraw", "withdraw-title"),
    title: "withdraw-confirm-title",
    button: "withdraw-button",
};

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let leaving = Leaving::found(&visit).await?;
    page(&visit, &leaving, &Wrong::default())
}

pub(crate) async fn post(visit: Visit, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let leaving = Leaving::found(&visit).await?;
    let sent = operation::withdraw(posted.typed(FormField::Current));
    match ask(&visit, SEND, sent).await?.withdraw.outcome() {
        Ok(()) => {
            let mut response = told::after(&visit, "/withdraw/done", Done::Left);
            logout::forget(&visit, &mut response);
            cookies::forget_device(&visit, &mut response);
            cookies::forget_id(&visit, &mut response);
            Ok(response)
        }
        Err(errors) => page(&visit, &leaving, &Wrong::new(&visit, &leaving.tenant, &errors)),
    }
}

fn page(visit: &Visit, leaving: &Leaving, wrong: &Wrong) -> Result<Response, Failure> {
    let t = visit.speech();
    let fields = vec![(FormField::Current, forms::current(&t, wrong))];
    let view = ChangeView::new(visit, &leaving.tenant, CHANGE, fields, wrong);
    wrong.page(visit, &view.lead(&t.say("withdraw-confirm-lead")).of(&leaving.me.login_id))
}

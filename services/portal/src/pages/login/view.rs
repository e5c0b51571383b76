//! What the login page shows.
use super::form::{LoginError, Typed};
use crate::{
    Visit,
    door::{LoginErrorCode, LoginIdKind, Tenant},
    forms,
    html::Html,
    parts::{
        frame::{Frame, Phone},
        headlines::Headlines,
        hours,
        icon::Icon,
        prose::{Below, Prose},
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/login/login.html")]
pub(crate) struct LoginView {
    frame: Frame,
    hours: Option<Html>,
    action: String,
    /// In the summary, with what each leads to: the field that it is about, or the way out.
    errors: Vec<(String, Html)>,
    id_label: Html,
    id_kind: &'static str,
    id: String,
    id_error: Option<Html>,
    password_error: Option<Html>,
    keep: Option<bool>,
    recover: String,
    recover_label: Html,
    /// Where one logs in with it.
    lost: Option<String>,
    forgotten: Prose,
    phone: Phone,
    /// What to have at hand (OUM-11).
    at_hand: Prose,
    register: String,
    advice: Vec<Advice>,
    pub(super) news: Option<Headlines>,
    all_news: String,
}

/// A line of the safety advice; those that begin with 「・」 in the words are a list.
struct Advice {
    text: String,
    listed: bool,
}

impl LoginView {
    pub(crate) fn new(visit: &Visit, tenant: &Tenant, typed: Typed, errors: &[LoginError]) -> LoginView {
        let t = visit.speech();
        let (links, phone) = (visit.links(), Phone::of(tenant));
        let by_mail = tenant.login_id_kind == LoginIdKind::Email;
        let mut view = LoginView {
            hours: tenant.login_hours.as_ref().map(|hours| hours::sentence(&t, hours)),
            action: links.to("/login"),
            errors: Vec::new(),
            id_label: t.say(if by_mail { "login-email" } else { "login-id" }).html(),
            id_kind: if by_mail { "email" } else { "text" },
            id: typed.id,
            id_error: None,
            password_error: None,
            keep: tenant.may_keep_login_id.then_some(typed.keep),
            recover: links.to("/recover"),
            recover_label: t.say(if by_mail { "login-recover-email" } else { "login-recover-id" }).html(),
            lost: by_mail.then(|| links.to("/recover/lost")),
            forgotten: Prose::new(&t.say("login-forgotten-text").japanese("name", &phone.name), Below::Page),
            at_hand: Prose::new(&t.say("register-have"), Below::Section),
            register: links.to("/register"),
            phone,
            advice: advice(&t),
            news: None,
            all_news: links.to("/news"),
            frame: Frame::open(visit, Some(tenant), String::new(), "/login"),
        };
        for error in errors {
            view.refuse(visit, &t, by_mail, error);
        }
        let title = t.say("login-title").plain();
        view.frame.title = if errors.is_empty() { title } else { t.say("title-error").arg("title", title).plain() };
        view
    }

    fn refuse(&mut self, visit: &Visit, t: &Speech, by_mail: bool, error: &LoginError) {
        let on_password = error.field.as_deref() == Some("password");
        let id_key = |email, id| if by_mail { email } else { id };
        let key = match error.code {
            LoginErrorCode::Required if on_password => "login-password-required",
            LoginErrorCode::Required => id_key("login-email-required", "login-id-required"),
            LoginErrorCode::TooLong if on_password => "login-password-too-long",
            LoginErrorCode::TooLong => id_key("login-email-too-long", "login-id-too-long"),
            LoginErrorCode::Wrong => id_key("login-email-wrong", "login-id-wrong"),
            LoginErrorCode::Locked if error.retry_at.is_some() => "login-locked-until",
            LoginErrorCode::Locked => "login-locked",
            LoginErrorCode::TooMany if error.retry_at.is_some() => "login-too-many-until",
            LoginErrorCode::TooMany => "login-too-many",
        };
        let mut message = t.say(key);
        if let Some(at) = error.retry_at {
            message = message.kept_each("until", &forms::until(visit, t, at));
        }
        let message = message.html();
        self.errors.push((if on_password { "#password" } else { "#id" }.to_owned(), message.clone()));
        if error.code == LoginErrorCode::Locked {
            // OSK-20
            self.errors.push((self.recover.clone(), t.say("login-unlock").html()));
        }
        match error.code {
            LoginErrorCode::Required | LoginErrorCode::TooLong if on_password => self.password_error = Some(message),
            LoginErrorCode::Required | LoginErrorCode::TooLong | LoginErrorCode::Wrong => self.id_error = Some(message),
            // Nothing typed is at fault.
            LoginErrorCode::Locked | LoginErrorCode::TooMany => {}
        }
    }
}

fn advice(t: &Speech) -> Vec<Advice> {
    let line = |line: &str| match line.strip_prefix('・') {
        Some(item) => Advice { text: item.trim().to_owned(), listed: true },
        None => Advice { text: line.to_owned(), listed: false },
    };
    t.say("login-advice").plain().lines().map(str::trim).filter(|text| !text.is_empty()).map(line).collect()
}

//! What the page of a contract shows.
use super::{
    operation::{One, Open, Seen},
    path,
};
use crate::{
    Visit,
    door::{FormField, Tenant},
    forms::Wrong,
    html::Html,
    parts::{
        entries::Entries,
        errors::Errors,
        field::{Control, Field, Input},
        frame::{Frame, Place},
        icon::Icon,
        label,
        message::Message,
        state::State,
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/contract/contract.html")]
pub(crate) struct ContractView {
    frame: Frame,
    pub(super) told: Option<Message>,
    errors: Option<Errors>,
    list: String,
    name: String,
    number: Html,
    place: Option<String>,
    state: State,
    is_main: Option<State>,
    days: Vec<(Html, Html)>,
    /// What to know of it.
    note: Option<Html>,
    /// Its usage and bills, where they show.
    see: Option<String>,
    nickname: Field,
    rename: String,
    make_main: Option<String>,
    procedures: Entries,
}

impl ContractView {
    /// `nickname` is what stands in its field.
    pub(super) fn new(visit: &Visit, open: &Open, nickname: String, wrong: &Wrong) -> ContractView {
        let (t, links, one) = (visit.speech(), visit.links(), &open.one);
        let here = path(one.id());
        let input = Input { kind: "text", autocomplete: "off", value: nickname, ..Input::default() };
        let remove = format!("{here}/remove");
        let mut view = ContractView {
            told: None,
            errors: wrong.summary(&t, &[FormField::Nickname]),
            list: links.to("/contracts"),
            name: one.name(visit),
            number: t.keep(visit.grouped(one.customer_no())),
            place: None,
            state: State::word(&t, "contract-later", "key"),
            is_main: one.is_main().then(|| State::word(&t, "contract-main", "key")),
            days: Vec::new(),
            note: None,
            see: None,
            nickname: Field::new(&t, FormField::Nickname, Control::Input(input), wrong)
                .optional(&t)
                .hint(&t.say("contract-nickname-hint")),
            rename: links.to(&format!("{here}/name")),
            // beside one that shows, what doesn't yet would leave home empty
            make_main: (!one.is_main() && (matches!(one, One::Seen(_)) || !open.any_shows))
                .then(|| links.to(&format!("{here}/main"))),
            procedures: Entries::new(&t, &links, [(remove.as_str(), "contract-remove", Some("contract-remove-note"))]),
            frame: Frame::inside(
                visit,
                &open.city.tenant,
                wrong.title(&t, t.say("contract-title").plain()),
                &here,
                (Place::Menu, None),
            ),
        };
        match one {
            One::Seen(seen) => view.seen(&t, visit, (seen, &open.city.tenant)),
            One::Later(later) => view.note = Some(label::visible_from(&t, later.visible_from)),
        }
        view
    }

    fn seen(&mut self, t: &Speech, visit: &Visit, (seen, tenant): (&Seen, &Tenant)) {
        let day = |key, day| (t.say(key).html(), t.keep(t.words.date(day)));
        let ended = seen.ended_on.filter(|day| *day < tenant.today);
        let (state, kind, note) = match (seen.moved_out, ended) {
            (true, _) => ("contract-moved", "plain", Some("contract-moved-note")),
            (false, Some(_)) => ("contract-ended", "plain", Some("contract-ended-note")),
            (false, None) => ("contract-used", "good", None),
        };
        self.place = Some(seen.label.service_address.clone());
        self.state = State::word(t, state, kind);
        self.note = note.map(|note| t.say(note).html());
        self.days = std::iter::once(day("contract-since", seen.started_on))
            .chain(seen.ended_on.map(|until| day("contract-until", until)))
            .collect();
        self.see = Some(visit.links().with("/", &[("contract", seen.label.id.inner())]));
    }
}

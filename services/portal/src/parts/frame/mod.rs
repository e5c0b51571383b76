//! The frame around every page: masthead, navigation, help, footer.
use crate::{Visit, door::Tenant, html::Html, links::Links, parts::icon::Icon, say::Speech, styles};
use texts::{Language, Words};

/// Where in the navigation a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Home,
    History,
    Procedures,
    News,
    Menu,
    /// In none of the navigation's places.
    Elsewhere,
}

/// What the frame shows.
pub(crate) struct Frame {
    pub(crate) t: Speech,
    pub(crate) links: Links,
    /// Before 「｜」 and the city's name.
    pub(crate) title: String,
    pub(crate) city: Option<City>,
    pub(crate) nav: Vec<NavLink>,
    pub(crate) languages: Vec<LanguageLink>,
    pub(crate) sheets: Vec<String>,
    pub(crate) logout: Option<String>,
}

/// A city as the frame names it.
pub(crate) struct City {
    pub(crate) name: String,
    pub(crate) portal: String,
    pub(crate) contact: Phone,
}

/// A telephone, when it is answered, and by whom.
pub(crate) struct Phone {
    pub(crate) name: String,
    pub(crate) number: String,
    pub(crate) digits: String,
    pub(crate) hours: String,
}

pub(crate) struct NavLink {
    pub(crate) href: String,
    pub(crate) icon: Icon,
    pub(crate) label: Html,
    pub(crate) current: bool,
}

pub(crate) struct LanguageLink {
    pub(crate) href: String,
    pub(crate) name: &'static str,
    pub(crate) lang: &'static str,
    pub(crate) current: bool,
}

impl Frame {
    /// The frame of a page that needs nobody to be logged in. `here` is the page's address without `?tenant=`.
    pub(crate) fn open(visit: &Visit, tenant: Option<&Tenant>, title: String, here: &str) -> Frame {
        let links = visit.links();
        let sheets = vec![styles::path(), links.to(&visit.theme.path())];
        Frame {
            languages: languages(&links, visit.words.language(), here),
            t: visit.speech(),
            links,
            title,
            city: tenant.map(City::of),
            nav: Vec::new(),
            sheets,
            logout: None,
        }
    }

    /// The frame of a page of somebody who is logged in. `contract` is kept while one goes from page to page.
    pub(crate) fn inside(
        visit: &Visit,
        tenant: &Tenant,
        title: String,
        here: &str,
        (place, contract): (Place, Option<&str>),
    ) -> Frame {
        let mut frame = Frame::open(visit, Some(tenant), title, here);
        let kept: Vec<(&str, &str)> = contract.map(|id| ("contract", id)).into_iter().collect();
        let link = |path, icon, key, of| NavLink {
            href: frame.links.with(path, &kept),
            icon,
            label: frame.t.say(key).html(),
            current: place == of,
        };
        let nav = vec![
            link("/", Icon::Home, "nav-home", Place::Home),
            link("/history", Icon::Usage, "nav-history", Place::History),
            link("/procedures", Icon::Procedures, "nav-procedures", Place::Procedures),
            link("/news", Icon::News, "nav-news", Place::News),
            link("/menu", Icon::Menu, "nav-menu", Place::Menu),
        ];
        frame.nav = nav;
        frame.logout = Some(frame.links.to("/logout"));
        frame
    }

    /// What anybody may read at any hour, at the foot of each page (KNZ-06).
    pub(crate) fn foot(&self) -> [(String, Html); 4] {
        [("/faq", "faq-title"), ("/about", "about-title"), ("/privacy", "privacy-title"), ("/terms", "terms-title")]
            .map(|(path, key)| (self.links.to(path), self.t.say(key).html()))
    }

    /// The frame of a page of no city: the platform's own look.
    pub(crate) fn platform(words: Words, title: String, here: &str) -> Frame {
        let links = Links::new(None);
        Frame {
            languages: languages(&links, words.language(), here),
            t: Speech::new(words),
            links,
            title,
            city: None,
            nav: Vec::new(),
            sheets: vec![styles::path()],
            logout: None,
        }
    }
}

impl City {
    fn of(tenant: &Tenant) -> City {
        City { name: tenant.name.clone(), portal: tenant.portal_name.clone(), contact: Phone::of(tenant) }
    }
}

impl Phone {
    pub(crate) fn of(tenant: &Tenant) -> Phone {
        let contact = &tenant.contact;
        Phone {
            name: contact.name.clone(),
            number: contact.phone.clone(),
            digits: contact.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
            hours: contact.hours.clone(),
        }
    }
}

fn languages(links: &Links, now: Language, here: &str) -> Vec<LanguageLink> {
    let link = |language: Language| LanguageLink {
        href: links.with("/language", &[("to", language.tag()), ("back", here)]),
        name: language.own_name(),
        lang: language.html(),
        current: language == now,
    };
    Language::ALL.into_iter().map(link).collect()
}

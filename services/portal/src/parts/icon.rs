//! Line drawings of 24 by 24, all of one stroke. Each stands beside words, so that none needs a name.
use askama::filters::HtmlSafe;
use std::fmt;

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Home,
    Usage,
    Procedures,
    News,
    Menu,
    Back,
    On,
    Phone,
    Calendar,
    Slip,
    Warning,
    Done,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Home => "M4 11 12 4l8 7v9h-5v-6H9v6H4z",
            Icon::Usage => "M5 20V10M12 20V4M19 20v-7",
            Icon::Procedures => "M6 3h9l4 4v14H6zM9 12h6M9 16h6",
            Icon::News => "M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4",
            Icon::Menu => "M4 6h16M4 12h16M4 18h16",
            Icon::Back => "m15 5-7 7 7 7",
            Icon::On => "m9 5 7 7-7 7",
            Icon::Phone => "M6 3h4l2 5-3 2a11 11 0 0 0 5 5l2-3 5 2v4c0 1-1 2-2 2A16 16 0 0 1 4 5c0-1 1-2 2-2z",
            Icon::Calendar => "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
            Icon::Slip => "M5 3h14v18l-3-2-2 2-2-2-2 2-2-2-3 2zM9 8h6M9 12h6",
            Icon::Warning => "M12 4 2.5 20h19zM12 10v4M12 17v.01",
            Icon::Done => "m5 13 5 5L20 7",
        }
    }
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        write!(f, r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg>"#)
    }
}

impl HtmlSafe for Icon {}

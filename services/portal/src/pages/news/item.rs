//! One announcement: plain text, in paragraphs. Addresses in it stay text: a link that a page makes of a text is one
//! that nobody meant.
use super::operation::{Item, NewsItemPage};
use crate::{
    Visit,
    html::Html,
    links::encoded,
    parts::{
        frame::{Frame, Place},
        icon::Icon,
    },
    say::Speech,
};
use askama::Template;
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "pages/news/item.html")]
pub(crate) struct ItemView {
    frame: Frame,
    list: String,
    title: String,
    on: NaiveDate,
    day: Html,
    paragraphs: Vec<Html>,
}

impl ItemView {
    pub(crate) fn new(visit: &Visit, page: &NewsItemPage, item: &Item, contract: Option<&str>) -> ItemView {
        let t = visit.speech();
        let kept: Vec<(&str, &str)> = contract.map(|id| ("contract", id)).into_iter().collect();
        let on = kernel::today(item.published_at);
        let (title, here) = (item.title.clone(), format!("/news/{}", encoded(item.id.inner())));
        ItemView {
            list: visit.links().with("/news", &kept),
            title: title.clone(),
            on,
            day: t.keep(t.words.date_full(on)),
            paragraphs: paragraphs(&t, &item.body),
            frame: if page.viewer.is_some() {
                Frame::inside(visit, &page.tenant, title, &here, (Place::News, contract))
            } else {
                Frame::open(visit, Some(&page.tenant), title, &here)
            },
        }
    }
}

/// Paragraphs are parted by blank lines; lines in one stay lines.
fn paragraphs(t: &Speech, body: &str) -> Vec<Html> {
    let lines: Vec<&str> = body.lines().map(str::trim_end).collect();
    let paragraphs = lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| Html(t.text(lines.join("\n")).0.replace('\n', "<br>"))).collect()
}

#[cfg(test)]
mod tests {
    use super::paragraphs;
    use crate::say::Speech;
    use texts::{City, Language};

    #[test]
    fn a_text_is_paragraphs_of_lines_escaped_and_without_links() {
        let t = Speech::new(City::none().words(Language::Ja));
        let body = "\n一行目\r\n二行目 <b>\n\n \nhttps://example.jp/?a=b&c\n";
        let shown: Vec<String> = paragraphs(&t, body).into_iter().map(|html| html.0).collect();
        assert_eq!(shown, ["一行目<br>二行目 &lt;b&gt;", "https://example.jp/?a=b&amp;c"]);
        assert!(paragraphs(&t, " \n\n").is_empty());
    }
}

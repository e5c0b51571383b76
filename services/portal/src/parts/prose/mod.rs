//! Longer texts, as a city writes them in its words: a blank line ends a paragraph, 「■」 begins a heading, 「・」 an
//! item of a list. Addresses that begin with `https://` lead there.
use crate::{html::Html, say::Say};
use askama::Template;
use std::fmt::Write;

/// A text in its blocks, to stand inside an element of the class `prose`.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/prose/prose.html")]
pub(crate) struct Prose {
    blocks: Vec<Block>,
    heading: &'static str,
}

html_parts!(Prose);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Block {
    Heading(Html),
    Paragraph(Html),
    List(Vec<Html>),
}

/// Which headings a text has: those below the page's title, or below a section's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Below {
    Page,
    Section,
}

impl Prose {
    /// A message as blocks.
    pub(crate) fn new(text: &Say<'_>, below: Below) -> Prose {
        Prose::of(&text.html(), below)
    }

    /// A piece of a message.
    pub(crate) fn of(text: &Html, below: Below) -> Prose {
        let heading = match below {
            Below::Page => "h2",
            Below::Section => "h3",
        };
        Prose { blocks: blocks(&text.0), heading }
    }
}

/// What was escaped already, by its lines.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        let last = blocks.last_mut().filter(|_| goes_on);
        goes_on = !line.is_empty();
        if let Some(heading) = line.strip_prefix('■') {
            blocks.push(Block::Heading(Html(heading.trim().to_owned())));
            goes_on = false;
        } else if let Some(item) = line.strip_prefix('・') {
            let item = linked(item.trim());
            match last {
                Some(Block::List(items)) => items.push(item),
                _ => blocks.push(Block::List(vec![item])),
            }
        } else if !line.is_empty() {
            match last {
                Some(Block::Paragraph(text)) => {
                    text.0.push_str("<br>");
                    text.0.push_str(&linked(line).0);
                }
                _ => blocks.push(Block::Paragraph(linked(line))),
            }
        }
    }
    blocks
}

/// With each address as a link. A Japanese sentence may follow one without a blank.
fn linked(text: &str) -> Html {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("https://") {
        let (before, from) = rest.split_at(at);
        let ends = |c: char| !c.is_ascii_graphic() || matches!(c, '<' | '>' | '"');
        let (address, after) = from.split_at(from.find(ends).unwrap_or(from.len()));
        let _ = write!(out, "{before}<a href=\"{address}\">{address}</a>");
        rest = after;
    }
    out.push_str(rest);
    Html(out)
}

#[cfg(test)]
mod tests {
    use super::{Block, Html, blocks};

    #[test]
    fn a_text_is_headings_paragraphs_lists_and_links() {
        let html = |text: &str| Html(text.to_owned());
        let text = "前\n次\n\n■ 題\n本文\n・一\n・二\n\n・三\n見て https://a.example/b?c=1&amp;d です。\nhttps://a.example/の先";
        assert_eq!(
            blocks(text),
            [
                Block::Paragraph(html("前<br>次")),
                Block::Heading(html("題")),
                Block::Paragraph(html("本文")),
                Block::List(vec![html("一"), html("二")]),
                Block::List(vec![html("三")]),
                Block::Paragraph(html(
                    "見て <a href=\"https://a.example/b?c=1&amp;d\">https://a.example/b?c=1&amp;d</a> です。\
                     <br><a href=\"https://a.example/\">https://a.example/</a>の先"
                )),
            ]
        );
        assert!(blocks(" \n\n").is_empty());
    }
}

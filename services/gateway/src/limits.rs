//! What a document may cost, judged before anything of it is resolved. Depth, complexity, recursion and directives
//! are the schema's own limits; tokens, aliases and root fields of a mutation are counted here.
use async_graphql::{
    Name, Positioned,
    parser::types::{ExecutableDocument, OperationType, Selection, SelectionSet},
};
use std::collections::HashMap;

pub(crate) const BODY: usize = 64 * 1024;
pub(crate) const TOKENS: usize = 1000;
pub(crate) const ALIASES: usize = 15;
pub(crate) const DEPTH: usize = 10;
pub(crate) const COMPLEXITY: usize = 2000;
pub(crate) const DIRECTIVES: usize = 4;
pub(crate) const RECURSION: usize = 32;
/// Fields, spreads and inline fragments of an operation, each spread counted with all that it brings.
const SELECTIONS: usize = 2000;
/// How many bills a page of a connection holds at most.
pub(crate) const FIRST: usize = 100;

/// Whether the text has no more tokens than a door reads. Counted without a parser, whose work this saves; a number may
/// count for several, which no honest document minds.
pub(crate) fn few_tokens(document: &str) -> bool {
    let (mut count, mut rest) = (0_usize, document);
    while let Some(c) = rest.chars().next() {
        let is_token = !(c.is_whitespace() || matches!(c, '#' | ',' | '\u{feff}'));
        count += usize::from(is_token);
        if count > TOKENS {
            return false;
        }
        rest = match c {
            '#' => rest.trim_start_matches(|c| !ends_line(c)),
            '"' => after_text(rest),
            '.' => rest.trim_start_matches('.'),
            c if in_name(c) => rest.trim_start_matches(in_name),
            _ => &rest[c.len_utf8()..],
        };
    }
    true
}

fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

/// What follows a text, which is one token however long: `"…"` in one line, or `"""…"""`. What is behind a text that
/// never ends is no document, and the parser will say so.
fn after_text(text: &str) -> &str {
    let block = text.starts_with("\"\"\"");
    let end = if block { "\"\"\"" } else { "\"" };
    let mut rest = &text[end.len()..];
    loop {
        let Some(at) = rest.find(['"', '\\', '\n', '\r']) else { return "" };
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix(end) {
            return after;
        }
        let escaped = if block { "\\\"\"\"" } else { "\\\"" };
        rest = match rest.strip_prefix(escaped) {
            Some(after) => after,
            None if !block && rest.starts_with("\\\\") => &rest[2..],
            None if !block && rest.starts_with(ends_line) => return rest,
            None => &rest[1..],
        };
    }
}

/// Whether a parsed document keeps to the limits that the schema does not know. Judged before the library's own
/// validation, which walks every spread of a fragment anew.
pub(crate) fn keeps(document: &ExecutableDocument) -> bool {
    let mut known = HashMap::new();
    document.operations.iter().all(|(_, operation)| {
        let set = &operation.node.selection_set.node;
        let Weight { selections, aliases } = weigh(document, set, &mut known, 0);
        let is_light = selections <= SELECTIONS && aliases <= ALIASES;
        is_light && (operation.node.ty != OperationType::Mutation || roots(document, set, 0) <= 1)
    })
}

/// A selection set as the executor meets it: a fragment counts wherever it is spread.
#[derive(Clone, Copy, Default)]
struct Weight {
    selections: usize,
    aliases: usize,
}

impl Weight {
    /// Of a fragment that is spread in itself.
    const ENDLESS: Weight = Weight { selections: usize::MAX, aliases: usize::MAX };

    fn and(self, more: Weight) -> Weight {
        Weight {
            selections: self.selections.saturating_add(more.selections),
            aliases: self.aliases.saturating_add(more.aliases),
        }
    }
}

/// Each fragment is walked once.
fn weigh(document: &ExecutableDocument, set: &SelectionSet, known: &mut HashMap<Name, Weight>, depth: usize) -> Weight {
    if depth > RECURSION {
        return Weight::ENDLESS;
    }
    let weight = |item: &Positioned<Selection>, known: &mut HashMap<Name, Weight>| match &item.node {
        Selection::Field(field) => {
            let own = Weight { selections: 1, aliases: usize::from(field.node.alias.is_some()) };
            own.and(weigh(document, &field.node.selection_set.node, known, depth + 1))
        }
        Selection::InlineFragment(inline) => {
            Weight { selections: 1, aliases: 0 }.and(weigh(document, &inline.node.selection_set.node, known, depth + 1))
        }
        Selection::FragmentSpread(spread) => {
            let name = &spread.node.fragment_name.node;
            let below = known.get(name).copied().unwrap_or_else(|| {
                known.insert(name.clone(), Weight::ENDLESS);
                let fragment = document.fragments.get(name);
                let below = fragment.map_or(Weight::default(), |fragment| {
                    weigh(document, &fragment.node.selection_set.node, known, depth + 1)
                });
                known.insert(name.clone(), below);
                below
            });
            Weight { selections: 1, aliases: 0 }.and(below)
        }
    };
    set.items.iter().fold(Weight::default(), |sum, item| sum.and(weight(item, known)))
}

fn roots(document: &ExecutableDocument, set: &SelectionSet, depth: usize) -> usize {
    if depth > RECURSION {
        return usize::MAX;
    }
    let count = |item: &Positioned<Selection>| match &item.node {
        Selection::Field(_) => 1,
        Selection::InlineFragment(inline) => roots(document, &inline.node.selection_set.node, depth + 1),
        Selection::FragmentSpread(spread) => document
            .fragments
            .get(&spread.node.fragment_name.node)
            .map_or(0, |fragment| roots(document, &fragment.node.selection_set.node, depth + 1)),
    };
    set.items.iter().fold(0_usize, |sum, item| sum.saturating_add(count(item)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::parser::parse_query;

    fn is_kept(document: &str) -> bool {
        keeps(&parse_query(document).unwrap())
    }

    #[test]
    fn the_thousandth_token_passes_and_the_next_does_not() {
        assert!(few_tokens(&"a ".repeat(TOKENS)) && !few_tokens(&"a ".repeat(TOKENS + 1)));
        assert!(few_tokens(&"...a".repeat(TOKENS / 2)) && !few_tokens(&"...a".repeat(TOKENS / 2 + 1)));
        assert!(!few_tokens(&"{".repeat(TOKENS + 1)) && !few_tokens(&"\"x\"".repeat(TOKENS + 1)));
        assert!(few_tokens(&format!("{{ a(b: \"{}\") }} # {}", "x ".repeat(5000), "y ".repeat(5000))));
    }

    #[test]
    fn nothing_hides_behind_a_text_or_a_comment() {
        let many = "a ".repeat(TOKENS + 1);
        for text in [
            r#""""x"y""""#,
            r#""""x""y""""#,
            r#""""x\"""y""""#,
            r#""x\"y""#,
            r#""x\\""#,
            r#""""#,
            r#""""""""#,
            "# \"x\n",
            "# \"x\r",
            "\"x\n",
        ] {
            assert!(!few_tokens(&format!("{{ a(b: {text} {many}) }}")), "{text}");
        }
        assert!(few_tokens(&format!("\"\"\"{many}\" \\\"\"\" {many}\"\"\" # {many}")));
    }

    #[test]
    fn aliases_are_counted_through_fragments() {
        let many = |n: usize| (0..n).map(|i| format!("a{i}: f")).collect::<Vec<_>>().join(" ");
        assert!(is_kept(&format!("{{ {} }}", many(ALIASES))));
        assert!(!is_kept(&format!("{{ {} }}", many(ALIASES + 1))));
        assert!(is_kept(&format!("{{ a {{ ...x }} b {{ ...x }} }} fragment x on T {{ {} }}", many(7))));
        assert!(!is_kept(&format!("{{ a {{ ...x }} b {{ ...x }} }} fragment x on T {{ {} }}", many(8))));
        assert!(!is_kept("{ ...x } fragment x on T { a { ...y } } fragment y on T { a { ...x } }"));
    }

    #[test]
    fn a_fragment_that_doubles_is_weighed_once_and_refused() {
        let doubling = |levels: usize, last: &str| {
            let fragment = |i: usize| format!("fragment f{i} on T {{ ...f{n} ...f{n} }} ", n = i + 1);
            let all: String = (0..levels).map(fragment).collect();
            format!("{{ ...f0 }} {all} fragment f{levels} on T {{ {last} }}")
        };
        assert!(is_kept(&doubling(8, "a")));
        for document in [doubling(12, "a"), doubling(30, "a"), doubling(30, "...f0 ...f0"), doubling(0, "...f0 ...f0")]
        {
            assert!(!is_kept(&document));
            assert!(!is_kept(&format!("mutation {document}")));
        }
    }

    #[test]
    fn a_document_holds_one_mutation() {
        assert!(is_kept("mutation { a }"));
        assert!(!is_kept("mutation { a b }"));
        assert!(!is_kept("mutation { a ...x } fragment x on M { b }"));
    }
}

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

/// Whether a parsed document keeps to the limits that the schema does not know.
pub(crate) fn keeps(document: &ExecutableDocument) -> bool {
    let mut known = HashMap::new();
    document.operations.iter().all(|(_, operation)| {
        let set = &operation.node.selection_set.node;
        let one_root = operation.node.ty != OperationType::Mutation || roots(document, set, 0) <= 1;
        one_root && aliases(document, set, &mut known, 0) <= ALIASES
    })
}

/// Aliases as the executor meets them: a fragment counts wherever it is spread.
fn aliases(document: &ExecutableDocument, set: &SelectionSet, known: &mut HashMap<Name, usize>, depth: usize) -> usize {
    if depth > RECURSION {
        return usize::MAX;
    }
    let count = |item: &Positioned<Selection>, known: &mut HashMap<Name, usize>| match &item.node {
        Selection::Field(field) => {
            let below = aliases(document, &field.node.selection_set.node, known, depth + 1);
            below.saturating_add(usize::from(field.node.alias.is_some()))
        }
        Selection::InlineFragment(inline) => aliases(document, &inline.node.selection_set.node, known, depth + 1),
        Selection::FragmentSpread(spread) => {
            let name = &spread.node.fragment_name.node;
            if let Some(count) = known.get(name) {
                return *count;
            }
            let below = document
                .fragments
                .get(name)
                .map_or(0, |fragment| aliases(document, &fragment.node.selection_set.node, known, depth + 1));
            known.insert(name.clone(), below);
            below
        }
    };
    set.items.iter().fold(0_usize, |sum, item| sum.saturating_add(count(item, known)))
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
    fn a_document_holds_one_mutation() {
        assert!(is_kept("mutation { a }"));
        assert!(!is_kept("mutation { a b }"));
        assert!(!is_kept("mutation { a ...x } fragment x on M { b }"));
    }
}

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

/// Whether the text has no more tokens than a door reads. Counted without a parser, whose work this saves.
pub(crate) fn few_tokens(document: &str) -> bool {
    let (mut count, mut word, mut chars) = (0_usize, false, document.chars().peekable());
    while let Some(c) = chars.next() {
        let in_word = c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        match c {
            '#' => while chars.next_if(|c| *c != '\n').is_some() {},
            // a text is one token however long; its quotes need not match for that
            '"' => {
                count += 1;
                while let Some(c) = chars.next_if(|c| *c != '"') {
                    if c == '\\' {
                        chars.next();
                    }
                }
                chars.next();
            }
            _ if in_word => count += usize::from(!word),
            ',' | '\u{feff}' => {}
            _ if c.is_whitespace() => {}
            _ => count += 1,
        }
        word = in_word;
    }
    count <= TOKENS
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
        assert!(!few_tokens(&"{".repeat(TOKENS + 1)) && !few_tokens(&"\"x\"".repeat(TOKENS + 1)));
        assert!(few_tokens(&format!("{{ a(b: \"{}\") }} # {}", "x ".repeat(5000), "y ".repeat(5000))));
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

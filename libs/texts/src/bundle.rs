//! One language's messages, read and ready to be formatted.
use crate::{Error, Language, error::line_of};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// Messages of one language, with the names of the arguments that each takes.
pub(crate) struct Bundle {
    messages: FluentBundle<FluentResource>,
    /// Arguments by key.
    pub(crate) arguments: BTreeMap<String, BTreeSet<String>>,
}

impl Bundle {
    pub(crate) fn empty(language: Language) -> Bundle {
        let mut messages = FluentBundle::new_concurrent(vec![language.id()]);
        // Isolation marks would be copied and searched along with amounts and addresses.
        messages.set_use_isolating(false);
        Bundle { messages, arguments: BTreeMap::new() }
    }

    /// Adds a file. A key twice, a message without a text and a term or a call of a function are refused: nothing
    /// here needs them, and each would be a second way to say the same.
    pub(crate) fn add(&mut self, language: Language, source: &str) -> Result<(), Error> {
        let error = |line, why: String| Error { language, line, why };
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
            let first = errors.first();
            let line = first.map_or(1, |e| line_of(source, e.pos.start));
            error(line, first.map_or_else(|| "cannot be read".to_owned(), ToString::to_string))
        })?;
        for entry in resource.entries() {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name;
                    let line = line_of_key(source, key);
                    let Some(pattern) = &message.value else {
                        return Err(error(line, format!("{key} has no text")));
                    };
                    let mut names = BTreeSet::new();
                    arguments(pattern, &mut names).map_err(|why| error(line, format!("{key}: {why}")))?;
                    if self.arguments.insert(key.to_owned(), names).is_some() {
                        return Err(error(line, format!("{key} stands twice")));
                    }
                }
                Entry::Term(term) => {
                    let why = format!("-{}: terms are not used", term.id.name);
                    return Err(error(line_of_key(source, &format!("-{}", term.id.name)), why));
                }
                _ => {}
            }
        }
        self.messages.add_resource(resource).map_err(|errors| {
            error(1, errors.first().map_or_else(|| "cannot be added".to_owned(), ToString::to_string))
        })
    }

    /// The message, if it exists and all its arguments were given.
    pub(crate) fn format(&self, key: &str, args: Option<&FluentArgs>) -> Option<String> {
        let pattern = self.messages.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.messages.format_pattern(pattern, args, &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }
}

/// The line, from 1, on which a message begins.
pub(crate) fn line_of_key(source: &str, key: &str) -> usize {
    let starts = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(starts).map_or(1, |at| at + 1)
}

fn arguments(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) -> Result<(), String> {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_arguments(inline, into)?,
            Expression::Select { selector, variants } => {
                inline_arguments(selector, into)?;
                for variant in variants {
                    arguments(&variant.value, into)?;
                }
            }
        }
    }
    Ok(())
}

fn inline_arguments(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) -> Result<(), String> {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
            Ok(())
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
        _ => Err("only arguments and literals may stand in braces".to_owned()),
    }
}
